// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importAddress, parseRoute, recordAddress, recordsAddress } from '../../../../content/desk/web/src/desk/route';
import { stepsOf } from '../../../../content/desk/web/src/json/pointer';
import { previewPage } from '../../../../content/desk/web/src/records/preview_page';

test('an address leads back to what it was made of', () => {
  assert.deepEqual(parseRoute(recordAddress('event/forum')), { page: 'record', key: 'event/forum' });
  assert.deepEqual(parseRoute(importAddress('7f/3')), { page: 'imports', name: '7f/3' });
  assert.deepEqual(parseRoute('#/imports'), { page: 'imports', name: '' });
  assert.deepEqual(parseRoute(recordsAddress(['event', 'city'], 'draft', 'так & ні', '-title')), {
    page: 'records',
    types: ['event', 'city'],
    state: 'draft',
    words: 'так & ні',
    sort: '-title',
  });
});

test('an address that is nonsense leads nowhere and breaks nothing', () => {
  assert.deepEqual(parseRoute('#/record/'), { page: 'nowhere' });
  assert.deepEqual(parseRoute('#/%E0%A4%A'), { page: 'nowhere' });
  assert.deepEqual(parseRoute(''), { page: 'records', types: [], state: '', words: '', sort: '' });
});

test('a problem’s place is read in either notation', () => {
  assert.deepEqual(stepsOf('/programme/2/title/uk'), ['programme', 2, 'title', 'uk']);
  assert.deepEqual(stepsOf('programme[2].title.uk'), ['programme', 2, 'title', 'uk']);
  assert.deepEqual(stepsOf(''), []);
});

test('a record is previewed on the kiosk’s page for it', () => {
  const page = (key: string, document = {}): string => previewPage(key, document, 'city/kharkiv');
  for (const own of ['event/forum', 'city/brno', 'poll/benches']) assert.equal(page(own), own);
  for (const alone of ['hotline/kyiv', 'exchange/school', 'notice/storm', 'project/bus']) {
    assert.equal(page(alone), `record/${alone}`);
  }
  assert.equal(page('host/kharkiv'), 'home');
  assert.equal(page('agreement/a', { parties: ['city/kharkiv', 'city/ankara'] }), 'city/ankara');
  assert.equal(page('agreement/a'), 'cities');
});
