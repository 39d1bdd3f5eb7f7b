// SPDX-License-Identifier: Apache-2.0
// What differs between two documents of a type, field by field in words.
import { useDesk } from '../desk/desk';
import { WordDifference } from '../form/word_difference';
import { differences, type Difference } from '../json/difference';
import type { Document, Json } from '../json/value';
import type { Field } from '../schema/rules';
import { pathWords } from '../words/path_words';

/** A value as a clerk reads it: choices by their labels, whatever has parts in its own notation. */
export function valueWords(value: Json | undefined, field: Field | undefined, language: 'uk' | 'en'): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return field?.hints.labels?.[value]?.[language] ?? value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

export interface DifferenceListProps {
  type: string;
  before: Document;
  after: Document;
}

export function DifferenceList({ type, before, after }: DifferenceListProps) {
  const { say } = useDesk();
  const found = differences(before, after).filter((one) => one.path[0] !== 'updated');
  if (found.length === 0) return <p class="help">{say('difference.none')}</p>;
  return (
    <dl class="differences">
      {found.map((one) => (
        <OneDifference key={one.path.join('.')} type={type} difference={one} />
      ))}
    </dl>
  );
}

function OneDifference({ type, difference }: { type: string; difference: Difference }) {
  const { schemas, language } = useDesk();
  const field = schemas.along(type, difference.path).at(-1);
  return (
    <div>
      <dt>{pathWords(schemas, type, difference.path, language)}</dt>
      <dd>
        <WordDifference
          before={valueWords(difference.before, field, language)}
          after={valueWords(difference.after, field, language)}
        />
      </dd>
    </div>
  );
}
