// SPDX-License-Identifier: Apache-2.0
// Asks how long work stands until it is over. An answer that does not come is no end: the work goes on
// at the desk, and it is asked again.
import { Problem } from '../api/problem';

const kRetry = 2000;

export interface Followed<T> {
  ask: (signal: AbortSignal) => Promise<T>;
  isOver: (standing: T) => boolean;
  /** Milliseconds from an answer to the next question. */
  every: number;
  /** Each answer. */
  stands: (standing: T) => void;
  /** Why there is none; undefined when there is one again. */
  fails: (problem: unknown) => void;
  /** Nothing more will come. */
  ended?: () => void;
}

/** Returns how to stop. */
export function follow<T>({ ask, isOver, every, stands, fails, ended }: Followed<T>): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    try {
      const standing = await ask(stop.signal);
      if (stop.signal.aborted) return;
      fails(undefined);
      stands(standing);
      if (isOver(standing)) ended?.();
      else timer = setTimeout(() => void look(), every);
    } catch (problem) {
      if (stop.signal.aborted) return;
      fails(problem);
      if (problem instanceof Problem && problem.passes) timer = setTimeout(() => void look(), kRetry);
      else ended?.();
    }
  };
  void look();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
