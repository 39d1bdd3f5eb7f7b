// SPDX-License-Identifier: Apache-2.0
// A record is the JSON document it is. These functions read and change one by its path and never
// change what they were given.

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Document = { [name: string]: Json };
export type Path = readonly (string | number)[];

export const isObject = (value: Json | undefined): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands there; undefined when nothing does. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at) && typeof step === 'number') at = at[step];
    else if (isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}

/** The list there is, or none. */
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** A list with that value in it once, or without it. */
export const withMember = (list: Json | undefined, member: Json, isIn: boolean): Json[] => {
  const others = listOf(list).filter((one) => one !== member);
  return isIn ? [...others, member] : others;
};

/** The text there; '' when there is none, so that it can be given to an input. */
export function textAt(value: Json | undefined, path: Path): string {
  const at = valueAt(value, path);
  return typeof at === 'string' ? at : typeof at === 'number' ? String(at) : '';
}

const isNothing = (value: Json | undefined): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/**
 * The value with something else at that path. What is emptied is left out, with the objects and lists
 * that it empties in turn: a schema knows "missing" and has no word for "empty". An entry of a list
 * stays although it is empty, because a clerk is about to fill it in.
 */
export function withValue(value: Json | undefined, path: Path, next: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : [];
    const entry = withValue(list[step], rest, next);
    if (entry === undefined && rest.length === 0) list.splice(step, 1);
    else list[step] = entry ?? {};
    return list.length > 0 ? list : undefined;
  }
  const object: Document = isObject(value) ? { ...value } : {};
  const member = withValue(object[step], rest, next);
  if (isNothing(member)) delete object[step];
  else Object.defineProperty(object, step, { value: member, enumerable: true, writable: true, configurable: true });
  return Object.keys(object).length > 0 ? object : undefined;
}

export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => equal(entry, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]))
  );
}
