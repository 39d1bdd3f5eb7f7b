// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equal, textAt, valueAt, withMember, withValue } from '../../../../content/desk/web/src/json/value';

const event = { title: { uk: 'Форум', en: 'Forum' }, online: [{ url: 'https://a.example' }, { url: 'https://b.example' }] };

test('a change leaves the document it was made from as it was', () => {
  const before = structuredClone(event);
  const after = withValue(event, ['online', 1, 'url'], 'https://c.example');
  assert.deepEqual(event, before);
  assert.equal(textAt(after, ['online', 1, 'url']), 'https://c.example');
  assert.equal(textAt(after, ['online', 0, 'url']), 'https://a.example');
});

test('a field that is emptied is left out, with the objects that it empties', () => {
  assert.deepEqual(withValue({ place: { name: { uk: 'Зала' } }, id: 'x' }, ['place', 'name', 'uk'], ''), { id: 'x' });
  assert.deepEqual(withValue({ languages: ['uk'] }, ['languages', 0], undefined), undefined);
});

test('an entry that was just added to a list stays although nothing is in it yet', () => {
  const added = withValue({ id: 'x' }, ['online'], [{}]);
  assert.deepEqual(added, { id: 'x', online: [{}] });
  assert.deepEqual(withValue(added, ['online', 0, 'url'], ''), { id: 'x', online: [{}] });
});

test('false and nought are values, and stay', () => {
  assert.deepEqual(withValue({}, ['free'], false), { free: false });
  assert.deepEqual(withValue({}, ['sequence'], 0), { sequence: 0 });
});

test('a field called __proto__ is a field like any other', () => {
  const changed = withValue({}, ['__proto__', 'admin'], true);
  assert.equal(({} as Record<string, unknown>)['admin'], undefined);
  assert.equal(valueAt(changed, ['__proto__', 'admin']), true);
  assert.equal(valueAt({}, ['constructor']), undefined);
});

test('the order of fields is no difference, the order of a list is one', () => {
  assert.ok(equal({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }));
  assert.ok(!equal([1, 2], [2, 1]));
  assert.ok(!equal({ a: null }, {}));
});

test('a member is in a list once, whatever was ticked how often', () => {
  assert.deepEqual(withMember(withMember(['a'], 'b', true), 'b', true), ['a', 'b']);
  assert.deepEqual(withMember(['a', 'b'], 'a', false), ['b']);
  assert.deepEqual(withMember(undefined, 'a', false), []);
});
