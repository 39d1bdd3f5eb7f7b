// SPDX-License-Identifier: Apache-2.0
// What every file of tests begins with and leaves behind: a desk, a browser, and its administrator.
import { after, before } from 'node:test';
import { CityDesk } from './city_desk.mjs';
import { openBrowser } from './clerk.mjs';
import { administratorOf } from './staff.mjs';

/** For the tests of one file. `opened` gets { desk, browser, olena } before the first of them. */
export function cityHall(opened, options) {
  const hall = {};
  before(async () => {
    hall.desk = await CityDesk.start(options);
    hall.browser = await openBrowser();
    hall.olena = await administratorOf(hall.desk, hall.browser);
    await opened(hall);
  });
  after(async () => {
    await hall.browser?.close();
    await hall.desk?.stop();
  });
}
