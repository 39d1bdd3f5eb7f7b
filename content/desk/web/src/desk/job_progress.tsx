// SPDX-License-Identifier: Apache-2.0
// Long work on the server, followed until it is over.
import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../api/contract';
import { useDesk } from './desk';
import { follow } from './follow';
import { problemText } from './problem_text';

const kEvery = 400;

const reasonOf = (problem: Job['problem']): string =>
  typeof problem === 'string' ? problem : (problem?.detail ?? problem?.title ?? '');

export function JobProgress({ job, done, ended }: { job: string; done: string; ended?: () => void }) {
  const { client, say } = useDesk();
  const [state, setState] = useState<Job | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  useEffect(
    () =>
      follow<Job>({
        ask: (signal) => client.get<Job>(`/jobs/${encodeURIComponent(job)}`, { signal }),
        isOver: (standing) => standing.state !== 'running',
        every: kEvery,
        stands: setState,
        fails: setError,
        ...(ended && { ended }),
      }),
    [client, job],
  );
  if (error !== undefined) {
    return (
      <p role="alert" class="wrong">
        {problemText(error, say)}
      </p>
    );
  }
  if (state?.state === 'failed') {
    return (
      <p role="alert" class="wrong">
        {reasonOf(state.problem) || say('problem.unexpected')}
      </p>
    );
  }
  if (state?.state === 'done') {
    return (
      <p role="status" class="good">
        ✓ {done}
      </p>
    );
  }
  const progress = state?.progress;
  return (
    <div role="status">
      <label class="stacked">
        {progress?.words || say('wait')}
        <progress {...(progress && progress.of > 0 && { max: progress.of, value: progress.done })} />
      </label>
    </div>
  );
}
