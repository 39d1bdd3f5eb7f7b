// SPDX-License-Identifier: Apache-2.0
// What a field of a time remembers while the document cannot say it: a half-typed time and a whole day
// have no zone, and a zone chosen first has no time.
import { isObject, textAt, type Json } from '../json/value';

export interface EventTime {
  wholeDay: boolean;
  /** "2027-05-12T13:00", or empty. */
  local: string;
  /** "2027-05-12", or empty. */
  day: string;
  /** What clocks showed last: "13:00". */
  clock: string;
  /** Empty while nobody has chosen one. */
  zone: string;
}

export const kNoTime: EventTime = { wholeDay: false, local: '', day: '', clock: '12:00', zone: '' };

const kDigitsOfDay = 10;
const kDigitsOfMinute = 16;

/** What the document says, and from before what it does not. */
export function readTime(value: Json | undefined, before: EventTime): EventTime {
  const local = textAt(value, ['local']);
  const day = textAt(value, ['date']);
  return {
    wholeDay: isObject(value) ? day !== '' : before.wholeDay,
    local,
    day,
    clock: local.length >= kDigitsOfMinute ? local.slice(kDigitsOfDay + 1, kDigitsOfMinute) : before.clock,
    zone: textAt(value, ['zone']) || before.zone,
  };
}

/** The document's value for it; `zone` when nobody has chosen one. */
export function writeTime(time: EventTime, zone: string): Json | undefined {
  if (time.wholeDay) return time.day === '' ? undefined : { date: time.day };
  return time.local === '' ? undefined : { local: time.local.slice(0, kDigitsOfMinute), zone: time.zone || zone };
}

/** The same as a whole day, or as a time of that day again. */
export function asWholeDay(time: EventTime, wholeDay: boolean): EventTime {
  if (wholeDay) return { ...time, wholeDay, local: '', day: time.local.slice(0, kDigitsOfDay) };
  return { ...time, wholeDay, day: '', local: time.day === '' ? '' : `${time.day}T${time.clock}` };
}
