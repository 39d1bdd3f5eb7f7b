// SPDX-License-Identifier: Apache-2.0
// A kiosk without a network and the USB stick that somebody carries to it: the real sync, and words as
// visitors would have said them.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class QuietKiosk {
  constructor(desk, name) {
    this.desk = desk;
    this.name = name;
    this.state = join(desk.folder, `state-${name}`);
    this.stick = join(desk.folder, `stick-${name}`);
    mkdirSync(this.state);
  }

  says(words, poll, option) {
    execFileSync(process.env.POBRATYM_SAY, [this.state, this.name, words, poll, option]);
  }

  /** Somebody copies what is published onto the stick. */
  fillStick() {
    cpSync(this.desk.repository, join(this.stick, 'pobratym'), { recursive: true });
  }

  /** Answers what the sync says of it. */
  plugIn() {
    const root = join(this.desk.repository, 'metadata/1.root.json');
    const options = ['usb', '--state', this.state, '--root', root, '--at', this.stick, '--kiosk', this.name];
    return execFileSync(process.env.POBRATYM_SYNC, options, { encoding: 'utf8' });
  }

  /** Paths of what lies on the stick for the desk. */
  sealed() {
    const folder = join(this.stick, 'pobratym/outbox');
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  }

  /** Puts a receipt where the page says. */
  putReceipt(name, bytes) {
    const folder = join(this.stick, 'pobratym/receipts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}
