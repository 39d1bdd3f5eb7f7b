// SPDX-License-Identifier: Apache-2.0
// What an independent reader (ical.js) makes of calendar files:
//
//   node ical_starts.mjs FROM TO [--zone IANA] FILE…      FROM, TO: 2026-01-01T00:00:00Z
//
// writes one JSON document: {"files": [{"file", "error"?, "vevents", "events": [{"uid",
// "recurrence_id"?, "start", "all_day"?, "floating"?, "zone"?, "starts": [instants within the
// window]}]}]}. One entry per VEVENT; a recurrence is expanded at its main VEVENT, with moved instances
// where they were moved to: the VEVENT that moves one adds no start of its own. Instants are UTC; all-day dates are "YYYY-MM-DD".
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const kMostStarts = 5000;
const kMostSteps = 200000; // per event; a rule that begins centuries ago has to get here first

function usage(message) {
  process.stderr.write(`${message}\nusage: ical_starts.mjs FROM TO [--zone IANA] FILE…\n`);
  process.exit(2);
}

// Offset of an IANA zone at a UTC instant, in milliseconds, from the runtime's own zone data.
const formats = new Map();
function offsetAt(zone, utc) {
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
    }));
  }
  const part = Object.fromEntries(
    formats.get(zone).formatToParts(new Date(utc)).map(({ type, value }) => [type, value]));
  return Date.UTC(+part.year, +part.month - 1, +part.day, +part.hour, +part.minute, +part.second) -
    Math.floor(utc / 1000) * 1000;
}

// A wall time as an instant. Skipped in spring: as if the clocks had not been changed yet; twice in
// autumn: the earlier (RFC 5545, 3.3.5).
function wallToUtc(wall, zone) {
  const before = offsetAt(zone, wall - 86400000);
  const candidates = [before, offsetAt(zone, wall + 86400000)].map((offset) => wall - offset);
  const valid = candidates.filter((utc) => utc + offsetAt(zone, utc) === wall);
  return valid.length ? Math.min(...valid) : wall - before;
}

function isIana(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }));
  } catch {
    return false;
  }
}

const two = (number) => String(number).padStart(2, '0');
const day = (time) => `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;

// {text, milliseconds} of an ICAL.Time that a property with the parameter TZID gave.
function instant(time, tzid, fallback) {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.isDate) return { text: day(time), at: wallToUtc(wall, fallback) };
  const known = time.zone && time.zone.tzid !== 'floating';
  const at = known ? time.toUnixTime() * 1000
    : wallToUtc(wall, tzid && isIana(tzid) ? tzid : fallback);
  return { text: new Date(at).toISOString().replace('.000Z', 'Z'), at };
}

function describe(event, window, fallback, isException) {
  const property = event.component.getFirstProperty('dtstart');
  const result = { uid: event.uid ?? null };
  if (!property || !event.startDate) return { ...result, error: 'no DTSTART' };
  const tzid = property.getParameter('tzid') ?? null;
  const first = instant(event.startDate, tzid, fallback);
  if (event.recurrenceId) result.recurrence_id = instant(event.recurrenceId, tzid, fallback).text;
  result.start = first.text;
  if (event.startDate.isDate) result.all_day = true;
  else if (event.startDate.zone?.tzid === 'floating') tzid ? (result.zone = tzid) : (result.floating = true);
  else result.zone = event.startDate.zone?.tzid;

  const inside = (at) => at >= window.from && at < window.to;
  result.starts = [];
  if (event.isRecurring() && !event.recurrenceId) {
    const iterator = event.iterator();
    for (let steps = 0; steps < kMostSteps && result.starts.length < kMostStarts; ++steps) {
      const next = iterator.next();
      if (!next) break;
      const moved = event.getOccurrenceDetails(next);
      const original = instant(next, tzid, fallback);
      const actual = instant(moved.startDate, tzid, fallback);
      if (inside(actual.at)) result.starts.push(actual.text);
      // An instance may be moved back into the window, but not from a year away.
      if (original.at > window.to + 366 * 86400000) break;
    }
    result.starts.sort();
  } else if (!isException && inside(first.at)) {
    result.starts.push(first.text);
  }
  return result;
}

function read(file, window, fallback) {
  const text = new TextDecoder('utf-8').decode(readFileSync(file)); // drops a byte order mark
  let parsed = ICAL.parse(text);
  if (typeof parsed[0] === 'string') parsed = [parsed];
  const calendars = parsed.map((jcal) => new ICAL.Component(jcal));
  const components = [];
  for (const calendar of calendars) {
    // A definition that cannot be used, say because its name is not ASCII, costs only itself.
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      try {
        ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid'));
      } catch { /* the zone's name is tried by IANA */ }
    }
    components.push(...(calendar.name === 'vevent' ? [calendar] : calendar.getAllSubcomponents('vevent')));
  }
  // Exceptions are told apart by UID here: left to itself the library takes every one in the file.
  const events = components.map((component) => new ICAL.Event(component, { exceptions: [] }));
  const main = new Map();
  for (const event of events) if (!event.recurrenceId) main.set(event.uid, event);
  const isException = (event) => event.recurrenceId && main.get(event.uid)?.isRecurring();
  for (const event of events) if (isException(event)) main.get(event.uid).relateException(event);
  const described = events.map((event) => {
    try {
      return describe(event, window, fallback, isException(event));
    } catch (error) {
      return { uid: event.uid ?? null, error: String(error.message ?? error) };
    }
  });
  ICAL.TimezoneService.reset();
  return { vevents: components.length, events: described };
}

const [from, to, ...rest] = process.argv.slice(2);
const window = { from: Date.parse(from ?? ''), to: Date.parse(to ?? '') };
if (Number.isNaN(window.from) || Number.isNaN(window.to)) usage('FROM and TO are instants.');
let fallback = 'UTC';
if (rest[0] === '--zone') {
  fallback = rest[1];
  rest.splice(0, 2);
  if (!isIana(fallback ?? '')) usage(`${fallback} is not an IANA zone.`);
}
if (!rest.length) usage('No file is named.');
const files = rest.map((file) => {
  try {
    return { file, ...read(file, window, fallback) };
  } catch (error) {
    return { file, error: String(error.message ?? error) };
  }
});
process.stdout.write(JSON.stringify({ files }, null, 1) + '\n');
