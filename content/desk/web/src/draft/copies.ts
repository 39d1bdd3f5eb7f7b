// SPDX-License-Identifier: Apache-2.0
// What has been typed and not yet saved, kept in the browser so that it survives a crash, a closed
// lid and a lost session. One entry for each person and record; it goes when the server has it.
import { isObject, type Document, type Json } from '../json/value';

export interface Copy {
  /** The version that was edited, and its document: what a merge starts from. */
  version: number;
  base: Document;
  document: Document;
  at: string;
}

export interface Storage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export class Copies {
  constructor(
    private readonly storage: Storage,
    private readonly user: string,
  ) {}

  find(record: string): Copy | undefined {
    try {
      const kept = JSON.parse(this.storage.getItem(this.name(record)) ?? 'null') as Json;
      if (!isObject(kept) || !isObject(kept['document']) || !isObject(kept['base'])) return undefined;
      return kept as unknown as Copy;
    } catch {
      return undefined;
    }
  }

  /** false when the browser has no room: whoever types is then told that nothing is kept. */
  keep(record: string, copy: Copy): boolean {
    try {
      this.storage.setItem(this.name(record), JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  forget(record: string): void {
    this.storage.removeItem(this.name(record));
  }

  private name(record: string): string {
    return `desk/${this.user}/${record}`;
  }
}
