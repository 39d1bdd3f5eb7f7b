// SPDX-License-Identifier: Apache-2.0
// What the next publication will change and where it will be seen; then its progress.
import { useEffect, useState } from 'preact/hooks';
import type { Change, Publication } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { useParts } from '../desk/use_parts';
import { keyOf } from '../form/finder';
import { dayAndTime } from '../words/moments';
import { inWords, type Key } from '../words/words';
import { JobProgress } from '../desk/job_progress';

const kChangeWords: Record<Change['change'], Key> = {
  new: 'publication.new',
  changed: 'publication.changed',
  withdrawn: 'publication.withdrawn',
};

export function PublicationPage() {
  const { client, say, language, session, host } = useDesk();
  const { parts, hasMore, readMore, reading, error: unread, again } = useParts<Publication>('/publication', [language]);
  const [job, setJob] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  useEffect(() => {
    document.title = `${say('publication.title')} · Pobratym`;
  }, [say]);
  const publish = (): void => {
    setError(undefined);
    setBusy(true);
    client.post<{ job: string }>('/publication', {}).then(
      (answer) => setJob(answer.job),
      (problem: unknown) => {
        setError(problem);
        setBusy(false);
      },
    );
  };
  const [answer] = parts;
  const problem = error ?? unread;
  const changes = parts.flatMap((part) => part.changes);
  return (
    <>
      <div class="page-head">
        <h1>{say('publication.title')}</h1>
        {answer && answer.all > 0 && mayAny(session, 'approver', 'administrator') ? (
          <button type="button" class="primary" disabled={busy} onClick={publish}>
            {say('publication.publish', { n: answer.all })}
          </button>
        ) : null}
      </div>
      {answer?.last ? (
        <p class="help">
          {say('publication.last', {
            version: answer.last.version,
            at: dayAndTime(new Date(answer.last.at), language, host.zone),
            by: answer.last.by,
          })}{' '}
          {answer.kiosks.of > 0 ? <a href="#/kiosks">{say('publication.live', { n: answer.kiosks.current, of: answer.kiosks.of })}</a> : null}
        </p>
      ) : null}
      {job === undefined ? null : (
        <section class="panel">
          <JobProgress
            key={job}
            job={job}
            done={say('publication.done')}
            ended={() => {
              setBusy(false);
              again();
            }}
          />
        </section>
      )}
      {problem === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(problem, say)}
        </p>
      )}
      {answer === undefined && problem === undefined ? <p role="status">{say('wait')}</p> : null}
      {answer && answer.all === 0 ? <p class="empty">{say('publication.nothing')}</p> : null}
      {changes.length > 0 ? <ChangeTable changes={changes} /> : null}
      {answer && hasMore ? (
        <p>
          {say('publication.shown', { n: changes.length, all: answer.all })}{' '}
          <button type="button" disabled={reading} onClick={readMore}>
            {say('list.more')}
          </button>
        </p>
      ) : null}
    </>
  );
}

function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const { say, language, schemas } = useDesk();
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say('list.name')}</th>
          <th scope="col">{say('list.type')}</th>
          <th scope="col">{say('publication.change')}</th>
          <th scope="col">{say('publication.places')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={keyOf(change)}>
            <th scope="row">
              <a href={recordAddress(keyOf(change))}>{inWords(change.title, language) || change.id}</a>
            </th>
            <td>{schemas.title(change.type)[language]}</td>
            <td>
              <span class={`chip ${change.change}`}>{say(kChangeWords[change.change])}</span>
            </td>
            <td>{change.places.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
