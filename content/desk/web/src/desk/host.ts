// SPDX-License-Identifier: Apache-2.0
// The city whose desk this is, as its own record has it; where it says nothing, what the server takes.
import { titleOf } from '../form/finder';
import { listOf, textAt, valueAt, type Document } from '../json/value';
import { isZone } from '../words/moments';

export interface Host {
  languages: readonly string[];
  zone: string;
  /** The key of its record: city/kharkiv. */
  city: string;
  name: Record<string, string>;
}

const kNoLanguages: readonly string[] = ['uk'];
const kNoZone = 'UTC';

export function hostOf(document: Document | undefined): Host {
  const languages = listOf(valueAt(document, ['languages'])).filter((one) => typeof one === 'string');
  const zone = textAt(document, ['timezone']);
  return {
    languages: languages.length > 0 ? languages : kNoLanguages,
    // A zone that nobody knows would leave every page with a time on it blank.
    zone: isZone(zone) ? zone : kNoZone,
    city: textAt(document, ['city']),
    name: document ? titleOf(document) : {},
  };
}
