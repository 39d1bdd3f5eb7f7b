// SPDX-License-Identifier: Apache-2.0
// The people of a city hall: an administrator, an editor and an approver, each with a browser window.
import { Clerk } from './clerk.mjs';

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
  await clerk.field('online', 0, 'url').fill('https://meet.example/forum');
  await page.getByRole('button', { name: 'Add: Source' }).click();
  await clerk.field('sources', 0, 'title').fill('Kharkiv City Council');
  await clerk.isSaved();
}
