// SPDX-License-Identifier: Apache-2.0
// A list that the desk sends a part at a time: the first one at once, each further one when it is wished.
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk';
import { useAsked } from './use_asked';

interface Part {
  /** Where the next one begins; nothing at the end. */
  next?: string | number | null;
}

export interface Parts<P> {
  parts: readonly P[];
  hasMore: boolean;
  readMore: () => void;
  /** A further part is on its way. */
  reading: boolean;
  error: unknown;
  /** From the top. */
  again: () => void;
}

/** Begins anew when something of `about` changes. */
export function useParts<P extends Part>(path: string, about: readonly unknown[] = []): Parts<P> {
  const { client } = useDesk();
  const first = useAsked((signal) => client.get<P>(path, { signal }), [client, path, ...about]);
  const [further, setFurther] = useState<readonly P[]>([]);
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  useEffect(() => setFurther([]), [first.answer]);
  const parts = first.answer ? [first.answer, ...further] : [];
  const next = String(parts.at(-1)?.next ?? '');
  const readMore = (): void => {
    setError(undefined);
    setReading(true);
    client
      .get<P>(`${path}?after=${encodeURIComponent(next)}`)
      .then((part) => setFurther((before) => [...before, part]), setError)
      .finally(() => setReading(false));
  };
  return { parts, hasMore: next !== '', readMore, reading, error: error ?? first.error, again: first.again };
}
