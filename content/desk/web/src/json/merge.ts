// SPDX-License-Identifier: Apache-2.0
// Two people changed the same record. What only one of them touched is joined by itself; what both
// touched differently is a conflict, and a person decides.
import { names } from './difference';
import { equal, isObject, withValue, type Document, type Json, type Path } from './value';

export interface Conflict {
  path: Path;
  base: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
}

export interface Merge {
  /** Everything joined; where there is a conflict, mine. */
  document: Document;
  conflicts: Conflict[];
}

function join(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: Path,
  conflicts: Conflict[],
): Json | undefined {
  if (equal(mine, theirs) || equal(base, theirs)) return mine;
  if (equal(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs)) {
    const joined: Document = {};
    for (const name of names(mine, theirs)) {
      const from = isObject(base) ? base[name] : undefined;
      const value = join(from, mine[name], theirs[name], [...path, name], conflicts);
      if (value !== undefined) joined[name] = value;
    }
    return joined;
  }
  if (
    Array.isArray(base) &&
    Array.isArray(mine) &&
    Array.isArray(theirs) &&
    base.length === mine.length &&
    base.length === theirs.length
  ) {
    return base.map((entry, index) => join(entry, mine[index], theirs[index], [...path, index], conflicts) ?? null);
  }
  conflicts.push({ path, base, mine, theirs });
  return mine;
}

export function merge(base: Document, mine: Document, theirs: Document): Merge {
  const conflicts: Conflict[] = [];
  const document = join(base, mine, theirs, [], conflicts);
  return { document: isObject(document) ? document : mine, conflicts };
}

/** The document with the other person's text at each of those conflicts. */
export function takeTheirs(document: Document, conflicts: readonly Conflict[]): Document {
  let next: Json | undefined = document;
  for (const conflict of conflicts) next = withValue(next, conflict.path, conflict.theirs);
  return isObject(next) ? next : {};
}
