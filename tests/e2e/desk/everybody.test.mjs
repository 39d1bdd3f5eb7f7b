// SPDX-License-Identifier: Apache-2.0
// The editor for everybody: axe on every page in both languages, a keyboard alone, 200 %, a tablet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { until } from './city_desk.mjs';
import { cityHall } from './city_hall.mjs';
import { Clerk } from './clerk.mjs';

let desk, browser, olena, recordAddress;
cityHall(async (hall) => {
  ({ desk, browser, olena } = hall);
  await olena.begin('event', 'Форум міст');
  await olena.isSaved();
  recordAddress = olena.address;
});

const pages = () => ({
  'the list': '#/records',
  'a record': recordAddress,
  'a history': recordAddress.replace('#/record/', '#/history/'),
  publication: '#/publication',
  imports: '#/imports',
  kiosks: '#/kiosks',
  'what visitors say': '#/inbox',
  colleagues: '#/users',
  journal: '#/audit',
});

async function settled(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

for (const [language, name] of [['uk', 'Українська'], ['en', 'English']]) {
  test(`axe finds nothing wrong on any page, language ${language}`, async () => {
    await olena.page.getByRole('button', { name, exact: true }).click();
    for (const [what, address] of Object.entries(pages())) {
      await olena.go(address);
      await settled(olena.page);
      assert.equal(await olena.page.locator('html').getAttribute('lang'), language);
      assert.deepEqual(await violations(olena.page), [], what);
    }
    const stranger = await Clerk.enter(desk, browser, 'nobody@city.example', { language });
    await stranger.go('');
    await settled(stranger.page);
    assert.deepEqual(await violations(stranger.page), [], 'signing in');
    await stranger.page.context().close();
  });
}

test('dialogs and folded parts are as accessible as the rest', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await settled(page);
  await page.getByRole('button', { name: 'New record' }).click();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'New record');
  await olena.go(recordAddress);
  await settled(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
  assert.deepEqual(await violations(page), []);
  const nowhere = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-describedby]')].flatMap((one) =>
      one.getAttribute('aria-describedby').split(' ').filter((id) => !document.getElementById(id)),
    ),
  );
  assert.deepEqual(nowhere, []);
});

test('after a dialog that was opened from a menu the focus is at the menu', async () => {
  const { page } = olena;
  await olena.go(recordAddress);
  await page.reload();
  await settled(page);
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Recall from all kiosks now' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await until(async () => (await page.getByRole('dialog').count()) === 0, 'The end of the dialog');
  assert.equal(await page.evaluate(() => document.activeElement.textContent.slice(0, 80)), 'More');
});

test('signing in over a dialog is called by its own title', async () => {
  const { page } = olena;
  await olena.go('#/records');
  await settled(page);
  await page.getByRole('button', { name: 'New record' }).click();
  await page.getByRole('dialog', { name: 'New record' }).getByRole('textbox').fill('Подія');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
  await page.getByRole('dialog', { name: 'New record' }).waitFor();
  await page.context().addCookies(cookies);
  await page.reload();
  await settled(page);
});

test('a keyboard alone begins an event and writes it in two languages', async () => {
  const { page } = olena;
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
  const tabTo = async (wanted) => {
    for (let steps = 0; steps < 150; ++steps) {
      if (wanted.test((await focused()) ?? '')) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${wanted}`);
  };
  await olena.go('#/records');
  await page.reload();
  await settled(page);
  await tabTo(/^New record$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Без миші');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Без миші' }).waitFor();
  await tabTo(/^field-title\.en$/);
  await page.keyboard.type('Without a mouse');
  await tabTo(/^field-kind$/);
  await page.keyboard.press('ArrowDown');
  await olena.isSaved();
  assert.equal(await olena.field('title', 'en').inputValue(), 'Without a mouse');
  assert.notEqual(await olena.field('kind').inputValue(), '');
});

test('the focus is always seen', async () => {
  const { page } = olena;
  await olena.go(recordAddress);
  await settled(page);
  for (let steps = 0; steps < 40; ++steps) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    });
    assert.ok(outline >= 2, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
  }
});

// Zooming to 200 % halves the room; 1600 pixels wide become 800, a tablet's 820 become 410.
for (const [what, width, height] of [['200 % on a desk', 800, 500], ['a tablet', 820, 1180], ['200 % on a tablet', 410, 590]]) {
  test(`no page has to be moved sideways at ${what}`, async () => {
    const { page } = olena;
    await page.setViewportSize({ width, height });
    for (const [name, address] of Object.entries(pages())) {
      await olena.go(address);
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
    }
    await page.setViewportSize({ width: 1600, height: 1000 });
  });
}

test('targets are at least 24 pixels in both directions', async () => {
  const { page } = olena;
  for (const [name, address] of Object.entries(pages())) {
    await olena.go(address);
    await settled(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, textarea, summary, input:not([type=checkbox])')]
        .filter((one) => one.checkVisibility() && !one.closest('.skip'))
        .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 23.9))
        .map(({ html }) => html),
    );
    assert.deepEqual(small, [], name);
  }
});

test('another language of the interface changes no word of a record', async () => {
  await olena.go(recordAddress);
  await settled(olena.page);
  await olena.page.getByRole('button', { name: 'Українська', exact: true }).click();
  await until(async () => (await olena.page.getByRole('link', { name: 'Події' }).count()) === 1, 'Ukrainian');
  assert.equal(await olena.field('title', 'uk').inputValue(), 'Форум міст');
  await olena.page.getByRole('button', { name: 'English', exact: true }).click();
});
