// SPDX-License-Identifier: Apache-2.0
// Whatever happens while somebody types, nothing typed is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { newColleague } from './staff.mjs';

let olena, petro;
cityHall(async (hall) => {
  ({ olena } = hall);
  petro = await newColleague(olena, hall.browser, 'Petro', ['editor']);
});

test('a session that ends while one types is renewed in place', async () => {
  const { page } = petro;
  await petro.begin('event', 'Форум міст');
  await petro.isSaved();
  await page.context().clearCookies();
  await petro.field('room').fill('Зала, яку не можна втратити');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.waitFor();
  assert.equal(await petro.field('room').inputValue(), 'Зала, яку не можна втратити');
  await dialog.getByLabel('Password').fill(petro.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByLabel('One-time code').fill(petro.recoveryCodes[0]);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await petro.isSaved();
  await page.reload();
  await until(async () => (await petro.field('room').inputValue()) === 'Зала, яку не можна втратити', 'The room');
});

test('a browser that dies while the desk does not answer has the text when it is opened again', async () => {
  const { page } = petro;
  await page.route('**/api/records/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await petro.field('room').fill('Зала перед аварією');
  await page.getByText('Not saved: the desk does not answer').first().waitFor();
  const { address } = petro;
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  petro.page = again;
  await petro.go(address);
  await again.getByText('it had not been saved').waitFor();
  assert.equal(await petro.field('room').inputValue(), 'Зала перед аварією');
  await petro.isSaved();
  await again.reload();
  await until(async () => (await petro.field('room').inputValue()) === 'Зала перед аварією', 'The room');
});

test('two people in one record see each other, and the later save shows what the earlier one did', async () => {
  await olena.go(petro.address);
  await olena.field('room').waitFor();
  await petro.page.reload();
  await petro.page.getByText(/Olena has had this record open/).waitFor();

  await olena.field('title', 'en').fill('City forum');
  await olena.field('room').fill('Зала Олени');
  await olena.isSaved();
  await petro.field('room').fill('Зала Петра');
  const panel = petro.page.getByRole('region', { name: 'Olena changed this record while you were typing' });
  await panel.waitFor();
  // Typing goes on where it was; the way to the panel is at the foot of the screen.
  const seen = await petro.page.evaluate(() => {
    const { x, y, width, height } = document.activeElement.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.id;
  });
  assert.equal(await petro.page.evaluate(() => document.activeElement.id), 'field-room');
  assert.equal(seen, 'field-room');
  await petro.page.getByRole('button', { name: 'Choose at the top what stays' }).click();
  assert.equal(await petro.page.evaluate(() => document.activeElement.id), 'stale');
  await panel.getByText('City forum').waitFor();
  assert.match(await panel.locator('.conflicts').innerText(), /Зала Петра[\s\S]*Зала Олени/);
  await panel.getByRole('button', { name: 'Keep mine in those fields' }).click();
  await petro.isSaved();

  await olena.page.reload();
  await until(async () => (await olena.field('room').inputValue()) === 'Зала Петра', 'The room');
  assert.equal(await olena.field('title', 'en').inputValue(), 'City forum');
});

test('what two people changed in different fields is joined', async () => {
  await petro.page.reload();
  await petro.field('room').waitFor();
  await olena.field('track', 'uk').fill('Енергетика');
  await olena.isSaved();
  await petro.field('summary', 'uk').fill('Про що йтиметься');
  await petro.page.getByRole('button', { name: 'Keep both changes' }).click();
  await petro.isSaved();
  await olena.page.reload();
  await until(async () => (await olena.field('summary', 'uk').inputValue()) === 'Про що йтиметься', 'The summary');
  assert.equal(await olena.field('track', 'uk').inputValue(), 'Енергетика');
});

test('markup typed into any field is text wherever it is shown', async () => {
  const script = '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>';
  await petro.field('title', 'uk').fill(script);
  await petro.field('room').fill(script);
  await petro.isSaved();
  for (const address of [petro.address, petro.address.replace('#/record/', '#/history/'), '#/records?type=event']) {
    await olena.go(address);
    await olena.page.reload();
    await olena.page.getByRole('heading', { level: 1 }).waitFor();
    await olena.page.waitForLoadState('networkidle');
    assert.notEqual(await olena.page.title(), 'broken');
    assert.equal(await olena.page.locator('main img[src="x"]').count(), 0);
  }
  assert.deepEqual(olena.errors, []);
});
