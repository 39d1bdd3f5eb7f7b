// SPDX-License-Identifier: Apache-2.0
// Feeds that come in, as openapi.json describes them.

export interface Finding {
  kind: 'repaired' | 'ignored' | 'refused' | 'kept';
  code: string;
  where: string;
  field: string;
  /** In this language; English where nobody wrote it in the reader's. */
  message: string;
  language: 'uk' | 'en';
  before: string;
  after: string;
}

export interface ProposedItem {
  id: string;
  outcome: 'new' | 'changed' | 'refused';
  title: Record<string, string>;
  start?: { local?: string; date?: string } | null;
  fields: string[];
}

export interface Proposal {
  format: string;
  title: string;
  found: number;
  unchanged: number;
  items: ProposedItem[];
  vanished: { id: string; title: string; start: string }[];
  findings: Finding[];
  findings_left_out: number;
}

export interface Taken {
  added: number;
  changed: number;
  left: string[];
}

export interface ImportStanding {
  step: 'fetching' | 'reading' | 'comparing' | 'checking' | 'done';
  name: string;
  /** Of the step: bytes while it is fetched, events from then on; `of` is 0 while nobody knows. */
  part: { done: number; of: number };
  problem?: string;
  proposal?: Proposal;
  taken?: Taken;
}

export interface Subscription {
  number: number;
  address: string;
  city: string;
  title: string;
  by: string;
  added: string;
  last: {
    at: string;
    good: boolean;
    same: boolean;
    problem: string;
    added: number;
    changed: number;
    vanished: number;
    refused: number;
  } | null;
}
