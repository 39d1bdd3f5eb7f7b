// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asWholeDay,
  kNoTime,
  readTime,
  writeTime,
  type EventTime,
} from '../../../../content/desk/web/src/form/event_time';
import type { Json } from '../../../../content/desk/web/src/json/value';

/** A field and its document, as the form has them. */
class Field {
  private before = kNoTime;
  constructor(public value?: Json) {}

  get time(): EventTime {
    return readTime(this.value, this.before);
  }

  set(next: Partial<EventTime>): void {
    this.before = { ...this.time, ...next };
    this.value = writeTime(this.before, 'Europe/Kyiv');
  }
}

const prague = { local: '2027-05-12T13:00', zone: 'Europe/Prague' };

test('a time that is typed anew keeps its zone', () => {
  const field = new Field(prague);
  field.set({ local: '' });
  assert.equal(field.value, undefined);
  field.set({ local: '2027-05-12T14:30' });
  assert.deepEqual(field.value, { local: '2027-05-12T14:30', zone: 'Europe/Prague' });
});

test('a zone may be chosen before the time; without one it is the host’s', () => {
  const field = new Field();
  field.set({ zone: 'Europe/Prague' });
  assert.equal(field.value, undefined);
  field.set({ local: '2027-05-12T13:00:00' });
  assert.deepEqual(field.value, prague);
  const plain = new Field();
  plain.set({ local: '2027-05-12T13:00' });
  assert.deepEqual(plain.value, { local: '2027-05-12T13:00', zone: 'Europe/Kyiv' });
});

test('a whole day and back is the time that it was', () => {
  const field = new Field(prague);
  field.set(asWholeDay(field.time, true));
  assert.deepEqual(field.value, { date: '2027-05-12' });
  field.set({ day: '2027-05-13' });
  field.set(asWholeDay(field.time, false));
  assert.deepEqual(field.value, { ...prague, local: '2027-05-13T13:00' });
});

test('a whole day stays one while its day is typed anew', () => {
  const field = new Field({ date: '2027-05-12' });
  field.set({ day: '' });
  assert.equal(field.value, undefined);
  assert.equal(field.time.wholeDay, true);
  field.set(asWholeDay(field.time, false));
  assert.equal(field.time.wholeDay, false);
});

test('when others decide what the document says, the field says it too', () => {
  const field = new Field(prague);
  field.set(asWholeDay(field.time, true));
  field.value = prague;
  assert.equal(field.time.wholeDay, false);
  assert.equal(field.time.local, prague.local);
  field.value = { date: '2027-06-01' };
  assert.equal(field.time.wholeDay, true);
});
