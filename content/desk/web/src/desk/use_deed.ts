// SPDX-License-Identifier: Apache-2.0
// Something done at the desk from a page: whether the desk took it, and the last refusal.
import { useCallback, useState } from 'preact/hooks';

export interface Deed {
  refusal: unknown;
  /** Resolves to whether the desk took it. */
  run: (work: Promise<unknown>) => Promise<boolean>;
}

/** `done` follows each deed that the desk took. */
export function useDeed(done: () => void): Deed {
  const [refusal, setRefusal] = useState<unknown>(undefined);
  const run = useCallback(
    async (work: Promise<unknown>) => {
      setRefusal(undefined);
      try {
        await work;
      } catch (problem) {
        setRefusal(problem);
        return false;
      }
      done();
      return true;
    },
    [done],
  );
  return { refusal, run };
}
