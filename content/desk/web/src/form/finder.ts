// SPDX-License-Identifier: Apache-2.0
// Looks records up for fields that name others. Answers are kept for as long as the page is open, so
// that a form with twenty references asks once for each.
import type { Client } from '../api/client';
import type { OneRecord, RecordRow } from '../api/contract';
import { Problem } from '../api/problem';
import { isObject, listOf, textAt, valueAt, type Document } from '../json/value';

/** Bytes, after which a title of words takes no more. */
const kLongWords = 40;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export interface Found {
  /** As documents name it: "city/brno". */
  key: string;
  type: string;
  title: Record<string, string>;
}

export interface Term {
  code: string;
  scheme: string;
  label: Record<string, string>;
}

export const keyOf = (row: { id: string; type: string }): string =>
  row.id.includes('/') ? row.id : `${row.type}/${row.id}`;

/** The fields by which people know a record, as content/desk/drafts/title.cpp has them. */
export const kTitleFields: readonly string[] = ['name', 'title', 'label', 'question'];

/** The texts by which people know a record. */
export function titleOf(document: Document): Record<string, string> {
  for (const name of kTitleFields) {
    const texts = document[name];
    if (isObject(texts) && Object.keys(texts).length > 0) return texts as Record<string, string>;
    if (typeof texts === 'string' && texts !== '') return { uk: texts, en: texts };
  }
  // A synonym is its words.
  const words = listOf(document['words']).filter((word): word is string => typeof word === 'string' && word !== '');
  const shown = firstWords(words);
  return shown === '' ? {} : { uk: shown, en: shown };
}

function firstWords(words: readonly string[]): string {
  let shown = '';
  for (const word of words) {
    if (bytesOf(shown) >= kLongWords) break;
    shown += `${shown === '' ? '' : ' · '}${word}`;
  }
  return shown;
}

export class Finder {
  private readonly documents = new Map<string, Promise<Document | undefined>>();
  private everyTerm: Promise<Term[]> | undefined;

  constructor(private readonly client: Client) {}

  async search(types: readonly string[], words: string, signal: AbortSignal): Promise<Found[]> {
    const found = await Promise.all(
      (types.length > 0 ? types : ['']).map((type) => {
        const query = new URLSearchParams({ q: words, limit: '8', ...(type !== '' && { type }) });
        return this.client.get<{ records: RecordRow[] }>(`/records?${query}`, { signal });
      }),
    );
    return found.flatMap((page) => page.records.map((row) => ({ key: keyOf(row), type: row.type, title: row.title })));
  }

  /** Undefined for what is not there, and for what could not be asked. */
  document(key: string): Promise<Document | undefined> {
    return this.read(key).catch(() => undefined);
  }

  async title(key: string): Promise<Record<string, string>> {
    const document = await this.document(key);
    return document ? titleOf(document) : {};
  }

  /** The terms of a scheme and of those whose name continues it. */
  async terms(scheme: string): Promise<Term[]> {
    this.everyTerm ??= this.readTerms().catch((problem: unknown) => {
      this.everyTerm = undefined;
      throw problem;
    });
    const terms = await this.everyTerm;
    return terms.filter((term) => term.scheme === scheme || term.scheme.startsWith(`${scheme}-`));
  }

  /** An answer is kept, "not there" among them; a failure is asked for again the next time. */
  private read(key: string): Promise<Document | undefined> {
    const known = this.documents.get(key);
    if (known) return known;
    const asked = this.client
      .get<OneRecord>(recordPath(key))
      .then((answer) => answer.record.document)
      .catch((problem: unknown) => {
        if (problem instanceof Problem && problem.status === 404) return undefined;
        this.documents.delete(key);
        throw problem;
      });
    this.documents.set(key, asked);
    return asked;
  }

  private async readTerms(): Promise<Term[]> {
    const terms: Term[] = [];
    let after = '';
    do {
      const query = new URLSearchParams({ type: 'term', limit: '100', ...(after !== '' && { after }) });
      const page = await this.client.get<{ records: RecordRow[]; next?: string | null }>(`/records?${query}`);
      const documents = await Promise.all(page.records.map((row) => this.read(keyOf(row))));
      for (const document of documents) {
        const label = valueAt(document, ['label']);
        if (!isObject(label)) continue;
        const code = textAt(document, ['code']);
        terms.push({ code, scheme: textAt(document, ['scheme']), label: label as Record<string, string> });
      }
      after = page.next ?? '';
    } while (after !== '');
    return terms;
  }
}

/** Where the server keeps a record: "city/brno" is its type and its slug. */
export const recordPath = (key: string): string => `/records/${key.split('/').map(encodeURIComponent).join('/')}`;
