// SPDX-License-Identifier: Apache-2.0
// Every version of a record: what changed in each, and the way back to it. Going back is a new version,
// so that nothing is ever lost.
import { useState } from 'preact/hooks';
import type { HistoryRow, OneRecord } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { useAsked } from '../desk/use_asked';
import { recordPath, titleOf } from '../form/finder';
import type { Document } from '../json/value';
import { dayAndTime } from '../words/moments';
import { inWords } from '../words/words';
import { DifferenceList } from './difference_list';
import { StateChip } from '../desk/state_chip';

export function HistoryPage({ recordKey }: { recordKey: string }) {
  const { client, say, language, host } = useDesk();
  const path = recordPath(recordKey);
  const asked = useAsked(
    async (signal) => {
      const [history, opened] = await Promise.all([
        client.get<{ versions: HistoryRow[] }>(`${path}/history`, { signal }),
        client.get<OneRecord>(path, { signal }),
      ]);
      return { versions: [...history.versions].sort((a, b) => b.version - a.version), record: opened.record };
    },
    [client, path],
  );
  const [shown, setShown] = useState<number | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const problem = error ?? asked.error;
  const restore = (version: number): void => {
    setError(undefined);
    client.post(`${path}/restore`, { version }).then(() => {
      location.hash = recordAddress(recordKey);
    }, setError);
  };
  const answer = asked.answer;
  const title = answer ? inWords(titleOf(answer.record.document), language) : '';
  return (
    <>
      <p>
        <a href={recordAddress(recordKey)}>← {say('history.back')}</a>
      </p>
      <h1>{title === '' ? say('history.title') : say('history.of', { title })}</h1>
      {problem === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(problem, say)}
        </p>
      )}
      {answer ? (
        <ol class="history">
          {answer.versions.map((row, index) => (
            <li key={row.version}>
              <div class="history-row">
                <strong>{say('record.revision', { number: String(row.version) })}</strong>
                <StateChip state={row.state} />
                <span>
                  {dayAndTime(new Date(row.at), language, host.zone)} · {row.by}
                </span>
                {row.note ? <NoteWords note={row.note} /> : null}
                <span class="buttons">
                  <button
                    type="button"
                    aria-expanded={shown === row.version}
                    onClick={() => setShown(shown === row.version ? undefined : row.version)}
                  >
                    {say('history.show', { number: String(row.version) })}
                  </button>
                  {index > 0 ? (
                    <button type="button" onClick={() => restore(row.version)}>
                      {say('history.restore', { number: String(row.version) })}
                    </button>
                  ) : null}
                </span>
              </div>
              {shown === row.version ? (
                <VersionDifference
                  path={path}
                  type={answer.record.type}
                  version={row.version}
                  before={answer.versions[index + 1]?.version}
                />
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <p role="status">{say('wait')}</p>
      )}
    </>
  );
}

/** Where a revision came from, as the desk notes it: "restored 3", "import", "taken in". */
function NoteWords({ note }: { note: string }) {
  const { say } = useDesk();
  const number = /^restored (\d+)$/.exec(note)?.[1];
  if (number !== undefined) return <span>{say('history.restored', { number })}</span>;
  if (note === 'import') return <span>{say('history.imported')}</span>;
  if (note === 'taken in') return <span>{say('history.taken_in')}</span>;
  return <q>{note}</q>;
}

interface VersionProps {
  path: string;
  type: string;
  version: number;
  before: number | undefined;
}

function VersionDifference({ path, type, version, before }: VersionProps) {
  const { client, say } = useDesk();
  const asked = useAsked(async () => {
    const read = async (number: number): Promise<Document> =>
      (await client.get<{ document: Document }>(`${path}/history/${number}`)).document;
    return { after: await read(version), before: before === undefined ? {} : await read(before) };
  }, [path, version, before]);
  if (asked.error) return <p class="wrong">{problemText(asked.error, say)}</p>;
  if (!asked.answer) return <p role="status">{say('wait')}</p>;
  return <DifferenceList type={type} before={asked.answer.before} after={asked.answer.after} />;
}
