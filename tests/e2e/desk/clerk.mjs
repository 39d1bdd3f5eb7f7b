// SPDX-License-Identifier: Apache-2.0
// A clerk in a browser of their own, doing what clerks do; finds things as people do, by their names.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './city_desk.mjs';
import { Phone } from './one_time_code.mjs';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '../../../content/desk/web');
const require = createRequire(join(web, 'package.json'));
const { chromium } = require('playwright-core');

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.POBRATYM_CHROMIUM || '/usr/bin/chromium',
    // Root has no sandbox to offer; everywhere else it stays on.
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });

export class Clerk {
  /** Everything that would be an error in the browser's console. */
  errors = [];

  /** What this browser asked of the desk: "GET /api/records". */
  asked = new Set();

  constructor(desk, page, email) {
    this.desk = desk;
    this.page = page;
    this.email = email;
    this.password = `correct horse battery ${email}`;
    page.setDefaultTimeout(15000);
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) this.asked.add(`${request.method()} ${pathname}`);
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      // A refused request is an answer like any other; a refused script or style is not.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) this.errors.push(message.text());
    });
  }

  static async enter(desk, browser, email, { language = 'en', viewport = { width: 1600, height: 1000 } } = {}) {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: language === 'uk' ? 'uk-UA' : 'en-GB',
      viewport,
    });
    return new Clerk(desk, await context.newPage(), email);
  }

  async acceptInvitation(link, name) {
    const { page } = this;
    await page.goto(link);
    const secret = await page.locator('.secret-text').innerText();
    this.phone = new Phone(secret);
    this.name = name;
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Password').fill(this.password);
    await page.getByLabel('One-time code').fill(await this.phone.code());
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    this.recoveryCodes = await page.locator('.recovery-codes code').allInnerTexts();
    await page.getByLabel(/I have printed them/).check();
    await page.getByRole('button', { name: 'To the desk' }).click();
    await page.getByRole('navigation').waitFor();
  }

  async signIn({ code } = {}) {
    const { page } = this;
    await page.getByLabel('E-mail').fill(this.email);
    await page.getByLabel('Password').fill(this.password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('One-time code').fill(code ?? (await this.phone.code()));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async invite(email, ...roles) {
    const { page } = this;
    await page.getByRole('link', { name: 'Colleagues' }).click();
    const form = page.locator('form.invite');
    await form.getByLabel('E-mail').fill(email);
    for (const role of ['translator', 'editor', 'approver', 'administrator']) {
      await form.getByLabel(role).setChecked(roles.includes(role));
    }
    await form.getByRole('button', { name: 'Make an invitation link' }).click();
    await page.getByText(`Give this link to ${email}`).waitFor();
    const address = page.getByLabel('Link', { exact: true });
    const token = /invitations?[/=]([A-Za-z0-9_-]{16,})/.exec(await address.inputValue())[1];
    return `${this.desk.url}/#/invitation/${token}`;
  }

  async begin(type, name) {
    const { page } = this;
    await page.getByRole('button', { name: 'New record' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type').selectOption(type);
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Fills a field by the path it has in the document. */
  field(...path) {
    return this.page.locator(`[id="field-${path.join('.')}"]`);
  }

  /** Waits until the desk has everything; typing is noticed before this looks. */
  async isSaved() {
    await this.page.getByText(/^(Autosaved .*|All saved)$/).waitFor();
  }

  /** Waits for a preview of what is in the form now, drawn in that size. */
  async seesPreview(width, height) {
    const picture = this.page.getByRole('img', { name: /as the kiosk draws it/ });
    await picture.waitFor({ timeout: 30000 });
    await this.page.locator('.screen:not(.drawing)').waitFor({ timeout: 30000 });
    const size = await picture.evaluate(async (image) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    assert.deepEqual(size, [width, height]);
    return picture;
  }

  async stateIs(words) {
    await until(async () => (await this.page.locator('.way [aria-current]').innerText()) === words, `The state ${words}`);
  }

  async go(hash) {
    await this.page.goto(`${this.desk.url}/${hash}`);
  }

  /** Where this page is, to be opened by somebody else. */
  get address() {
    return new URL(this.page.url()).hash;
  }
}
