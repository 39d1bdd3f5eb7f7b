// SPDX-License-Identifier: Apache-2.0
// The way of an event from a new clerk's first sign-in to the kiosks.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calendar } from './calendar.mjs';
import { cityHall } from './city_hall.mjs';
import { addPicture, addTalk, completeEvent, newColleague } from './staff.mjs';
import { WatchingKiosk } from './watching_kiosk.mjs';

let desk, browser, olena, kiosk, address, shown;
/** During the event. */
const then = '2027-05-12T11:00:00Z';
const asked = new Set();
cityHall((hall) => ({ desk, browser, olena } = hall));

/** The bytes that the record names are among what kiosks fetch, by their hash. */
function assertPublished({ name, bytes }) {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const blob = join(desk.folder, 'data/repository/blobs', hash.slice(0, 2), hash);
  assert.ok(existsSync(blob), `${name} was not published`);
  assert.deepEqual(readFileSync(blob), bytes);
}

test('an event goes from a new clerk through a reviewer, back and forth, to the kiosks', async () => {
  const petro = await newColleague(olena, browser, 'Petro', ['editor']);
  const iryna = await newColleague(olena, browser, 'Iryna', ['approver']);

  await petro.page.getByRole('link', { name: 'Events' }).click();
  await petro.begin('event', 'Стійкі міста');
  await completeEvent(petro, { english: 'Resilient cities' });
  await addTalk(petro, { ukrainian: 'Вода взимку', english: 'Water in winter' });
  const picture = await addPicture(petro);
  await petro.seesPreview(1080, 1920);
  await petro.page.getByRole('combobox', { name: 'Screen', exact: true }).selectOption('landscape');
  await petro.page.getByRole('combobox', { name: 'Colours', exact: true }).selectOption('contrast');
  await petro.seesPreview(1920, 1080);
  await petro.page.getByRole('button', { name: 'Send for review' }).click();
  await petro.stateIs('In review');

  // The reviewer finds it among what waits, and returns it.
  await iryna.page.getByRole('link', { name: /Review/ }).click();
  await iryna.page.getByRole('link', { name: 'Resilient cities', exact: true }).click();
  await iryna.page.getByRole('button', { name: 'Return with a comment' }).click();
  await iryna.page.getByLabel('What should be changed?').fill('Який це зал?');
  await iryna.page.getByRole('dialog').getByRole('button', { name: 'Return with a comment' }).click();
  await iryna.stateIs('Draft');

  // Its author reads why, mends it, and sends it again.
  await petro.page.reload();
  await petro.page.getByText('Який це зал?').waitFor();
  await petro.field('room').fill('Зала 2');
  await petro.isSaved();
  await petro.page.getByRole('button', { name: 'Send for review' }).click();
  await petro.stateIs('In review');

  await iryna.page.reload();
  await iryna.page.getByRole('button', { name: 'Approve' }).click();
  await iryna.stateIs('Approved');
  await iryna.page.getByRole('link', { name: 'To publication' }).click();
  await iryna.page.getByRole('link', { name: 'Resilient cities', exact: true }).waitFor();
  await iryna.page.getByRole('button', { name: /^Publish \d+ change/ }).click();
  await iryna.page.getByText('Published. Each kiosk shows it').waitFor({ timeout: 60000 });

  await petro.page.reload();
  await petro.stateIs('On kiosks');
  assertPublished(picture);

  kiosk = new WatchingKiosk(desk);
  kiosk.sync();
  assert.match(kiosk.reads('home', 'uk', then), /Стійкі міста/);
  [address] = /event\/[\w-]+/.exec(decodeURIComponent(petro.page.url()));
  const read = kiosk.reads(address, 'en', then);
  for (const words of ['Resilient cities', 'Water in winter', 'People at tables in a large hall.']) {
    assert.ok(read.includes(words), read);
  }
  shown = kiosk.shows(address, 'en', then);
  for (const clerk of [olena, petro, iryna]) {
    assert.deepEqual(clerk.errors, [], clerk.name);
    for (const one of clerk.asked) asked.add(one);
  }
});

