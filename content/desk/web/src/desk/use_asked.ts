// SPDX-License-Identifier: Apache-2.0
// Something asked of the server while a page is shown: the answer, that it is on its way, or why not.
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Asked<T> {
  answer: T | undefined;
  error: unknown;
  waiting: boolean;
  again: () => void;
}

export function useAsked<T>(ask: (signal: AbortSignal) => Promise<T>, about: readonly unknown[]): Asked<T> {
  const [state, setState] = useState<{ answer?: T; error?: unknown; waiting: boolean }>({ waiting: true });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, waiting: true }));
    ask(stop.signal).then(
      (answer) => !stop.signal.aborted && setState({ answer, waiting: false }),
      (error: unknown) => !stop.signal.aborted && setState((before) => ({ ...before, error, waiting: false })),
    );
    return () => stop.abort();
  }, [...about, times]);
  const again = useCallback(() => setTimes((count) => count + 1), []);
  return { answer: state.answer, error: state.error, waiting: state.waiting, again };
}
