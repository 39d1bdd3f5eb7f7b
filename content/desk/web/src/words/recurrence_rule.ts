// SPDX-License-Identifier: Apache-2.0
// The rules of recurrence that a clerk can choose without knowing RFC 5545 (section 3.3.10). A rule
// with anything else in it is kept as it is written and edited as text.

export const kWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof kWeekdays)[number];
export const kFrequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof kFrequencies)[number];

export interface SimpleRule {
  frequency: Frequency;
  interval: number;
  days: Weekday[];
  /** How many times, or the last day ("2026-12-31"); neither is for ever. */
  count?: number;
  until?: string;
}

const isOneOf = <T extends string>(all: readonly T[], value: string): value is T =>
  (all as readonly string[]).includes(value);

export function readRule(text: string): SimpleRule | undefined {
  const rule: SimpleRule = { frequency: 'WEEKLY', interval: 1, days: [] };
  let named = false;
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (name === 'FREQ' && isOneOf(kFrequencies, value)) {
      rule.frequency = value;
      named = true;
    } else if (name === 'INTERVAL' && /^[1-9]\d?$/.test(value)) rule.interval = Number(value);
    else if (name === 'COUNT' && /^[1-9]\d{0,3}$/.test(value)) rule.count = Number(value);
    else if (name === 'UNTIL' && /^\d{8}$/.test(value)) {
      rule.until = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
    } else if (name === 'BYDAY') {
      const days = value.split(',');
      if (!days.every((day) => isOneOf(kWeekdays, day))) return undefined;
      rule.days = days as Weekday[];
    } else return undefined;
  }
  if (!named || (rule.days.length > 0 && rule.frequency !== 'WEEKLY')) return undefined;
  return rule.count !== undefined && rule.until !== undefined ? undefined : rule;
}

export function writeRule(rule: SimpleRule): string {
  const parts = [`FREQ=${rule.frequency}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.frequency === 'WEEKLY' && rule.days.length > 0) {
    parts.push(`BYDAY=${kWeekdays.filter((day) => rule.days.includes(day)).join(',')}`);
  }
  if (rule.count !== undefined) parts.push(`COUNT=${rule.count}`);
  else if (rule.until) parts.push(`UNTIL=${rule.until.replaceAll('-', '')}`);
  return parts.join(';');
}
