// SPDX-License-Identifier: Apache-2.0
// Opens the phones' pages in Chromium as a visitor's phone does, under a clock that this script sets.
//
//   node phone_pages.mjs ADDRESS   of the folder pages/, ending in '/'
//
// The site is the one that tests/content/pages/chromium_test.cpp publishes: event/talk begins at
// 2026-11-24T18:00Z and ends at 20:00Z. Prints one line a check; 0 when all hold.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const site = process.argv[2];
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let failed = 0;
function check(name, holds, detail = '') {
  if (!holds) failed += 1;
  console.log((holds ? 'ok   ' : 'FAIL ') + name + (holds || !detail ? '' : ': ' + detail));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'],
});
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, timezoneId: 'Europe/London' };

/** A page opened at a moment, in a context of its own; what went wrong in it is a failure. */
async function open(path, at, options = {}) {
  const context = await browser.newContext({ ...phone, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => check(path + ' runs without errors', false, String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') check(path + ' logs no errors', false, message.text());
  });
  if (at) await page.clock.setFixedTime(new Date(at));
  await page.goto(site + path);
  return page;
}
const shown = (page, selector) => page.locator(selector).filter({ visible: true });

// The join button across the window.
for (const [at, saying, link] of [
  ['2026-11-24T12:00:00Z', 'later', 0], ['2026-11-24T17:39:59Z', 'later', 0],
  ['2026-11-24T17:40:00Z', 'soon', 1], ['2026-11-24T18:00:00Z', 'live', 1],
  ['2026-11-24T19:59:59Z', 'live', 1], ['2026-11-24T20:00:00Z', 'recording', 1],
]) {
  const page = await open('uk/event/talk.html', at);
  check(`at ${at} the page says ${saying}`, await shown(page, '.step').getAttribute('data-saying') === saying);
  check(`at ${at} there are ${link} buttons`, await shown(page, '.step .button').count() === link);
  check(`at ${at} no other link is in the page`, await page.locator('.join a[href]').count() === link);
  if (saying === 'live') {
    check(`at ${at} the live mark shows`, await shown(page, '[data-live-from]').count() === 1);
    const words = await shown(page, '.countdown').textContent();
    check(`at ${at} it says how long it lasts`, /\d/.test(words) && !words.includes('{'), words);
  }
  await page.context().close();
}

// Published while the link is open, it has it without a script too.
{
  const page = await open('open/event/talk.html', null, { javaScriptEnabled: false });
  check('published in its window, the page has the link without a script',
    await shown(page, '.step a[href="https://meet.example/j"]').count() === 1);
  check('and says until when', (await page.locator('.join').innerText()).includes('22:00'));
  await page.context().close();
}

// It turns by itself while it is open.
{
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2026-11-24T17:39:50Z') });
  await page.goto(site + 'uk/event/talk.html');
  check('an open page waits', await shown(page, '.step').getAttribute('data-saying') === 'later');
  await page.clock.runFor(15_000);
  check('an open page turns by itself', await shown(page, '.step').getAttribute('data-saying') === 'soon');
  await context.close();
}

// The phone's own clock, and its date where that is another.
{
  const near = await open('uk/event/talk.html', '2026-11-24T12:00:00Z');
  check('the phone’s time is beside the cities’', (await shown(near, '[data-clock] dd').first().textContent()).startsWith('18:00'));
  check('no date where it is the same day', await shown(near, '[data-clock] .other-day').count() === 0);
  const far = await open('uk/event/talk.html', '2026-11-24T12:00:00Z', { timezoneId: 'Pacific/Tongatapu' });
  check('beyond the date line the date is shown', (await shown(far, '[data-clock] .other-day').textContent()).startsWith('25'));
  await near.context().close();
  await far.context().close();
}

// What was cancelled or moved says so first; private links are nowhere.
for (const [slug, saying] of [['cancelled', 'cancelled'], ['secret', 'by-invitation'], ['bare', 'no-link-yet']]) {
  const page = await open(`uk/event/${slug}.html`, '2026-11-24T17:50:00Z');
  check(`${slug} says ${saying}`, await shown(page, '.step').getAttribute('data-saying') === saying);
  check(`${slug} has no button`, await shown(page, '.step .button').count() === 0);
  check(`${slug} holds no private address`, !(await page.content()).includes('meet.example/secret'));
  await page.context().close();
}
{
  const page = await open('uk/event/moved.html', '2026-11-24T12:00:00Z');
  const first = await page.locator('main > *').allTextContents();
  const at = first.findIndex((text) => text.includes('20 листопада'));
  check('a moved event says first what it was', at >= 0 && at < first.findIndex((text) => text.includes('24 листопада')));
  await page.context().close();
}
{
  const page = await open('uk/event/hostile.html', '2026-11-24T12:00:00Z');
  check('hostile text stays text', (await page.locator('h1').textContent()).includes('<script>')
    && await page.locator('main script, main img').count() === 0 && await page.evaluate(() => window.hostile) === undefined);
  await page.context().close();
}

// The form to ask by: sent to the desk with the pages' origin, and without a script too.
for (const javaScriptEnabled of [true, false]) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled });
  const page = await context.newPage();
  if (javaScriptEnabled) await page.clock.setFixedTime(new Date('2026-11-24T12:00:00Z'));
  await page.goto(site + 'open/event/ask.html');
  const by = javaScriptEnabled ? 'with a script' : 'without a script';
  check(`${by} nothing is said to be sent yet`, await shown(page, '.outcome').count() === 0);
  await page.getByLabel('Ваше питання').fill('Коли?');
  await page.getByLabel('Планую взяти участь').check();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST', { timeout: 10_000 }),
    page.getByRole('button', { name: 'Надіслати' }).click(),
  ]);
  const headers = await request.allHeaders();
  check(`${by} the form goes to the desk`, request.url().endsWith('/api/questions') && new URL(request.url()).origin !== new URL(site).origin);
  check(`${by} the desk sees whose page it was and no more`, headers.origin === new URL(site).origin
    && (headers.referer || '') === new URL(site).origin + '/' && !headers.cookie, JSON.stringify(headers));
  const sent = new URLSearchParams(request.postData());
  check(`${by} it says what was written`, sent.get('words') === 'Коли?' && sent.get('coming') === 'yes'
    && sent.get('event') === 'talk' && sent.get('language') === 'uk' && sent.get('contact') === '');
  await context.close();
}
{
  const page = await open('open/event/ask.html#sent', '2026-11-24T12:00:00Z');
  check('back from the desk the page says that it was sent', await shown(page, '.outcome').count() === 1
    && (await shown(page, '.outcome').textContent()).startsWith('Надіслано'));
  await page.context().close();
  const over = await open('open/event/ask.html', '2026-11-24T20:00:00Z');
  check('once the event is over there is no form', await shown(over, '.ask').count() === 0);
  await over.context().close();
}

