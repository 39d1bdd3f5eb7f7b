// SPDX-License-Identifier: Apache-2.0
// Moments and local times, for people and for documents. A document writes local time and zone; the
// same instant in another zone is worked out by the browser's own zone data.
import type { Language } from '../schema/rules';
import { localeOf } from './words';

export function clockTime(at: Date, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone && { timeZone: zone }),
  }).format(at);
}

export function dayAndTime(at: Date, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone && { timeZone: zone }),
  }).format(at);
}

/** The same for a cell of a table: "27 Nov 2026, 21:07". */
export function shortMoment(at: Date, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone && { timeZone: zone }),
  }).format(at);
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** Minutes that the zone's clocks are ahead of UTC at that instant. */
function offsetMinutes(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((there - at) / 60000);
}

/** The instant at which clocks in that zone show "2026-11-23T13:00"; undefined for no such text. */
export function instantOf(local: string, zone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return undefined;
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(asUtc) || !isZone(zone)) return undefined;
  // The offset is asked for at the instant itself, not at the same digits in UTC: once a year they differ.
  const guess = asUtc - offsetMinutes(asUtc, zone) * 60000;
  return new Date(asUtc - offsetMinutes(guess, zone) * 60000);
}

/** "12:00" in another zone, with the day when it is another day there. */
export function timeElsewhere(local: string, zone: string, other: string, language: Language): string | undefined {
  const at = instantOf(local, zone);
  if (!at || !isZone(other)) return undefined;
  const dayIn = (name: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: name }).format(at);
  if (dayIn(zone) === dayIn(other)) return clockTime(at, language, other);
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: other,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Names of zones to choose from: those given first, then Europe's. */
export function zoneNames(...first: string[]): string[] {
  const all = Intl.supportedValuesOf('timeZone').map((name) => (name === 'Europe/Kiev' ? 'Europe/Kyiv' : name));
  return [...new Set([...first, ...all.filter((name) => name.startsWith('Europe/')), ...all])];
}
