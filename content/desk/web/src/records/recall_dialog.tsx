// SPDX-License-Identifier: Apache-2.0
// Takes one record off every kiosk at once, ahead of everything else.
import { useState } from 'preact/hooks';
import { useDesk } from '../desk/desk';
import { Modal } from '../desk/modal';
import { problemText } from '../desk/problem_text';
import { recordPath } from '../form/finder';
import { JobProgress } from '../desk/job_progress';

export function RecallDialog({ recordKey, close }: { recordKey: string; close: () => void }) {
  const { client, say } = useDesk();
  const [job, setJob] = useState<string | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const recall = (): void => {
    setError(undefined);
    client.post<{ job: string }>(`${recordPath(recordKey)}/recall`, {}).then((answer) => setJob(answer.job), setError);
  };
  return (
    <Modal title={say('recall.title')} close={close}>
      <p>{say('recall.what')}</p>
      {job !== undefined ? <JobProgress job={job} done={say('recall.done')} /> : null}
      <div role="alert">{error === undefined ? null : <p class="wrong">{problemText(error, say)}</p>}</div>
      <div class="buttons">
        {job === undefined ? (
          <button type="button" class="danger" onClick={recall}>
            {say('recall.confirm')}
          </button>
        ) : null}
        <button type="button" onClick={close}>
          {job === undefined ? say('cancel') : say('close')}
        </button>
      </div>
    </Modal>
  );
}
