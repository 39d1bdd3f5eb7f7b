// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from '../../../../content/desk/web/src/json/difference';
import { merge, takeTheirs } from '../../../../content/desk/web/src/json/merge';
import { wordsChanged } from '../../../../content/desk/web/src/json/words_changed';

const base = {
  title: { uk: 'Форум', en: 'Forum' },
  room: 'Зала 1',
  speakers: ['Олена', 'Jan'],
  programme: [{ id: 'a', room: '1' }, { id: 'b', room: '2' }],
};

test('what two people changed in different fields is joined without a question', () => {
  const mine = { ...base, title: { uk: 'Форум міст', en: 'Forum' } };
  const theirs = { ...base, title: { uk: 'Форум', en: 'City forum' }, room: 'Зала 2' };
  const { document, conflicts } = merge(base, mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(document['title'], { uk: 'Форум міст', en: 'City forum' });
  assert.equal(document['room'], 'Зала 2');
});

test('what both changed to the same is no conflict', () => {
  const both = { ...base, room: 'Зала 7' };
  assert.deepEqual(merge(base, both, structuredClone(both)).conflicts, []);
});

test('what both changed differently keeps mine until somebody decides, and theirs can be taken', () => {
  const { document, conflicts } = merge(base, { ...base, room: 'Зала 3' }, { ...base, room: 'Зала 4' });
  assert.equal(document['room'], 'Зала 3');
  assert.deepEqual(conflicts, [{ path: ['room'], base: 'Зала 1', mine: 'Зала 3', theirs: 'Зала 4' }]);
  assert.equal(takeTheirs(document, conflicts)['room'], 'Зала 4');
});

test('a field that one removed and the other changed is a conflict, not a loss', () => {
  const { room: _gone, ...without } = base;
  const { conflicts, document } = merge(base, { ...base, room: 'Зала 9' }, without);
  assert.equal(conflicts.length, 1);
  assert.equal(document['room'], 'Зала 9');
  assert.equal('room' in takeTheirs(document, conflicts), false);
});

test('a field that only one removed is gone', () => {
  const { room: _gone, ...without } = base;
  assert.equal('room' in merge(base, without, base).document, false);
  assert.equal('room' in merge(base, base, without).document, false);
});

test('two talks of one programme can be changed by two people', () => {
  const mine = { ...base, programme: [{ id: 'a', room: '11' }, { id: 'b', room: '2' }] };
  const theirs = { ...base, programme: [{ id: 'a', room: '1' }, { id: 'b', room: '22' }] };
  const { document, conflicts } = merge(base, mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(document['programme'], [{ id: 'a', room: '11' }, { id: 'b', room: '22' }]);
});

test('a list that both made longer or shorter is a conflict as a whole', () => {
  const mine = { ...base, speakers: ['Олена', 'Jan', 'Eva'] };
  const theirs = { ...base, speakers: ['Jan'] };
  assert.deepEqual(merge(base, mine, theirs).conflicts.map((one) => one.path), [['speakers']]);
});

test('a difference names each field once, down to the language', () => {
  const after = { ...base, title: { uk: 'Форум', en: 'City forum', de: 'Forum' } };
  assert.deepEqual(differences(base, after).map((one) => one.path.join('.')), ['title.en', 'title.de']);
});

test('words that changed are found within a sentence, and both texts can be read from the answer', () => {
  const before = 'Команди Брно та Харкова діляться досвідом.';
  const after = 'Міські команди Брно й Харкова діляться досвідом лінії.';
  const runs = wordsChanged(before, after);
  const text = (left: string): string => runs.filter((run) => run.is !== left).map((run) => run.text).join('');
  assert.equal(text('new'), before);
  assert.equal(text('gone'), after);
  assert.ok(runs.some((run) => run.is === 'same' && run.text.includes('Харкова')));
});
