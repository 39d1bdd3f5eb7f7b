// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from '../../../../content/desk/web/src/api/client';
import { Finder, kTitleFields, titleOf } from '../../../../content/desk/web/src/form/finder';
import type { Document } from '../../../../content/desk/web/src/json/value';

declare const DESK_ROOT: string;

/** A desk with records, which can be silent for a while, and remembers what it was asked. */
class DeskOf {
  silent = false;
  readonly asked: string[] = [];
  constructor(readonly documents: Record<string, Document>) {}

  readonly finder = new Finder(
    new Client({
      fetch: async (path) => {
        this.asked.push(String(path));
        if (this.silent) throw new TypeError('Failed to fetch');
        return this.answer(String(path).replace('/api/records', ''));
      },
      language: () => 'uk',
      signedOut: () => Promise.reject(new Error('nobody signs out here')),
    }),
  );

  private answer(path: string): Response {
    if (path.startsWith('?')) {
      const records = Object.keys(this.documents).map((id) => ({ id, type: id.split('/')[0], title: {} }));
      return Response.json({ records });
    }
    const document = this.documents[path.slice(1)];
    return document ? Response.json({ record: { document } }) : Response.json({ code: 'not_found' }, { status: 404 });
  }
}

test('a record is asked for once, and so is one that is not there', async () => {
  const desk = new DeskOf({ 'city/brno': { name: { uk: 'Брно' } } });
  assert.deepEqual(await desk.finder.title('city/brno'), { uk: 'Брно' });
  assert.deepEqual(await desk.finder.title('city/brno'), { uk: 'Брно' });
  assert.equal(await desk.finder.document('city/nowhere'), undefined);
  assert.equal(await desk.finder.document('city/nowhere'), undefined);
  assert.equal(desk.asked.length, 2);
});

test('what could not be asked is asked again the next time', async () => {
  const desk = new DeskOf({ 'city/brno': { name: { uk: 'Брно' } } });
  desk.silent = true;
  assert.equal(await desk.finder.document('city/brno'), undefined);
  desk.silent = false;
  assert.deepEqual(await desk.finder.title('city/brno'), { uk: 'Брно' });
});

test('terms that could not be read are read the next time, whole', async () => {
  const desk = new DeskOf({ 'term/energy': { code: 'energy', scheme: 'topic', label: { uk: 'Енергетика' } } });
  desk.silent = true;
  await assert.rejects(desk.finder.terms('topic'));
  desk.silent = false;
  assert.deepEqual(await desk.finder.terms('topic'), [
    { code: 'energy', scheme: 'topic', label: { uk: 'Енергетика' } },
  ]);
});

test('lists, which the server names, and pages call a record the same', () => {
  const server = readFileSync(join(DESK_ROOT, 'content/desk/drafts/title.cpp'), 'utf8');
  const fields = /for \(const char\* name : \{([^}]*)\}\)/.exec(server)?.[1] ?? '';
  assert.deepEqual([...fields.matchAll(/"(\w+)"/g)].map((match) => match[1]), kTitleFields);
  assert.equal(/kLongWords = (\d+);/.exec(server)?.[1], '40');
});

test('a record is known by the first of its names that says something', () => {
  assert.deepEqual(titleOf({ title: { en: 'Mayor' }, name: { en: 'Olena' } }), { en: 'Olena' });
  assert.deepEqual(titleOf({ title: { en: 'Mayor' }, name: {} }), { en: 'Mayor' });
  assert.deepEqual(titleOf({ name: '', question: 'Why?' }), { uk: 'Why?', en: 'Why?' });
  const words = ['лавка', '', 'лавочка', 'сидіння', 'ослін'];
  assert.equal(titleOf({ words })['uk'], 'лавка · лавочка · сидіння');
  assert.deepEqual(titleOf({}), {});
});
