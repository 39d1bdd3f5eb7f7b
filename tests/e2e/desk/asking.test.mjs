// SPDX-License-Identifier: Apache-2.0
// From a page on a visitor's phone to the desk: the page is published by the desk and served by nginx,
// the form goes through the other nginx to the desk, and staff read what was asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { cityHall } from './city_hall.mjs';

const kEvent = 'sample-varna-water';
const kWords = 'Чи буде запис?\nІ чи можна прийти <b>з дітьми</b>?';

let desk, browser, olena;
cityHall((hall) => ({ desk, browser, olena } = hall), { pages: true });

/** A visitor's phone; it was told to trust the desk's certificate, which is this test's own. */
async function phone(options) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true, locale: 'uk-UA', ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  return page;
}

const questions = async () => {
  const answer = await olena.page.request.get(`${desk.url}/api/questions`);
  assert.equal(answer.status(), 200);
  return (await answer.json()).questions;
};

test('the record that kiosks read names the pages, which open', async () => {
  const page = await phone();
  const answer = await page.goto(`${desk.pages}uk/index.html`);
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), `${desk.pages}uk/index.html`);
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a question asked on a phone is read at the desk, ${javaScriptEnabled ? 'with' : 'without'} a script`, async () => {
    const had = (await questions()).length;
    const page = await phone({ javaScriptEnabled });
    await page.goto(`${desk.pages}uk/index.html`);
    await page.locator(`a[href$="/event/${kEvent}.html"]`).click();
    await page.waitForURL(`**/uk/event/${kEvent}.html`);
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.getByLabel('Ваше питання').fill(kWords);
    await page.getByLabel('Планую взяти участь').check();
    await page.getByLabel(/електронна адреса/).fill('olena@example.org');
    await page.getByRole('button', { name: 'Надіслати' }).click();
    await page.waitForURL(`${desk.pages}uk/event/${kEvent}.html#sent`);
    assert.ok(await page.locator('#sent').isVisible());
    assert.ok(!(await page.locator('#not-sent').isVisible()));
    const asked = await questions();
    assert.equal(asked.length, had + 1);
    assert.equal(asked[0].event, `event/${kEvent}`);
    assert.equal(asked[0].language, 'uk');
    assert.equal(asked[0].words, kWords);
    assert.equal(asked[0].contact, 'olena@example.org');
    assert.equal(asked[0].coming, true);
    await page.context().close();
  });
}

test('a form without words comes back as not sent, and the desk keeps nothing', async () => {
  const had = (await questions()).length;
  const page = await phone();
  await page.goto(`${desk.pages}uk/event/${kEvent}.html`);
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await page.waitForURL(`${desk.pages}uk/event/${kEvent}.html#not-sent`);
  assert.ok(await page.locator('#not-sent').isVisible());
  assert.equal((await questions()).length, had);
  await page.context().close();
});

test('nobody else than staff reads them, and no other site sends any', async () => {
  const had = (await questions()).length;
  const stranger = await phone();
  const read = await stranger.request.get(`${desk.url}/api/questions`);
  assert.equal(read.status(), 401);
  const sent = await stranger.request.post(`${desk.url}/api/questions`, {
    headers: { origin: 'https://elsewhere.example' },
    form: { event: kEvent, language: 'uk', words: 'x' },
    maxRedirects: 0,
  });
  assert.equal(sent.status(), 403);
  assert.equal((await questions()).length, had);
  await stranger.context().close();
});
