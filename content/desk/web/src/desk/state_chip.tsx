// SPDX-License-Identifier: Apache-2.0
import type { State } from '../api/contract';
import { useDesk } from './desk';
import { kStateWords } from './state_words';

export function StateChip({ state }: { state: State }) {
  const { say } = useDesk();
  return <span class={`chip ${state}`}>{kStateWords[state] ? say(kStateWords[state]) : state}</span>;
}
