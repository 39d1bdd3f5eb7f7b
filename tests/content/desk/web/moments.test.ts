// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, timeElsewhere, zoneNames } from '../../../../content/desk/web/src/words/moments';
import { readRule, writeRule } from '../../../../content/desk/web/src/words/recurrence_rule';

test('a local time and its zone are one instant, summer and winter', () => {
  assert.equal(instantOf('2026-11-23T13:00', 'Europe/Kyiv')?.toISOString(), '2026-11-23T11:00:00.000Z');
  assert.equal(instantOf('2026-07-23T13:00', 'Europe/Kyiv')?.toISOString(), '2026-07-23T10:00:00.000Z');
  // The hour before clocks go back, whose digits in UTC lie after the change.
  assert.equal(instantOf('2026-10-25T02:30', 'Europe/Kyiv')?.toISOString(), '2026-10-24T23:30:00.000Z');
  assert.equal(instantOf('', 'Europe/Kyiv'), undefined);
  assert.equal(instantOf('2026-11-23T13:00', 'Europe/Nowhere'), undefined);
});

test('the other city’s time is said, with its day when it is another day there', () => {
  assert.equal(timeElsewhere('2026-11-23T13:00', 'Europe/Kyiv', 'Europe/Prague', 'en'), '12:00');
  assert.match(timeElsewhere('2026-11-23T01:00', 'Europe/Kyiv', 'America/Chicago', 'en') ?? '', /22 November.*17:00/);
});

test('the city’s own zone leads, then Europe’s, each once', () => {
  const names = zoneNames('America/Chicago', 'Europe/Kyiv');
  assert.deepEqual(names.slice(0, 2), ['America/Chicago', 'Europe/Kyiv']);
  assert.match(names[2] ?? '', /^Europe\//);
  assert.equal(new Set(names).size, names.length);
  assert.ok(!names.includes('Europe/Kiev'));
});

test('a rule that the form can say comes back as it was', () => {
  for (const rule of [
    'FREQ=WEEKLY;BYDAY=TH',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10',
    'FREQ=YEARLY',
    'FREQ=DAILY;UNTIL=20261231',
  ]) {
    const read = readRule(rule);
    assert.ok(read, rule);
    assert.equal(writeRule(read), rule);
  }
});

test('a rule that says more is left alone', () => {
  for (const rule of [
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=DAILY;BYHOUR=9,12',
    'FREQ=WEEKLY;UNTIL=20261231T100000Z',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20261231',
    'FREQ=HOURLY',
    'nonsense',
  ]) {
    assert.equal(readRule(rule), undefined, rule);
  }
});
