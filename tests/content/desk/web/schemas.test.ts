// SPDX-License-Identifier: Apache-2.0
// Forms out of the schemas that are really in content/schema.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { kWidgets } from '../../../../content/desk/web/src/form/field_editor';
import { freeId } from '../../../../content/desk/web/src/form/list_field';
import { firstDocument } from '../../../../content/desk/web/src/records/first_document';
import { pathWords } from '../../../../content/desk/web/src/words/path_words';
import type { Field, Rules } from '../../../../content/desk/web/src/schema/rules';
import { Schemas } from '../../../../content/desk/web/src/schema/schemas';

declare const DESK_ROOT: string;

const folder = join(DESK_ROOT, 'content/schema');
const schemas = new Schemas(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      type: file.slice(0, -5),
      schema: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Rules,
    })),
);

/** Every field of a form, the inner ones too; a definition that holds itself is entered once. */
function everyField(fields: readonly Field[], seen = new Set<Rules>()): Field[] {
  return fields.flatMap((field) => {
    if (seen.has(field.rules)) return [field];
    seen.add(field.rules);
    if (field.widget === 'list') {
      const entry = schemas.entry(field);
      return [field, ...everyField([entry, ...schemas.fields(entry.file, entry.rules)], seen)];
    }
    return [field, ...everyField(schemas.fields(field.file, field.rules), seen)];
  });
}

test('every type of record has a form, with titles in both languages on each field of it', () => {
  assert.ok(schemas.types().length >= 18);
  assert.ok(!schemas.types().includes('common'));
  for (const type of schemas.types()) {
    const groups = schemas.form(type);
    assert.ok(groups.length > 0, type);
    for (const group of groups) assert.ok(group.title.uk && group.title.en, `${type} ${group.name}`);
    for (const field of everyField(groups.flatMap((group) => group.fields))) {
      if (field.name === '') continue;
      assert.ok(field.title.uk && field.title.en && field.help.uk && field.help.en, `${type} ${field.name}`);
    }
  }
});

test('there is a control for every widget that a schema names', () => {
  for (const type of schemas.types()) {
    for (const field of everyField(schemas.form(type).flatMap((group) => group.fields))) {
      assert.ok(kWidgets.includes(field.widget), `${type}: ${field.name} wants a ${field.widget}`);
    }
  }
});

test('fields stand in the order of the reference that staff can read', () => {
  const reference = readFileSync(join(folder, 'REFERENCE.en.md'), 'utf8');
  let compared = 0;
  for (const type of schemas.types()) {
    const section = reference.split(`<a id="${type}"></a>`)[1]?.split('<a id=')[0] ?? '';
    const listed = [...section.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1] ?? '');
    const shown = schemas.form(type).flatMap((group) => group.fields.map((field) => field.name));
    const own = listed.filter((name) => shown.includes(name));
    compared += own.length;
    assert.deepEqual(shown.filter((name) => own.includes(name)), own, type);
  }
  assert.ok(compared > 100, `only ${compared} fields were compared`);
});

test('what a program writes is not asked of a clerk', () => {
  const names = schemas.form('event').flatMap((group) => group.fields.map((field) => field.name));
  for (const name of ['type', 'updated', 'imported', 'last_modified']) assert.ok(!names.includes(name), name);
});

test('a field’s own title comes before its definition’s', () => {
  const fields = schemas.form('event').flatMap((group) => group.fields);
  assert.equal(fields.find((field) => field.name === 'title')?.title.en, 'Title');
  assert.equal(fields.find((field) => field.name === 'start')?.title.en, 'Start');
});

test('choices of a definition carry their labels into the field', () => {
  const status = schemas.form('event').flatMap((group) => group.fields).find((field) => field.name === 'event_status');
  assert.equal(status?.hints.labels?.['cancelled']?.uk, 'скасовано');
  assert.equal(status?.required, true);
});

test('a place in a record is said in words, however deep it is', () => {
  assert.equal(pathWords(schemas, 'event', ['title', 'uk'], 'en'), 'Title · Українська');
  assert.equal(pathWords(schemas, 'event', ['programme', 2, 'title', 'en'], 'en'), 'Programme 3 › Title · English');
  assert.equal(pathWords(schemas, 'event', ['programme', 0, 'online', 1, 'url'], 'uk'), 'Програма 1 › Онлайн 2 › Адреса');
  assert.equal(pathWords(schemas, 'event', ['from_the_future'], 'en'), 'from_the_future');
});

test('a new record begins with its name and claims nothing', () => {
  const first = { name: 'Форум', language: 'uk', newId: () => 'an id of its own' };
  assert.deepEqual(firstDocument(schemas, 'event', first), {
    title: { uk: 'Форум' },
    uid: 'an id of its own',
    event_status: 'scheduled',
    verified: 'unknown',
  });
  assert.deepEqual(firstDocument(schemas, 'organisation', first)['name'], { uk: 'Форум' });
});

test('a new entry gets a short name that no other has', () => {
  assert.equal(freeId([]), 'entry-1');
  assert.equal(freeId([{ id: 'heat' }, { id: 'entry-3' }]), 'entry-4');
  assert.equal(freeId([{ id: 'entry-3' }, 'text', {}]), 'entry-4');
});
