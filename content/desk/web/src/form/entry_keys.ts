// SPDX-License-Identifier: Apache-2.0
// What stands for each entry of a list on the page. Entries are plain values without names; one that is
// moved has to stay the same element, or the buttons under somebody's finger become a neighbour's.

export function moved<T>(entries: readonly T[], from: number, to: number): T[] {
  const next = [...entries];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export const without = <T>(entries: readonly T[], index: number): T[] => entries.filter((_, other) => other !== index);

export class EntryKeys {
  private last = 0;
  private keys: number[] = [];

  /** One for each of so many entries. A list that others changed gains or loses them at its end. */
  of(count: number): readonly number[] {
    while (this.keys.length < count) this.add();
    this.keys.length = count;
    return this.keys;
  }

  add(): number {
    this.keys.push(++this.last);
    return this.last;
  }

  move(from: number, to: number): void {
    this.keys = moved(this.keys, from, to);
  }

  remove(index: number): void {
    this.keys = without(this.keys, index);
  }

  at(index: number): number | undefined {
    return this.keys[index];
  }
}
