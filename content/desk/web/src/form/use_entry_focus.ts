// SPDX-License-Identifier: Apache-2.0
// Where the focus goes after an entry of a list was moved or removed: with the entry, and never to a
// neighbour's button that removes.
import { useEffect, useRef, type MutableRef } from 'preact/hooks';

export interface EntryFocus {
  list: MutableRef<HTMLOListElement | null>;
  /** Once the list is drawn again: to the first of these that can have it, else to what follows the list. */
  wish: (index: number, ...parts: string[]) => void;
}

export function useEntryFocus(): EntryFocus {
  const list = useRef<HTMLOListElement>(null);
  const wished = useRef<{ index: number; parts: string[] } | undefined>(undefined);
  useEffect(() => {
    if (!wished.current || !list.current) return;
    const { index, parts } = wished.current;
    wished.current = undefined;
    const entry = list.current.children[index];
    const found = parts.map((part) => entry?.querySelector<HTMLElement>(`${part}:not(:disabled)`)).find(Boolean);
    (found ?? (list.current.nextElementSibling as HTMLElement | null))?.focus();
  });
  return { list, wish: (index, ...parts) => (wished.current = { index, parts }) };
}
