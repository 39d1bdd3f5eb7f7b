// SPDX-License-Identifier: Apache-2.0
// From a kiosk that never had a network, on a USB stick, through the editor to what staff read, and the
// receipt back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { QuietKiosk } from './quiet_kiosk.mjs';
import { publishHost } from './staff.mjs';

let desk, olena, kiosk, publicKey;
cityHall((hall) => ({ desk, olena } = hall));

const keyFile = () => join(desk.folder, 'data/outbox-key.json');

async function openSticks() {
  await olena.go('#/inbox');
  await olena.page.reload();
  await olena.page.getByText('Bring what a kiosk wrote onto a USB stick').click();
  await olena.page.waitForLoadState('networkidle');
}

/** Hands files over and waits for what became of all of them. */
async function handOver(files, results) {
  await olena.page.getByLabel('Choose the files from the stick').setInputFiles(files);
  const list = olena.page.getByRole('list', { name: 'What became of the files' });
  await until(async () => (await list.locator(':scope > li').count()) === results, 'The files were opened');
  return list;
}

test('without a key the page says that nothing is lost and who makes one', async () => {
  const { page } = olena;
  await openSticks();
  await page.getByText('There is no key yet that opens files from sticks').waitFor();
  assert.ok(await page.getByLabel('Choose the files from the stick').isDisabled());
  publicKey = execFileSync(process.env.POBRATYM_PACK, ['outbox', 'key', keyFile()], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  chmodSync(keyFile(), 0o644);
  await openSticks();
  await page.getByText('The key that opens files from sticks cannot be used').waitFor();
  chmodSync(keyFile(), 0o600);
});

test('the page shows which key the city’s record needs, until it is published there', async () => {
  const { page } = olena;
  await openSticks();
  await page.getByText('Kiosks cannot write onto sticks yet').waitFor();
  assert.equal(await page.locator('.sticks code').innerText(), publicKey);
  assert.deepEqual(await violations(page), []);
  await publishHost(olena, (host) => (host.desk = { ...host.desk, key: publicKey }));
  await openSticks();
  assert.equal(await page.locator('.sticks code').count(), 0);
  assert.ok(await page.getByLabel('Choose the files from the stick').isEnabled());
});

test('a stick from a kiosk that nobody registered is kept for later', async () => {
  kiosk = new QuietKiosk(desk, 'library');
  kiosk.says('Зручно й без мережі', 'poll/sample-experience', 'heat');
  kiosk.fillStick();
  kiosk.plugIn(); // brings the content, and with it the key
  kiosk.plugIn();
  assert.equal(kiosk.sealed().length, 1);
  const list = await handOver(kiosk.sealed(), 1);
  assert.match(await list.innerText(), /✗ library: This kiosk is not registered/);
});

test('what the stick brings is told in words, read in the list, and confirmed to the kiosk', async () => {
  const { page } = olena;
  await page.request.post(`${desk.url}/api/kiosks`, { headers: { Origin: desk.url }, data: { name: 'library' } });
  const list = await handOver(kiosk.sealed(), 1);
  const words = await list.innerText();
  assert.match(words, /✓ Taken in from the kiosk library/);
  assert.match(words, /1 new opinion\n/);
  assert.match(words, /1 new answer to a poll/);
  await page.getByText('Зручно й без мережі').waitFor();
  await page.locator('caption', { hasText: '1 answer' }).waitFor();
  assert.deepEqual(await violations(page), []);
  const save = list.getByRole('link', { name: /^Save the receipt library-\d+\.receipt$/ });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  assert.match(file.suggestedFilename(), /^library-\d+\.receipt$/);
  kiosk.putReceipt(file.suggestedFilename(), readFileSync(await file.path()));
  assert.match(kiosk.plugIn(), /confirmed/);
});

test('good, known, cut and foreign files in one go: each has its own words', async () => {
  kiosk.says('Ще одне', 'poll/sample-experience', 'heat');
  kiosk.plugIn();
  const [path] = kiosk.sealed();
  const name = path.split('/').at(-1);
  const bytes = readFileSync(path);
  const file = (called, buffer) => ({ name: called, mimeType: '', buffer });
  const foreign = join(desk.folder, 'foreign.json');
  execFileSync(process.env.POBRATYM_PACK, ['outbox', 'key', foreign], { stdio: 'ignore' });
  const changed = Buffer.from(bytes);
  changed[99] ^= 1;
  const list = await handOver(
    [file(name, bytes), file(name, bytes), file('cut.sealed', bytes.subarray(0, 4096)), file('changed.sealed', changed), file('film.sealed', Buffer.alloc(5 << 20))],
    5,
  );
  const items = await list.locator(':scope > li').allInnerTexts();
  assert.match(items[0], /1 new opinion/);
  assert.match(items[1], /nothing new\n[\s\S]*already/);
  assert.match(items[2], /This is no whole file from a stick/);
  assert.match(items[3], /closed with another key, or is damaged/);
  assert.match(items[4], /The file is too large/);
  assert.equal(await list.getByRole('link').count(), 2);
  writeFileSync(keyFile(), readFileSync(foreign), { mode: 0o600 });
  await openSticks();
  await olena.page.getByText('names another public key').waitFor();
  assert.match(await (await handOver([path], 1)).innerText(), /closed with another key/);
});

test('the journal tells who took in which file', async () => {
  await olena.go('#/audit');
  const row = olena.page.getByRole('row', { name: /took in a file from a stick/ }).first();
  assert.match(await row.innerText(), /library-\d+\.sealed/);
});
