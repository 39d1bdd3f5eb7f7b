// SPDX-License-Identifier: Apache-2.0
// The states of a record in words, and the way it takes.
import type { LanguageState, State } from '../api/contract';
import type { Key } from '../words/words';

export const kStateWords: Record<State, Key> = {
  draft: 'state.draft',
  in_review: 'state.in_review',
  approved: 'state.approved',
  scheduled: 'state.scheduled',
  published: 'state.published',
  withdrawn: 'state.withdrawn',
};

export const kWay: readonly State[] = ['draft', 'in_review', 'approved', 'scheduled', 'published'];

export const kStates: readonly State[] = [...kWay, 'withdrawn'];

export const kLanguageWords: Record<LanguageState, Key> = {
  source: 'translation.source',
  current: 'translation.current',
  missing: 'translation.missing',
  source_changed: 'translation.source_changed',
};
