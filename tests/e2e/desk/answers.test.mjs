// SPDX-License-Identifier: Apache-2.0
// Answers that do not come, come late or are not the desk's: what staff see then, and what they keep.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from './calendar.mjs';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';

let olena;
cityHall(async (hall) => {
  ({ olena } = hall);
});

/** For as long as `work` takes, the network gives `answer` in place of the desk's to whatever matches. */
async function instead(page, path, method, answer, work) {
  const give = (route) => (route.request().method() === method ? answer(route) : route.continue());
  await page.route(path, give);
  await work();
  await page.unroute(path, give);
}

test('a page that cannot be drawn says so in its place, and the rest of the desk goes on', async () => {
  const { page } = olena;
  const broken = (route) => route.fulfill({ json: { entries: [null] } });
  await instead(page, '**/api/audit', 'GET', broken, async () => {
    await olena.go('#/audit');
    await page.getByText('This page cannot be shown as it is').waitFor();
  });
  olena.errors.length = 0;
  await page.getByRole('button', { name: 'Load again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  await page.getByRole('link', { name: 'Kiosks' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kiosks' }).waitFor();
});

test('a network that answers with its own page is waited for, and the draft is saved after it', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await olena.begin('event', 'Форум міст');
  await olena.isSaved();
  const portal = (route) => route.fulfill({ contentType: 'text/html', body: '<html>Accept the terms of use</html>' });
  await instead(page, '**/api/records/**', 'PUT', portal, async () => {
    await olena.field('room').fill('Зала 2');
    await page.getByText('Not saved: the desk does not answer. Kept in this browser').first().waitFor();
  });
  await olena.isSaved();
  await page.reload();
  await until(async () => (await olena.field('room').inputValue()) === 'Зала 2', 'The room');
});

const refuses = (route) => route.fulfill({ status: 409, json: { code: 'no', title: 'Not today.' } });

test('a role that was refused is not wished again with the next one', async () => {
  const { page } = olena;
  await olena.go('#/users');
  const roles = page.getByRole('group', { name: 'Roles of Olena' });
  await roles.waitFor();
  assert.equal(await roles.getByRole('checkbox', { checked: true }).count(), 4);
  await instead(page, '**/api/users/*', 'PATCH', refuses, async () => {
    await roles.getByLabel('translator').click();
    await page.getByRole('alert').filter({ hasText: 'Not today.' }).waitFor();
    assert.equal(await roles.getByLabel('translator').isChecked(), true);
  });
  const asked = page.waitForRequest((request) => request.method() === 'PATCH');
  await roles.getByLabel('editor').click();
  assert.deepEqual((await asked).postDataJSON().roles, ['translator', 'approver', 'administrator']);
  await until(async () => !(await roles.getByLabel('editor').isChecked()), 'The role');
});

test('what the desk refused stays in its form', async () => {
  const { page } = olena;
  await instead(page, '**/api/invitations', 'POST', refuses, async () => {
    await page.locator('form.invite').getByLabel('E-mail').fill('petro@city.example');
    await page.getByRole('button', { name: 'Make an invitation link' }).click();
    await page.getByRole('alert').filter({ hasText: 'Not today.' }).waitFor();
  });
  assert.equal(await page.locator('form.invite').getByLabel('E-mail').inputValue(), 'petro@city.example');
  await olena.go('#/kiosks');
  const name = page.getByLabel('Name in the kiosk’s settings');
  await instead(page, '**/api/kiosks', 'POST', refuses, async () => {
    await name.fill('city-hall-1');
    await page.locator('form.register button').click();
    await page.getByRole('alert').filter({ hasText: 'Not today.' }).waitFor();
  });
  assert.equal(await name.inputValue(), 'city-hall-1');
  await page.locator('form.register button').click();
  await page.getByRole('rowheader', { name: 'city-hall-1' }).waitFor();
  assert.equal(await name.inputValue(), '');
});

test('an import is followed through a silence of the desk, and come back to by its address', async () => {
  const { page } = olena;
  await olena.go('#/imports');
  const silent = (route) => route.abort();
  await instead(page, '**/api/imports/*', 'GET', silent, async () => {
    await page
      .getByLabel('Or a file from this computer')
      .setInputFiles({ name: 'festival.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar(5)) });
    await page.getByRole('alert').filter({ hasText: 'The desk does not answer.' }).waitFor();
  });
  const report = page.getByRole('region', { name: 'Festival of cities' });
  await report.waitFor();
  await page.reload();
  await report.waitFor();
});

test('nobody is shown as signed out whom the desk still takes for signed in', async () => {
  const { page } = olena;
  const silent = (route) => route.abort();
  await instead(page, '**/api/session', 'DELETE', silent, async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('alert').filter({ hasText: 'You are still signed in.' }).waitFor();
  });
  assert.equal(await page.getByRole('heading', { name: 'Sign in' }).count(), 0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.deepEqual(olena.errors, []);
});