// Filters.
{
  const page = await open('uk/index.html', '2026-11-24T12:00:00Z');
  const rows = () => shown(page, '#events > li').count();
  const all = await rows();
  check('the index lists what is online', all >= 4, String(all));
  await page.selectOption('[data-filter=kind]', 'concert');
  check('a filter narrows the list', await rows() === 1, String(await rows()));
  await page.selectOption('[data-filter=city]', 'lublin');
  check('filters go together, and say when nothing is left', await rows() === 0 && await shown(page, '.none').count() === 1);
  await page.selectOption('[data-filter=kind]', { index: 0 });
  check('a filter is taken back', await rows() >= 1);
  await page.context().close();
  const later = await open('uk/index.html', '2026-11-24T20:30:00Z');
  check('what is over leaves the list', await shown(later, '#events > li').count() < all);
  await later.context().close();
}

// Without a script.
{
  const page = await open('uk/event/talk.html', null, { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  check('without a script it says when the link opens', text.includes('19:40') && text.includes('скрипти'), text.slice(0, 300));
  check('without a script no link is there before it opens', !text.includes('meet.example/j')
    && await page.locator('a[href*="meet.example/j"]').count() === 0);
  check('without a script nothing waits for one', await shown(page, '.filters, [data-clock], [data-share]').count() === 0);
  await page.context().close();
}

// A photo: its room is kept, so that nothing moves when it comes.
{
  const context = await browser.newContext(phone);
  let come;
  const asked = new Promise((done) => (come = done));
  await context.route('**/*.webp', async (route) => {
    await asked;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(site + 'uk/event/talk.html', { waitUntil: 'domcontentloaded' });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const photo = page.locator('.photo img');
  await photo.scrollIntoViewIfNeeded();
  const before = await height();
  const shape = await photo.evaluate((image) => image.clientHeight / image.clientWidth);
  check('a photo has its room before it is there', Math.abs(shape - 675 / 1200) < 0.01
    && await photo.evaluate((image) => image.naturalWidth) === 0, String(shape));
  come();
  await page.waitForFunction(() => document.querySelector('.photo img').naturalWidth === 1200);
  check('nothing moved when it came', await height() === before, `${before} ${await height()}`);
  check('a photo says whose it is', (await page.locator('.photo figcaption').textContent()).includes('Pobratym'));
  await context.close();
}

// Offline after one visit.
{
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(site + 'uk/event/talk.html');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 200 && !(await caches.match(location.href)); tries += 1) await new Promise((done) => setTimeout(done, 25));
  });
  await context.setOffline(true);
  await page.reload();
  check('a visited page opens offline', (await page.locator('h1').textContent()) === 'Розмова');
  check('it says that it is a saved one', await shown(page, '.offline').count() === 1);
  check('its style is there', await page.evaluate(() => getComputedStyle(document.querySelector('.button')).borderRadius) === '18px');
  await page.goto(site + 'uk/index.html');
  check('the index opens offline', await page.locator('#events > li').count() > 0);
  await context.close();
}

// Accessibility, light and dark, of every kind of page.
for (const path of ['index.html', 'uk/index.html', 'en/event/talk.html', 'uk/event/cancelled.html', 'uk/city/brno.html',
  'uk/exchange/semester.html', 'open/event/ask.html', 'uk/initiative/phone-line.html', 'uk/help-call/games.html']) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(path, '2026-11-24T18:30:00Z', { colorScheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`${path} is not wider than the phone`, wide <= 390, String(wide));
    // The page's own policy forbids this script in a tag; the tool's way in is not bound by it.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    check(`${path} (${colorScheme}) has no finding of axe`, violations.length === 0,
      violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.target).join(' ')).join('; '));
    await page.context().close();
  }
}

await browser.close();
console.log(failed === 0 ? 'all hold' : `${failed} do not hold`);
process.exit(failed === 0 ? 0 : 1);
