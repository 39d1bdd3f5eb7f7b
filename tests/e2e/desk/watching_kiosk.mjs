// SPDX-License-Identifier: Apache-2.0
// A kiosk that follows what the desk publishes: the real sync, then the real program, which says what a
// voice would read of a page and draws it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export class WatchingKiosk {
  constructor(desk) {
    this.desk = desk;
    this.state = join(desk.folder, 'state-watching');
    mkdirSync(this.state);
  }

  /** One poll of the repository. */
  sync() {
    const { repository } = this.desk;
    const root = join(repository, 'metadata/1.root.json');
    execFileSync(process.env.POBRATYM_SYNC, ['once', '--repository', repository, '--state', this.state, '--root', root]);
  }

  /** What would be read aloud of a page, on a day. */
  reads(page, language, now) {
    const options = ['--state', this.state, '--page', page, '--lang', language, '--now', now, '--transcript'];
    return execFileSync(process.env.POBRATYM_KIOSK, options, { encoding: 'utf8' });
  }

  /** The page as a picture. */
  shows(page, language, now) {
    const file = join(this.state, 'page.png');
    const options = ['--state', this.state, '--page', page, '--lang', language, '--now', now, '--size', '540x960', '--shot', file];
    execFileSync(process.env.POBRATYM_KIOSK, options);
    return readFileSync(file);
  }
}
