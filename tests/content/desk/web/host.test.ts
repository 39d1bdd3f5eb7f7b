// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostOf } from '../../../../content/desk/web/src/desk/host';

test('a city’s languages and zone are its record’s', () => {
  const brno = { languages: ['cs', 'en'], timezone: 'Europe/Prague', city: 'city/brno', name: { cs: 'Brno' } };
  assert.deepEqual(hostOf(brno), { languages: ['cs', 'en'], zone: 'Europe/Prague', city: 'city/brno', name: { cs: 'Brno' } });
});

test('where the record says nothing, it is what the server takes', () => {
  for (const document of [undefined, {}, { languages: [] }]) {
    assert.deepEqual(hostOf(document).languages, ['uk']);
    assert.equal(hostOf(document).zone, 'UTC');
  }
});

test('a zone that nobody knows is not used', () => {
  assert.equal(hostOf({ timezone: 'Europe/Nowhere' }).zone, 'UTC');
});
