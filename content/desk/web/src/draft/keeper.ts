// SPDX-License-Identifier: Apache-2.0
// Keeps one record's draft: what is typed goes into the browser at once and to the server a little
// later; one save at a time; what was typed meanwhile is saved next. Knows no screen and no network.
import type { FieldProblem, Saved, Theirs } from '../api/contract';
import { Problem } from '../api/problem';
import { merge, takeTheirs, type Conflict } from '../json/merge';
import { equal, type Document } from '../json/value';
import type { Copies } from './copies';

export type Standing =
  | { is: 'saved'; at: Date | undefined }
  | { is: 'typing' }
  | { is: 'saving' }
  /** The server does not answer; it is tried again. `kept`: the browser has it meanwhile. */
  | { is: 'waiting'; kept: boolean }
  /** Somebody else saved in between. */
  | { is: 'stale'; theirs: Theirs; joined: Document; conflicts: Conflict[] }
  | { is: 'refused'; problem: Problem };

export interface KeeperPorts {
  save: (document: Document, version: number, key: string) => Promise<Saved>;
  copies: Copies;
  now: () => Date;
  newKey: () => string;
  /** Calls back after so many milliseconds; returns how to call it off. */
  later: (milliseconds: number, call: () => void) => () => void;
}

export interface Draft {
  record: string;
  version: number;
  document: Document;
  /** What the server found wrong with that version. */
  problems: readonly FieldProblem[];
}

const kPause = 1200;
const kRetry = 4000;
const kCopyPause = 250;

export class Keeper {
  document: Document;
  version: number;
  standing: Standing = { is: 'saved', at: undefined };
  problems: readonly FieldProblem[];
  /** What the browser still had when the record was opened. */
  restored: Date | undefined;

