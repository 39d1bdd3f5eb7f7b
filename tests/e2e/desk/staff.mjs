// SPDX-License-Identifier: Apache-2.0
// The people of a city hall: an administrator, an editor and an approver, each with a browser window.
import assert from 'node:assert/strict';
import { until } from './city_desk.mjs';
import { Clerk } from './clerk.mjs';
import { photo } from './photo.mjs';

export async function administratorOf(desk, browser, options) {
  const olena = await Clerk.enter(desk, browser, 'olena@city.example', options);
  await olena.acceptInvitation(desk.firstInvitation, 'Olena');
  return olena;
}

export async function newColleague(administrator, browser, name, roles, options) {
  const email = `${name.toLowerCase()}@city.example`;
  const colleague = await Clerk.enter(administrator.desk, browser, email, options);
  await colleague.acceptInvitation(await administrator.invite(email, ...roles), name);
  return colleague;
}

/** Asks the desk as the clerk's browser does, for what would take too many touches. */
export const asked = ({ desk, page }) => async (method, path, data, headers = {}) => {
  const answer = await page.request.fetch(`${desk.url}/api${path}`, {
    method,
    ...(data && { data }),
    headers: { Origin: desk.url, 'Content-Type': 'application/json', ...headers },
  });
  assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`);
  return answer.json();
};

/** Changes the city's own record, which is approved and published. */
export async function publishHost(administrator, change) {
  const api = asked(administrator);
  const key = '/records/host/kharkiv';
  const { document, version } = (await api('GET', key)).record;
  change(document);
  const saved = await api('PUT', key, { document }, { 'If-Match': `"${version}"` });
  await api('POST', `${key}/state`, { to: 'approved', version: saved.version });
  const { job } = await api('POST', '/publication', {});
  await until(async () => (await api('GET', `/jobs/${job}`)).state === 'done', 'The publication', 60);
}

/** What an event needs before it can be published, written into the form that is open. */
export async function completeEvent(clerk, { english }) {
  const { page } = clerk;
  await clerk.field('title', 'en').fill(english);
  await clerk.field('summary', 'uk').fill('Міські команди діляться досвідом.');
  await clerk.field('summary', 'en').fill('City teams share what they have learned.');
  await clerk.field('kind').selectOption('conference');
  await clerk.field('start', 'local').fill('2027-05-12T13:00');
  await clerk.field('end', 'local').fill('2027-05-12T16:00');
  await clerk.field('mode').selectOption('online');
  await page.getByRole('button', { name: 'Add: Link' }).first().click();
  await clerk.field('online', 0, 'kind').selectOption('join');
  await clerk.field('online', 0, 'url').fill('https://conference.example/forum');
  await page.getByRole('button', { name: 'Add: Source' }).click();
  await clerk.field('sources', 0, 'title').fill('Kharkiv City Council');
  await clerk.isSaved();
}

/** A talk in two languages, the first of the programme. */
export async function addTalk(clerk, { ukrainian, english }) {
  const { page } = clerk;
  await page.getByText('Programme', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Add: Session' }).click();
  await clerk.field('programme', 0, 'title', 'uk').fill(ukrainian);
  await clerk.field('programme', 0, 'title', 'en').fill(english);
  await clerk.field('programme', 0, 'start', 'local').fill('2027-05-12T13:30');
  await clerk.isSaved();
}

/** Sends a photo, sets the point that stays by click and by keyboard, and describes it in two languages. */
export async function addPicture(clerk) {
  const { page } = clerk;
  await page.getByText('Picture', { exact: true }).first().click();
  await page.getByLabel('Send a picture from this computer').setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: photo() });
  const shown = page.getByRole('img', { name: 'As kiosks show it' });
  await shown.waitFor();
  const address = () => shown.getAttribute('src');
  const first = await address();
  await page.getByRole('img', { name: 'The whole picture' }).click({ position: { x: 5, y: 5 } });
  await until(async () => (await address()) !== first, 'A cut around the corner');
  const second = await address();
  const down = page.getByRole('slider', { name: 'From top to bottom' });
  await down.focus();
  await page.keyboard.press('End');
  await until(async () => (await address()) !== second, 'A cut around the lower edge');
  await clerk.field('image', 'alt', 'uk').fill('Люди за столами у великій залі.');
  await clerk.field('image', 'alt', 'en').fill('People at tables in a large hall.');
  await clerk.field('image', 'credit').fill('Kharkiv City Council');
  await clerk.field('image', 'licence').fill('CC BY 4.0');
  await clerk.isSaved();
  const source = await address();
  const answer = await page.context().request.get(new URL(source, clerk.desk.url).href);
  assert.equal(answer.headers()['content-type'], 'image/webp');
  return { name: decodeURIComponent(source.split('/').at(-2)), bytes: await answer.body() };
}
