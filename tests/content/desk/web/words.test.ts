// SPDX-License-Identifier: Apache-2.0
// The interface is complete in both languages, and says nothing that nobody asks for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import english from '../../../../content/desk/web/i18n/en.json';
import ukrainian from '../../../../content/desk/web/i18n/uk.json';
import { inWords, languageName, say } from '../../../../content/desk/web/src/words/words';

declare const DESK_ROOT: string;
type Text = string | Record<string, string>;
const texts: Record<'uk' | 'en', Record<string, Text>> = { uk: ukrainian, en: english };

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const namesIn = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join(' ');

/** Everything the editor's sources say, as one text. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

test('both languages have the same texts, none empty', () => {
  assert.deepEqual(Object.keys(texts.uk), Object.keys(texts.en));
  for (const language of ['uk', 'en'] as const) {
    for (const [key, text] of Object.entries(texts[language])) {
      for (const form of formsOf(text)) assert.ok(form.trim() !== '', `${language} ${key}`);
    }
  }
});

test('a text that counts has every plural form of its language and no other', () => {
  for (const language of ['uk', 'en'] as const) {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    for (const [key, text] of Object.entries(texts[language])) {
      const counts = formsOf(text).some((form) => namesIn(form).split(' ').includes('n'));
      assert.equal(typeof text === 'string', !counts, `${language} ${key} has {n} or forms, not both`);
      if (typeof text !== 'string') assert.deepEqual(Object.keys(text).sort(), wanted, `${language} ${key}`);
    }
  }
});

test('both languages fill in the same things', () => {
  for (const [key, text] of Object.entries(texts.en)) {
    const names = [...new Set([...formsOf(text), ...formsOf(texts.uk[key] ?? '')].map(namesIn))];
    assert.equal(names.length, 1, `${key}: ${names.join(' / ')}`);
  }
});

test('every kind of thing that an import finds has words', () => {
  const folder = join(DESK_ROOT, 'content/import');
  const code = /(?:FindingKind::\w+,|\b(?:repaired|ignored|refused|kept)\()\s*"([a-z]+(?:-[a-z]+)*)"/g;
  const codes = readdirSync(folder)
    .filter((file) => file.endsWith('.cpp'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(code)].map((match) => match[1]));
  assert.ok(codes.length > 60, `only ${codes.length} were found`);
  for (const one of new Set(codes)) assert.ok(`finding.${one}` in texts.en, one);
});

test('every text is used', () => {
  const used = sources(join(DESK_ROOT, 'content/desk/web/src'));
  for (const key of Object.keys(texts.en)) {
    const family = `\`${key.split('.')[0]}.\${`;
    assert.ok(used.includes(`'${key}'`) || used.includes(family), key);
  }
});

test('Ukrainian counts as Ukrainian does', () => {
  const count = (n: number): string => say('uk', 'list.count', { n });
  assert.deepEqual([1, 2, 5, 21, 22, 111].map(count), [
    '1 запис',
    '2 записи',
    '5 записів',
    '21 запис',
    '22 записи',
    '111 записів',
  ]);
});

test('a text in braces that somebody typed is shown as it is', () => {
  assert.equal(say('en', 'history.of', { title: '{title} $& <b>' }), 'History: {title} $& <b>');
});

test('a record without a text in the interface’s language shows one that it has', () => {
  assert.equal(inWords({ cs: 'Brno' }, 'en'), 'Brno');
  assert.equal(inWords({ uk: 'Брно', cs: 'Brno' }, 'en'), 'Брно');
  assert.equal(inWords(undefined, 'en'), '');
});

test('languages are named in their own language', () => {
  assert.equal(languageName('uk'), 'Українська');
  assert.equal(languageName('cs'), 'Čeština');
});

test('a code that names no language is shown as it is', () => {
  for (const code of ['', 'a', '1', 'de-', 'abcd', 'uk_UA', '<b>']) assert.equal(languageName(code), code);
});
