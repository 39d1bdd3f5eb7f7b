// SPDX-License-Identifier: Apache-2.0
// What the server answers, as content/desk/api/openapi.json has it.
import type { Document } from '../json/value';
import type { NamedSchema } from '../schema/schemas';

export type Role = 'translator' | 'editor' | 'approver' | 'administrator';
export type State = 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn';
export type LanguageState = 'current' | 'missing' | 'source_changed' | 'source';

export interface Session {
  user: { id: string; name: string; email: string; language: string };
  roles: Role[];
  city: string;
}

export interface Invitation {
  email: string;
  roles: Role[];
  secret: string;
  uri: string;
  /** For somebody who has an account and lost the way in. */
  reset: boolean;
}

export interface Settings {
  /** Whether somebody else than the last editor must approve. */
  four_eyes: boolean;
}

export interface User {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  active: boolean;
}

export interface RecordRow {
  id: string;
  type: string;
  title: Record<string, string>;
  state: State;
  version: number;
  changed_at: string;
  changed_by: string;
  languages: Record<string, LanguageState>;
  on_kiosks: boolean;
}

export interface FieldProblem {
  path: string;
  text: string;
}

export interface Comment {
  by: string;
  at: string;
  text: string;
}

/** How one language of a record stands to the first. */
export interface Translation {
  state: LanguageState;
  /** The part of a document that has changed since, as the first language had it then. */
  changed_from?: Document | null;
}

export interface RecordDetail {
  id: string;
  type: string;
  version: number;
  state: State;
  document: Document;
  published: Document | null;
  comments: Comment[];
  scheduled_at?: string | null;
  problems: FieldProblem[];
  languages: Record<string, Translation>;
  on_kiosks?: boolean;
}

export interface Editing {
  user: string;
  since: string;
}

export interface OneRecord {
  record: RecordDetail;
  editing: Editing[];
}

export interface Saved {
  version: number;
  problems: FieldProblem[];
}

export interface Theirs {
  version: number;
  by: string;
  at: string;
  document: Document;
}

export interface HistoryRow {
  version: number;
  at: string;
  by: string;
  state: State;
  note?: string;
}

export interface Change {
  id: string;
  type: string;
  title: Record<string, string>;
  change: 'new' | 'changed' | 'withdrawn';
  places: string[];
}

export interface Publication {
  /** A part of them, in order of their keys. */
  changes: Change[];
  /** How many there are in every part together. */
  all: number;
  next?: string | null;
  last?: { version: number; at: string; by: string } | null;
  /** How many kiosks there are, and how many said that they show it. */
  kiosks: { of: number; current: number };
}

export interface Job {
  state: 'running' | 'done' | 'failed';
  progress?: { done: number; of: number; words: string };
  problem?: string | { detail?: string; title?: string };
}

export interface AuditEntry {
  at: string;
  by: string;
  what: string;
  about: string;
}

export interface KioskRow {
  name: string;
  seen_at?: string | null;
  content_version?: number | null;
  /** When it last fetched its content without a failure. */
  as_of?: string | null;
  disk_free_mb?: number | null;
  sync_failures?: number | null;
  damaged_files?: number | null;
  stale: boolean;
}

export interface OpinionRow {
  kiosk: string;
  when: string;
  received_at: string;
  face: string;
  reason: string;
  text: string;
  about: string;
  /** Of the record that the page shows; empty when it shows none. */
  title: Record<string, string>;
  language: string;
}

export interface QuestionRow {
  number: number;
  at: string;
  /** The record's key. */
  event: string;
  language: string;
  coming: boolean;
  words: string;
  contact: string;
}

export interface QuestionsAnswer {
  questions: QuestionRow[];
  events: { event: string; title: Record<string, string>; count: number }[];
  left_out: number;
}

export interface PollRow {
  poll: string;
  question: Record<string, string>;
  answers: number;
  options: { id: string; label: Record<string, string>; count: number }[];
}

export interface SchemasAnswer {
  types: NamedSchema[];
}
