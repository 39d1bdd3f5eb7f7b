// SPDX-License-Identifier: Apache-2.0
// A place in a record in words: "Programme 3 › Title · English".
import type { Path } from '../json/value';
import type { Language } from '../schema/rules';
import type { Schemas } from '../schema/schemas';
import { languageName } from './words';

export function pathWords(schemas: Schemas, type: string, path: Path, language: Language): string {
  const words: string[] = [];
  for (let length = 1; length <= path.length; ++length) {
    const step = path[length - 1];
    if (typeof step === 'number') {
      words.push(`${words.pop() ?? ''} ${step + 1}`);
      continue;
    }
    const fields = schemas.along(type, path.slice(0, length));
    const names = path.slice(0, length).filter((one) => typeof one === 'string').length;
    const last = fields.at(-1);
    if (fields.length === names && last) words.push(last.title[language]);
    else if (last?.rules['x-localized']) return `${words.join(' › ')} · ${languageName(String(step))}`;
    else words.push(String(step));
  }
  return words.join(' › ');
}
