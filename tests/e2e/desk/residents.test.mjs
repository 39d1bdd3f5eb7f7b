// SPDX-License-Identifier: Apache-2.0
// What kiosks deliver through nginx, as staff see it; and who may deliver.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { publishHost } from './staff.mjs';

let desk, olena;
cityHall((hall) => ({ desk, olena } = hall));

/** As pobratym-sync sends it; answers the status and the fates. */
function deliver(...messages) {
  const entries = messages.map((message) => ({
    format: 1,
    key: randomBytes(16).toString('hex'),
    kiosk: 'city-hall-1',
    when: new Date().toISOString().slice(0, 13),
    ...message,
  }));
  return new Promise((done, failed) => {
    const asked = request(
      `${desk.url}/outbox`,
      { method: 'POST', rejectUnauthorized: false, headers: { 'Content-Type': 'application/json' } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += part));
        answer.on('end', () => done({ status: answer.statusCode, fates: JSON.parse(text).fates?.map((one) => one.fate) }));
      },
    );
    asked.once('error', failed).end(JSON.stringify({ format: 1, entries }));
  });
}

const kWords = { kind: 'feedback', face: 'bad', reason: 'hard', text: 'Дрібні літери\n<b>дуже</b>', about: 'city/brno', language: 'uk' };

test('a kiosk delivers once it is registered, and no sooner', async () => {
  const { page } = olena;
  assert.equal((await deliver(kWords)).status, 403);
  await page.getByRole('link', { name: 'Kiosks', exact: true }).click();
  await page.getByText('Kiosks that an administrator has registered').waitFor();
  await page.getByLabel('Name in the kiosk’s settings').fill('city-hall-1');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('rowheader', { name: 'city-hall-1' }).waitFor();
  await page.getByRole('cell', { name: 'never' }).waitFor();
  assert.deepEqual((await deliver(kWords)).fates, ['accepted']);
});

test('staff read what visitors said and how they voted, and save both as tables', async () => {
  const { page } = olena;
  const poll = { kind: 'poll', poll: 'poll/sample-experience' };
  const sent = await deliver({ ...poll, options: ['heat'], count: 3 }, { ...poll, options: ['heat', 'parks'], count: 1 });
  assert.deepEqual(sent.fates, ['accepted', 'accepted']);
  await page.getByRole('link', { name: 'Residents’ feedback' }).click();
  await page.getByText('<b>дуже</b>').waitFor();
  await page.getByText('hard to read').waitFor();
  await page.getByText('4 answers').waitFor();
  const first = page.getByRole('row', { name: /Heat and light in winter/ });
  assert.match(await first.innerText(), /4\s+100 %/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the feedback as a table (CSV)' }).click(),
  ]);
  assert.match(readFileSync(await file.path(), 'utf8'), /"city-hall-1",.*"bad","hard","Дрібні літери/);
});

/** As the form on an event's page sends it; answers the status. */
function ask(fields) {
  return new Promise((done, failed) => {
    const headers = { Origin: 'https://twins.example', 'Content-Type': 'application/x-www-form-urlencoded' };
    request(`${desk.url}/api/questions`, { method: 'POST', rejectUnauthorized: false, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode));
    })
      .once('error', failed)
      .end(new URLSearchParams({ language: 'uk', ...fields }).toString());
  });
}

/** The city's record says that its pages take questions, and is published. */
async function takeQuestions() {
  await publishHost(olena, (host) => {
    host.pages = 'https://twins.example/pages/';
    host.desk = { key: 'a'.repeat(64), ...host.desk, questions: true };
  });
}

test('what was asked on a phone is read, narrowed to an event, saved as a table and removed', async () => {
  const { page } = olena;
  await takeQuestions();
  assert.equal(await ask({ event: 'sample-festival', words: 'Коли?\n<b>Де?</b>', contact: 'maria@example.org' }), 303);
  assert.equal(await ask({ event: 'sample-language-cafe', coming: 'yes' }), 303);
  await olena.go('#/inbox');
  await page.reload();
  const questions = page.getByRole('region', { name: 'Questions about events' });
  await questions.getByText('<b>Де?</b>').waitFor();
  await questions.getByText('plans to take part').waitFor();
  assert.equal(await questions.getByRole('row').count(), 3);
  await questions.getByLabel('Event').selectOption('event/sample-festival');
  await until(async () => (await questions.getByRole('row').count()) === 2, 'The other event is left out');
  assert.equal(await questions.getByRole('link', { name: 'maria@example.org' }).getAttribute('href'), 'mailto:maria%40example.org');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    questions.getByRole('link', { name: 'Save the questions as a table (CSV)' }).click(),
  ]);
  const table = readFileSync(await file.path(), 'utf8');
  assert.match(table, /"event\/sample-festival",.*"Коли\?\r?\n<b>Де\?<\/b>","maria@example.org","uk"/);
  assert.doesNotMatch(table, /language-cafe/);
  assert.deepEqual(await violations(page), []);
  await questions.getByRole('button', { name: /^Remove: Коли/ }).click();
  await questions.getByRole('button', { name: /^Yes, remove it: Коли/ }).click();
  await questions.getByText('Questions appear here once somebody asks').waitFor();
  await questions.getByLabel('Event').selectOption('');
  await questions.getByText('plans to take part').waitFor();
  assert.deepEqual(olena.errors, []);
});

test('a kiosk that shows the last publication says so, and how it is', async () => {
  const { page } = olena;
  const published = async () => (await (await page.request.get(`${desk.url}/api/publication`)).json()).last;
  const { version } = await until(published, 'The first publication', 60);
  const values = { 'content-version': version, 'last-sync': Math.floor(Date.now() / 1000), 'disk-free-mb': 2048, 'damaged-files': 2 };
  assert.deepEqual((await deliver({ kind: 'health', values })).fates, ['accepted']);
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await page.getByRole('link', { name: '1 of 1 kiosks shows it.' }).click();
  await page.getByText('✓ the newest').waitFor();
  await page.getByText('2 GB free').waitFor();
  await page.getByText('2 damaged files').waitFor();
  assert.deepEqual(olena.errors, []);
});

for (const [language, name] of [['uk', 'Українська'], ['en', 'English']]) {
  test(`axe finds nothing wrong with any of it, language ${language}`, async () => {
    const { page } = olena;
    await page.getByRole('button', { name, exact: true }).click();
    for (const address of ['#/inbox', '#/kiosks', '#/publication']) {
      await olena.go(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await violations(page), [], address);
      if (process.env.POBRATYM_PICTURES) {
        await page.screenshot({ path: `${process.env.POBRATYM_PICTURES}/${language}-${address.slice(2)}.png`, fullPage: true });
      }
    }
  });
}

test('a kiosk that was removed delivers nothing more, and what it said stays', async () => {
  const { page } = olena;
  await olena.go('#/kiosks');
  await page.getByRole('button', { name: 'Remove: city-hall-1' }).click();
  await page.getByRole('button', { name: 'Yes, remove it: city-hall-1' }).click();
  await page.getByText('Kiosks that an administrator has registered').waitFor();
  assert.equal((await deliver(kWords)).status, 403);
  await olena.go('#/inbox');
  await page.getByText('<b>дуже</b>').waitFor();
});
