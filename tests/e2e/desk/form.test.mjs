// SPDX-License-Identifier: Apache-2.0
// The form under fingers: what one types stays where it is typed, and so does the focus.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { photo } from './photo.mjs';

let olena;
cityHall(async (hall) => {
  ({ olena } = hall);
});

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('aria-label'));

test('a letter that is erased again leaves a draft that can be sent on', async () => {
  const { page } = olena;
  await olena.begin('event', 'Форум міст');
  await olena.isSaved();
  await olena.field('room').focus();
  await page.keyboard.type('А');
  await page.getByText('Saving soon…').waitFor();
  await page.keyboard.press('Backspace');
  await olena.isSaved();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await page.getByRole('alert').filter({ hasText: 'to finish before this can be published' }).waitFor();
});

test('the first letter in an optional part leaves the focus where it is', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('city', 'Тестове');
  await page.getByText('Population', { exact: true }).first().click();
  const value = olena.field('population', 'value');
  await value.focus();
  await page.keyboard.type('120000');
  assert.equal(await value.inputValue(), '120000');
  assert.equal(await focused(page), 'field-population.value');
  await page.keyboard.press('Tab');
  await olena.isSaved();
});

test('Enter takes what was found for these words, never for those before them', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('event', 'Зустріч з містом');
  const search = olena.field('cities', 'search');
  await search.fill('Brno');
  await page.getByRole('button', { name: 'Brno' }).waitFor();
  await search.fill('Bologna');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('button', { name: /^Remove.*Brno/ }).count(), 0);
  assert.equal(await search.inputValue(), 'Bologna');
  await page.getByRole('button', { name: 'Bologna' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove.*Bologna/ }).waitFor();
});

test('where a name may be written, Enter keeps what was written', async () => {
  const { page } = olena;
  const search = olena.field('organiser', 'search');
  await search.fill('Kharkiv');
  await page.locator('.offers button').nth(1).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Kharkiv', exact: true }).waitFor();
});

test('a point set while another is cut is cut next, and a picture that was taken away stays away', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('event', 'Подія з фото');
  await page.getByText('Picture', { exact: true }).first().click();
  await page.getByLabel('Send a picture from this computer').setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: photo() });
  const shown = page.getByRole('img', { name: 'As kiosks show it' });
  await shown.waitFor();
  const held = [];
  await page.route('**/cut', (route) => held.push(route));
  const wished = () => held.map((route) => route.request().postDataJSON());
  await page.getByRole('img', { name: 'The whole picture' }).click({ position: { x: 5, y: 5 } });
  await until(() => held.length === 1, 'The first cut');
  await page.getByRole('slider', { name: 'From top to bottom' }).focus();
  await page.keyboard.press('End');
  await held[0].continue();
  await until(() => held.length === 2, 'The second cut');
  assert.equal(wished()[1].y, 1);
  await page.getByRole('button', { name: 'Remove the picture' }).click();
  const answered = page.waitForResponse('**/cut');
  await held[1].continue();
  await (await answered).finished();
  await olena.isSaved();
  assert.equal(await shown.count(), 0);
  await page.reload();
  await olena.field('room').waitFor();
  assert.equal(await shown.count(), 0);
  await page.unroute('**/cut');
});

test('an entry is moved by pressing its button again, and removing one removes no other', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('city', 'Місто зі списком');
  const list = page.getByRole('group', { name: 'Sources' });
  for (const title of ['First', 'Second', 'Third']) {
    await page.getByRole('button', { name: 'Add: Source' }).click();
    await list.getByRole('textbox').first().fill(title);
  }
  const names = () => list.locator('.entry summary').allInnerTexts();
  assert.deepEqual(await names(), ['First', 'Second', 'Third']);
  await page.getByRole('button', { name: 'Move down: First' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => (await names())[1] === 'First', 'The move');
  assert.equal(await focused(page), 'Move down: First');
  await page.keyboard.press('Enter');
  await until(async () => (await names())[2] === 'First', 'The second move');
  assert.equal(await focused(page), 'Move up: First');
  await page.getByRole('button', { name: 'Remove: Third' }).focus();
  await page.keyboard.press('Enter');
  await until(async () => (await names()).length === 2, 'The removal');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
  await page.getByRole('button', { name: 'Remove: Second' }).click();
  await page.getByRole('button', { name: 'Remove: First' }).click();
  await until(async () => (await names()).length === 0, 'The last removal');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Add: Source/);
});

test('a text that is too long is let in whole, and it is said', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('event', 'Довга назва');
  const long = 'Дуже довга назва. '.repeat(20).trim();
  await olena.field('title', 'en').fill(long);
  await olena.field('title', 'en').press('End');
  await page.keyboard.type('!');
  await olena.isSaved();
  assert.equal(await olena.field('title', 'en').inputValue(), `${long}!`);
  await page.locator('[id="field-title.en-wrong"]').waitFor();
});

test('what is wrong with how an event recurs is said at its field', async () => {
  const { page } = olena;
  const broken = { path: '/recurrence/rule', text: 'This rule never comes true.' };
  const give = async (route) => {
    const answer = await route.fetch();
    const json = await answer.json();
    (json.record ?? json).problems = [broken];
    return route.fulfill({ response: answer, json });
  };
  await page.route('**/api/records/**', give);
  await page.getByLabel('Takes place').selectOption('DAILY');
  const rule = olena.field('recurrence', 'rule');
  await page.locator('[id="field-recurrence.rule-wrong"]').filter({ hasText: broken.text }).waitFor();
  assert.equal(await rule.getAttribute('aria-describedby'), 'field-recurrence.rule-wrong');
  assert.equal(await rule.getAttribute('aria-invalid'), 'true');
  await page.unroute('**/api/records/**', give);
});

test('a filter that is chosen while one types keeps the letters', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await page.getByLabel('Search').fill('Форум');
  await page.getByLabel('State').selectOption('draft');
  await page.getByRole('link', { name: 'Форум міст' }).waitFor();
  assert.equal(await page.getByLabel('Search').inputValue(), 'Форум');
  const asked = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
  assert.deepEqual([asked.get('q'), asked.get('state')], ['Форум', 'draft']);
});

test('a zone chosen first stays through a time that is typed anew and a whole day', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('event', 'Подія у Празі');
  const [zone, time] = [olena.field('start', 'zone'), olena.field('start', 'local')];
  await zone.selectOption('Europe/Prague');
  await time.fill('2027-05-12T13:00');
  await time.focus();
  await page.keyboard.press('Backspace');
  assert.equal(await time.inputValue(), '');
  await olena.isSaved();
  await time.fill('2027-05-12T14:30');
  const wholeDay = olena.field('start').getByLabel('the whole day');
  await wholeDay.check();
  await olena.field('start', 'date').waitFor();
  await wholeDay.uncheck();
  assert.equal(await time.inputValue(), '2027-05-12T14:30');
  assert.equal(await zone.inputValue(), 'Europe/Prague');
  await olena.isSaved();
  await page.reload();
  await time.waitFor();
  assert.equal(await zone.inputValue(), 'Europe/Prague');
});
