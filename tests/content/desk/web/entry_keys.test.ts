// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryKeys, moved, without } from '../../../../content/desk/web/src/form/entry_keys';

test('an entry keeps its key wherever it is moved', () => {
  const keys = new EntryKeys();
  let talks = ['a', 'b', 'c', 'd'];
  const named = (): Record<string, number> => {
    const now = keys.of(talks.length);
    return Object.fromEntries(talks.map((talk, index) => [talk, now[index] as number]));
  };
  const before = named();
  for (const [from, to] of [[0, 1], [1, 2], [3, 0], [2, 2]] as const) {
    keys.move(from, to);
    talks = moved(talks, from, to);
    assert.deepEqual(named(), before);
  }
  keys.remove(1);
  const [, gone] = talks;
  talks = without(talks, 1);
  delete before[gone ?? ''];
  assert.deepEqual(named(), before);
});

test('a new entry has a key that none had before it', () => {
  const keys = new EntryKeys();
  const before = [...keys.of(2)];
  keys.remove(1);
  const added = keys.add();
  assert.ok(!before.includes(added));
  assert.deepEqual(keys.of(2), [before[0], added]);
});

test('a list that was changed elsewhere has as many keys as entries, none twice', () => {
  const keys = new EntryKeys();
  keys.of(3);
  keys.of(1);
  assert.equal(new Set(keys.of(4)).size, 4);
});
