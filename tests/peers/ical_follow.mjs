// SPDX-License-Identifier: Apache-2.0
// What a calendar client makes of a feed that it asks for again and again: by UID, the newer
// SEQUENCE wins, and what is cancelled is known to be.
//
//   node ical_follow.mjs FEED.ics…   one file a visit, in order
//
// Prints after each visit {"uid": {"start", "end", "summary", "status", "sequence", "url"}} as one line of JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const known = {};
for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    if (event.isRecurrenceException()) continue;
    const before = known[event.uid];
    if (before && before.sequence > event.sequence) continue;
    known[event.uid] = {
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence || 0,
      url: component.getFirstPropertyValue('url'),
    };
  }
  console.log(JSON.stringify(known));
}
