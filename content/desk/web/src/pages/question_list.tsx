// SPDX-License-Identifier: Apache-2.0
// What visitors asked on an event's page on their phone. Somebody answers by e-mail, where they gave
// an address, and removes what is done.
import { useState } from 'preact/hooks';
import type { QuestionRow, QuestionsAnswer } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { useAsked } from '../desk/use_asked';
import { shortMoment } from '../words/moments';
import { inWords, languageName } from '../words/words';

export function QuestionList() {
  const { client, say, language, session } = useDesk();
  const [event, setEvent] = useState('');
  const [error, setError] = useState<unknown>(undefined);
  const query = event === '' ? '' : `?event=${encodeURIComponent(event)}`;
  const asked = useAsked((signal) => client.get<QuestionsAnswer>(`/questions${query}`, { signal }), [client, query]);
  const remove = mayAny(session, 'editor', 'approver', 'administrator')
    ? (number: number): void => {
        setError(undefined);
        client.json<void>('DELETE', `/questions/${number}`, {}).then(asked.again, setError);
      }
    : undefined;
  const { answer } = asked;
  const events = answer?.events ?? [];
  const problem = error ?? asked.error;
  const nameOf = (key: string): string =>
    inWords(events.find((one) => one.event === key)?.title ?? {}, language) || key;
  return (
    <section class="part" aria-labelledby="questions">
      <div class="page-head">
        <h2 id="questions">{say('questions.title')}</h2>
        {answer && answer.questions.length > 0 ? (
          <a href={`/api/questions.csv${query}`} download>
            {say('questions.export')}
          </a>
        ) : null}
      </div>
      <p class="help">{say('questions.about')}</p>
      <div role="alert">{problem === undefined ? null : <p class="wrong">{problemText(problem, say)}</p>}</div>
      {!answer && problem === undefined ? <p role="status">{say('wait')}</p> : null}
      {events.length > 0 ? (
        <div class="filters">
          <label class="stacked">
            {say('questions.event')}
            <select value={event} onChange={(change) => setEvent(change.currentTarget.value)}>
              <option value="">{say('questions.every_event')}</option>
              {events.map((one) => (
                <option key={one.event} value={one.event}>
                  {`${nameOf(one.event)} (${one.count})`}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
      {answer && answer.questions.length === 0 ? <p class="empty">{say('questions.none')}</p> : null}
      {answer && answer.questions.length > 0 ? (
        <QuestionTable rows={answer.questions} nameOf={nameOf} remove={remove} />
      ) : null}
      {answer && answer.left_out > 0 ? <p>{say('questions.left_out', { n: answer.left_out })}</p> : null}
    </section>
  );
}

interface TableProps {
  rows: readonly QuestionRow[];
  nameOf: (event: string) => string;
  remove: ((number: number) => void) | undefined;
}

function QuestionTable({ rows, nameOf, remove }: TableProps) {
  const { say } = useDesk();
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say('inbox.received')}</th>
          <th scope="col">{say('questions.event')}</th>
          <th scope="col">{say('questions.words')}</th>
          <th scope="col">{say('questions.contact')}</th>
          {remove ? <th scope="col">{say('kiosks.acts')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} name={nameOf(row.event)} remove={remove && (() => remove(row.number))} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, name, remove }: { row: QuestionRow; name: string; remove: (() => void) | undefined }) {
  const { say, language, host } = useDesk();
  const [sure, setSure] = useState(false);
  const act = say(sure ? 'questions.sure' : 'questions.remove');
  return (
    <tr>
      <td>
        <time dateTime={row.at}>{shortMoment(new Date(row.at), language, host.zone)}</time>
      </td>
      <td>
        <a href={recordAddress(row.event)}>{name}</a>
      </td>
      <td>
        {row.words === '' ? null : (
          <p class="said" lang={row.language}>
            {row.words}
          </p>
        )}
        {row.coming ? <span class="mark good">✓ {say('questions.coming')}</span> : null}{' '}
        <small>{languageName(row.language)}</small>
      </td>
      <td>{row.contact === '' ? say('questions.no_answer') : <a href={`mailto:${encodeURIComponent(row.contact)}`}>{row.contact}</a>}</td>
      {remove ? (
        <td>
          <button
            type="button"
            aria-label={`${act}: ${row.words.slice(0, 60) || row.contact || name}`}
            onClick={() => (sure ? remove() : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {act}
          </button>
        </td>
      ) : null}
    </tr>
  );
}
