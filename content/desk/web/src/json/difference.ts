// SPDX-License-Identifier: Apache-2.0
// What differs between two documents, field by field, in the order in which the fields stand.
import { equal, isObject, type Json, type Path } from './value';

export interface Difference {
  path: Path;
  before: Json | undefined;
  after: Json | undefined;
}

const names = (...values: (Json | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : []))),
];

/** Lists of the same length are compared entry by entry; others as a whole. */
export function differences(before: Json | undefined, after: Json | undefined, path: Path = []): Difference[] {
  if (equal(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    return names(before, after).flatMap((name) => differences(before[name], after[name], [...path, name]));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((entry, index) => differences(entry, after[index], [...path, index]));
  }
  return [{ path, before, after }];
}

export { names };
