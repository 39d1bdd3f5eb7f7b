// SPDX-License-Identifier: Apache-2.0
// A second pair of eyes where the city asks for it, and publication at a set time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { asked, completeEvent, newColleague } from './staff.mjs';

let olena, iryna;
cityHall(async (hall) => {
  ({ olena } = hall);
  iryna = await newColleague(olena, hall.browser, 'Iryna', ['approver']);
});

test('many changes are shown a part at a time and published all together', async () => {
  const { page } = olena;
  const api = asked(olena);
  for (let number = 0; number < 130; ++number) {
    const id = `part-${String(number).padStart(3, '0')}`;
    const label = { uk: `Частина ${number}`, en: `Part ${number}` };
    const document = { id, scheme: 'form', code: id, label, verified: 'yes', sources: [{ title: 'A source' }] };
    const { record } = await api('POST', '/records', { type: 'term', document });
    await api('POST', `/records/term/${id}/state`, { to: 'approved', version: record.version });
  }
  await olena.go('#/publication');
  await page.getByText('Shown are 100 changes of 130.').waitFor();
  const rows = page.locator('.rows tbody tr');
  assert.equal(await rows.count(), 100);
  await page.getByRole('button', { name: 'Show more' }).click();
  await until(async () => (await rows.count()) === 130, 'The rest of the changes');
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Publish 130 changes' }).click();
  await page.getByText('Published. Each kiosk shows it').waitFor({ timeout: 60000 });
  await page.getByText('Kiosks show everything that is approved').waitFor();
});

test('where the city asks for four eyes, nobody approves what they wrote', async () => {
  const { page } = olena;
  await page.getByRole('link', { name: 'Colleagues' }).click();
  const fourEyes = page.getByLabel('Somebody else than the last editor must approve');
  await fourEyes.check();
  await page.reload();
  await fourEyes.waitFor();
  assert.ok(await fourEyes.isChecked());
  await olena.go('#/records?type=event');
  await olena.begin('event', 'Стійкі міста');
  await completeEvent(olena, { english: 'Resilient cities' });
  await page.getByRole('button', { name: 'Send for review' }).click();
  await olena.stateIs('In review');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Your city asks that another person approves').waitFor();
  await olena.stateIs('In review');
  await iryna.go(olena.address);
  await iryna.page.getByRole('button', { name: 'Approve' }).click();
  await iryna.stateIs('Approved');
});

test('what is approved waits for the moment that was set, and can be taken off again', async () => {
  const { page } = iryna;
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('When (Europe/Kyiv)').fill('2020-01-01T09:00');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await dialog.getByText('That moment has passed').waitFor();
  await dialog.getByLabel('When (Europe/Kyiv)').fill('2099-05-01T09:00');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await iryna.stateIs('Scheduled');
  await page.getByText(/Will be published on 1 May 2099 at 09:00 \(Europe\/Kyiv\)/).waitFor();
  await page.getByRole('button', { name: 'Off the schedule' }).click();
  await iryna.stateIs('Approved');
});

test('a list is sorted by a touch on a heading, once one way and once the other', async () => {
  const { page } = olena;
  await olena.go('#/records?type=city');
  const names = async () => (await page.locator('.rows tbody th').allInnerTexts()).map((name) => name.trim());
  const heading = page.getByRole('button', { name: 'Name', exact: true });
  const compare = (a, b) => a.localeCompare(b, 'en');
  const become = (sorted) =>
    until(async () => {
      const shown = await names();
      return shown.length > 30 && shown.join() === sorted([...shown]).join();
    }, 'The sorted list');
  await heading.click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
  await become((all) => all.sort(compare));
  await heading.click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  await become((all) => all.sort(compare).reverse());
});