  private base: Document;
  private readonly record: string;
  /** What went out last, with its key: sent again unchanged, it is the same save. */
  private sent: { document: Document; version: number; key: string } | undefined;
  /** Documents that went out and were not answered: the desk may have any of them. */
  private unanswered: Document[] = [];
  /** Whether the browser has an entry of this keeper's. */
  private copied = false;
  private callOff: (() => void) | undefined;
  private copyDue: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    opened: Draft,
    private readonly ports: KeeperPorts,
  ) {
    this.record = opened.record;
    this.document = this.base = opened.document;
    this.version = opened.version;
    this.problems = opened.problems;
    this.restore();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the server is known to have had, before anybody changed anything. */
  get lastSaved(): Document {
    return this.base;
  }

  get hasUnsaved(): boolean {
    return !equal(this.document, this.base);
  }

  /** What was typed and erased again has still to be sent when the desk may have what was typed. */
  private get hasToSave(): boolean {
    return this.hasUnsaved || this.unanswered.length > 0;
  }

  change(document: Document): void {
    this.document = document;
    this.keepCopySoon();
    if (this.standing.is === 'stale') this.becomeStale(this.standing.theirs);
    else {
      this.standing = { is: 'typing' };
      this.saveIn(kPause);
    }
    this.tell();
  }

  /** Saves now what there is to save. Resolves when the server has it, or when it cannot be. */
  async flush(): Promise<void> {
    this.callOff?.();
    while (this.running) await this.running;
    if (this.standing.is === 'stale') return;
    if (!this.hasToSave) {
      this.rest();
      return;
    }
    this.running = this.saveOnce();
    await this.running;
    if (this.standing.is === 'typing') await this.flush();
  }

  /** After a stale save: goes on from theirs, with mine laid over it, or theirs where chosen. */
  settle(choice: 'mine' | 'theirs' | 'nothing-of-mine'): void {
    if (this.standing.is !== 'stale') return;
    const { theirs, joined, conflicts } = this.standing;
    this.base = theirs.document;
    this.version = theirs.version;
    this.document =
      choice === 'nothing-of-mine' ? theirs.document : choice === 'theirs' ? takeTheirs(joined, conflicts) : joined;
    this.standing = { is: 'typing' };
    this.keepCopy();
    this.tell();
    void this.flush();
  }

  /** Throws away what the browser had kept and goes back to what the server has. */
  discard(): void {
    this.document = this.base;
    this.restored = undefined;
    this.standing = { is: 'saved', at: undefined };
    this.callOff?.();
    this.forgetCopy();
    this.tell();
  }

  /** What the server has now, asked for anew. */
  movedOn({ version, document, problems }: Omit<Draft, 'record'>): void {
    // An answer that was asked for before the last save and came after it.
    if (version < this.version || this.running || this.standing.is === 'stale') return;
    const untouched = !this.hasUnsaved;
    if (!untouched && version > this.version && !equal(document, this.base) && !this.isOurs(document)) {
      this.becomeStale({ version, by: '', at: '', document });
      this.tell();
      return;
    }
    this.version = version;
    this.base = document;
    this.problems = problems;
    if (untouched) this.document = document;
    this.tell();
  }

  /** The page goes away, and nobody will call back. */
  leave(): void {
    this.bringCopyUp();
  }

  private restore(): void {
    const copy = this.ports.copies.find(this.record);
    if (!copy || equal(copy.document, this.base)) {
      this.forgetCopy();
      return;
    }
    this.restored = new Date(copy.at);
    if (copy.version === this.version) {
      this.document = copy.document;
      this.standing = { is: 'typing' };
      this.saveIn(kPause);
      return;
    }
    const theirs = { version: this.version, by: '', at: '', document: this.base };
    this.base = copy.base;
    this.version = copy.version;
    this.document = copy.document;
    this.becomeStale(theirs);
  }

  private saveIn(milliseconds: number): void {
    this.callOff?.();
    this.callOff = this.ports.later(milliseconds, () => void this.flush());
  }

  /** Nothing differs from what the desk has: what was typed was erased again. */
  private rest(): void {
    this.bringCopyUp();
    if (this.standing.is === 'saved') return;
    this.standing = { is: 'saved', at: undefined };
    this.tell();
  }

  private async saveOnce(): Promise<void> {
    const { document, version } = this;
    const again = this.sent?.version === version && equal(this.sent.document, document);
    const sent = again && this.sent ? this.sent : { document, version, key: this.ports.newKey() };
    this.sent = sent;
    this.standing = { is: 'saving' };
    this.tell();
    try {
      this.unanswered.push(document);
      const saved = await this.ports.save(document, version, sent.key);
      this.unanswered = [];
      this.version = saved.version;
      this.problems = saved.problems;
      this.base = document;
      const more = this.hasUnsaved;
      if (more) this.keepCopy();
      else this.forgetCopy();
      this.restored = undefined;
      this.standing = more ? { is: 'typing' } : { is: 'saved', at: this.ports.now() };
    } catch (error) {
      this.fail(error);
    } finally {
      this.running = undefined;
      this.tell();
    }
  }

  private fail(error: unknown): void {
    if (!(error instanceof Problem)) {
      this.standing = { is: 'refused', problem: new Problem('unexpected', 0, '', '') };
      throw error;
    }
    if (error.code === 'stale') {
      const theirs = error.body['theirs'] as Theirs;
      // Not somebody else's: a save of ours, whose answer was lost on its way.
      if (this.isOurs(theirs.document)) {
        this.base = theirs.document;
        this.version = theirs.version;
        this.standing = { is: 'typing' };
        this.saveIn(0);
      } else this.becomeStale(theirs);
      this.unanswered = [];
    } else if (error.passes) {
      this.standing = { is: 'waiting', kept: this.keepCopy() };
      this.saveIn(kRetry);
    } else {
      this.unanswered.pop();
      this.standing = { is: 'refused', problem: error };
    }
  }

  private isOurs(document: Document): boolean {
    return this.unanswered.some((sent) => equal(sent, document));
  }

  private becomeStale(theirs: Theirs): void {
    const joined = merge(this.base, this.document, theirs.document);
    this.standing = { is: 'stale', theirs, joined: joined.document, conflicts: joined.conflicts };
  }

  /** The first letter at once, those that follow within a moment together: a large record takes a while. */
  private keepCopySoon(): void {
    if (this.copyDue) return;
    this.keepCopy();
    this.copyDue = this.ports.later(kCopyPause, () => {
      this.copyDue = undefined;
      this.bringCopyUp();
    });
  }

  /** Only a copy of its own: another window may have kept one of the same record. */
  private bringCopyUp(): void {
    if (this.hasToSave) this.keepCopy();
    else if (this.copied) this.forgetCopy();
  }

  private keepCopy(): boolean {
    const { version, base, document } = this;
    const copy = { version, base, document, at: this.ports.now().toISOString() };
    const kept = this.ports.copies.keep(this.record, copy);
    this.copied ||= kept;
    return kept;
  }

  private forgetCopy(): void {
    this.copied = false;
    this.ports.copies.forget(this.record);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