test('a published event can be taken off every kiosk at once', async () => {
  const { page } = olena;
  await olena.go('#/records?type=event&q=Resilient');
  await page.getByRole('link', { name: 'Resilient cities', exact: true }).click();
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Recall from all kiosks now' }).click();
  await page.getByRole('button', { name: 'Recall now' }).click();
  await page.getByText('Recalled. Each kiosk drops it').waitFor({ timeout: 60000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await olena.stateIs('Withdrawn');

  kiosk.sync();
  assert.doesNotMatch(kiosk.reads('home', 'uk', then), /Стійкі міста/);
  assert.doesNotMatch(kiosk.reads(address, 'en', then), /Resilient cities/);
  assert.ok(!shown.equals(kiosk.shows(address, 'en', then)));
});

test('a translator changes texts and nothing else', async () => {
  const vira = await newColleague(olena, browser, 'Vira', ['translator']);
  await vira.go('#/records?type=event&q=Resilient');
  await vira.page.getByRole('link', { name: 'Resilient cities', exact: true }).click();
  await vira.page.getByText('As a translator you can change the texts').waitFor();
  assert.ok(await vira.field('room').isDisabled());
  assert.ok(await vira.field('start', 'local').isDisabled());
  assert.ok(await vira.page.getByRole('button', { name: 'Add: Link' }).first().isDisabled());
  await vira.field('title', 'en').fill('Resilient cities: a forum');
  await vira.isSaved();
  await vira.page.reload();
  await vira.page.getByRole('heading', { level: 1, name: 'Resilient cities: a forum' }).waitFor();
  await vira.field('title', 'en').fill('Resilient cities');
  await vira.isSaved();
});

test('a text that changed after it was translated is marked, with what changed', async () => {
  const { page } = olena;
  await olena.go('#/records?type=event');
  await olena.begin('event', 'Форум міст');
  await olena.field('title', 'en').fill('City forum');
  await olena.isSaved();
  await olena.field('title', 'uk').fill('Великий форум міст');
  await page.locator('.mark.due', { hasText: 'source changed since translated' }).waitFor();
  await page.getByText('What changed in the source').first().click();
  assert.match(await page.locator('.difference ins').first().innerText(), /Великий/);
  await olena.field('title', 'en').fill('Great city forum');
  await olena.isSaved();
  await page.locator('.mark.due', { hasText: 'source changed since translated' }).waitFor({ state: 'detached' });
});

test('a partner city is found by a part of its name, and what its clocks show is said', async () => {
  const { page } = olena;
  await olena.go('#/records?type=city');
  await olena.begin('city', 'Містечко');
  await olena.field('name', 'en').fill('Littletown');
  await olena.field('timezone').fill('Europe/Prague');
  await olena.isSaved();
  await olena.go('#/records?type=event');
  await olena.begin('event', 'Дні Містечка');
  await olena.field('start', 'local').fill('2027-05-12T13:00');
  await olena.field('cities', 'search').fill('Littl');
  await page.locator('.offers').getByRole('button', { name: 'Littletown' }).click();
  await page.getByText('12:00 in Littletown').first().waitFor();
  await olena.isSaved();
});

test('history shows what changed, and leads back', async () => {
  const { page } = olena;
  await olena.go('#/records?type=event&q=Resilient');
  await page.getByRole('link', { name: 'Resilient cities', exact: true }).click();
  await page.getByRole('link', { name: 'history' }).click();
  await page.getByRole('button', { name: /^What changed in revision/ }).first().waitFor();
  const rows = await page.locator('.history > li').count();
  assert.ok(rows >= 3, `${rows} revisions`);
  await page.getByRole('button', { name: /^Go back to revision/ }).last().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await olena.field('title', 'uk').waitFor();
});

test('a schedule of seven hundred events is looked at and then taken as drafts', async () => {
  const { page } = olena;
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByLabel('Or a file from this computer').setInputFiles({
    name: 'festival.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(calendar(700)),
  });
  await page.getByText('700 entries found (iCalendar)').waitFor({ timeout: 60000 });
  await page.getByText('1 repair').click();
  await page.getByText('The end comes before the beginning').waitFor();
  await page.getByText(/LAST-MODIFIED|STATUS|DTEND/).first().waitFor();
  await page.getByText('700 new').click();
  await page.getByRole('checkbox', { name: /^Workshop 0 ·/ }).uncheck();
  await page.getByRole('button', { name: 'Take 699 records as drafts' }).click();
  await page.getByText('Taken: 699 new, 0 changed.').waitFor({ timeout: 60000 });
  await page.getByRole('link', { name: 'To the drafts' }).click();
  await page.getByRole('link', { name: /^Workshop \d+$/ }).first().waitFor();
});

test('an address that leads into the city’s own network is refused in words', async () => {
  const { page } = olena;
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByLabel('Address of the calendar or schedule').fill('http://127.0.0.1:9/days.ics');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText('This address leads into an internal network').waitFor();
  await page.getByRole('button', { name: 'Follow it every hour' }).click();
  await page.getByText('127.0.0.1:9/days.ics').first().waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('alert').filter({ hasText: 'could not be read the last time' }).waitFor();
  await page.getByRole('button', { name: 'Follow no longer' }).click();
  await page.getByText('Feeds that are followed will be listed here').waitFor();
});

test('the journal says who did what', async () => {
  await olena.page.getByRole('link', { name: 'Journal' }).click();
  await olena.page.locator('.rows tbody tr').first().waitFor();
  const text = await olena.page.locator('.rows').innerText();
  for (const name of ['Petro', 'Iryna', 'Olena']) assert.match(text, new RegExp(name));
});

test('the editor asks for nothing that the description of the API does not have', () => {
  const file = new URL('../../../content/desk/api/openapi.json', import.meta.url);
  const described = Object.entries(JSON.parse(readFileSync(file, 'utf8')).paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({
      method: method.toUpperCase(),
      path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );
  for (const one of olena.asked) asked.add(one);
  assert.ok(asked.size > 25, `only ${asked.size} questions were asked`);
  for (const one of asked) {
    const [method, path] = one.split(' ');
    assert.ok(described.some((known) => known.method === method && known.path.test(path)), one);
  }
});
