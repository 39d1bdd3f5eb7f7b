// SPDX-License-Identifier: Apache-2.0
// What every field of one form shares. Fields change nothing themselves: a change leaves as a path and
// a value.
import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldProblem, Translation } from '../api/contract';
import type { Pictures } from '../api/pictures';
import { stepsOf } from '../json/pointer';
import type { Document, Json, Path } from '../json/value';
import type { Schemas } from '../schema/schemas';
import type { Field, Language } from '../schema/rules';
import type { Say } from '../words/words';
import type { Finder } from './finder';

export interface FieldProps {
  field: Field;
  path: Path;
}

export interface Form {
  schemas: Schemas;
  /** The interface's language. */
  language: Language;
  say: Say;
  /** What went wrong, as the whole desk says it. */
  problemWords: (error: unknown) => string;
  document: Document;
  change: (path: Path, value: Json | undefined) => void;
  /** For what follows from what is there: that may have changed since it was last drawn. */
  update: (path: Path, next: (value: Json | undefined) => Json | undefined) => void;
  /** The languages of the city; the first is the one that others are translated from. */
  languages: readonly string[];
  /** Those that stand side by side. */
  shown: readonly string[];
  translations: Record<string, Translation>;
  problems: readonly FieldProblem[];
  hostZone: string;
  finder: Finder;
  pictures: Pictures;
  /** A translator changes texts in several languages and nothing else. */
  onlyTexts: boolean;
  /** Edits any field: fields that hold others ask for it here, so that no file needs itself. */
  Editor: ComponentType<FieldProps>;
}

const FormContext = createContext<Form | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field stands outside a form');
  return form;
}

export const idOf = (path: Path): string => `field-${path.join('.')}`;

export const problemsAt = (problems: readonly FieldProblem[], path: Path): string[] =>
  problems.filter((problem) => stepsOf(problem.path).join('/') === path.join('/')).map((problem) => problem.text);

/** How many problems lie in each entry of a list. */
export function problemsByEntry(problems: readonly FieldProblem[], path: Path): Map<number, number> {
  const counts = new Map<number, number>();
  for (const problem of problems) {
    const steps = stepsOf(problem.path);
    const index = steps[path.length];
    if (typeof index !== 'number' || path.some((step, at) => steps[at] !== step)) continue;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** How many problems lie there or deeper. */
export const problemsWithin = (problems: readonly FieldProblem[], path: Path): number =>
  problems.filter((problem) => `${stepsOf(problem.path).join('/')}/`.startsWith(`${path.join('/')}/`)).length;
