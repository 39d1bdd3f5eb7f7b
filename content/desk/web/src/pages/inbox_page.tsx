// SPDX-License-Identifier: Apache-2.0
// What visitors asked on their phones, and what they chose and said at the kiosks; the latter says
// nothing of who it was.
import { useEffect, useState } from 'preact/hooks';
import type { OpinionRow, PollRow } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { useAsked } from '../desk/use_asked';
import { useParts } from '../desk/use_parts';
import { shortMoment } from '../words/moments';
import { inWords, languageName, type Key } from '../words/words';
import { QuestionList } from './question_list';
import { StickFiles } from './stick_files';

const kFaces: Record<string, Key> = { good: 'inbox.good', fair: 'inbox.fair', bad: 'inbox.bad' };
const kReasons: Record<string, Key> = {
  found: 'inbox.found',
  easy: 'inbox.easy',
  interesting: 'inbox.interesting',
  'not-found': 'inbox.not_found',
  unclear: 'inbox.unclear',
  wrong: 'inbox.wrong',
  hard: 'inbox.hard',
  screen: 'inbox.screen',
};

export function InboxPage() {
  const { say } = useDesk();
  const [brought, setBrought] = useState(0);
  useEffect(() => {
    document.title = `${say('nav.inbox')} · Pobratym`;
  }, [say]);
  return (
    <>
      <h1>{say('nav.inbox')}</h1>
      <StickFiles taken={() => setBrought((times) => times + 1)} />
      <QuestionList />
      <Opinions key={`opinions ${brought}`} />
      <Polls key={`polls ${brought}`} />
    </>
  );
}

function Opinions() {
  const { say } = useDesk();
  const { parts, hasMore, readMore, reading, error } = useParts<{ feedback: OpinionRow[]; next?: string | null }>('/feedback');
  const rows = parts.flatMap((part) => part.feedback);
  return (
    <section class="part" aria-labelledby="opinions">
      <div class="page-head">
        <h2 id="opinions">{say('inbox.opinions')}</h2>
        {rows.length > 0 ? (
          <a href="/api/feedback.csv" download>
            {say('inbox.export_opinions')}
          </a>
        ) : null}
      </div>
      <p class="help">{say('inbox.about')}</p>
      <div role="alert">{error === undefined ? null : <p class="wrong">{problemText(error, say)}</p>}</div>
      {parts.length === 0 && error === undefined ? <p role="status">{say('wait')}</p> : null}
      {parts.length > 0 && rows.length === 0 ? <p class="empty">{say('inbox.no_opinions')}</p> : null}
      {rows.length > 0 ? <OpinionTable rows={rows} /> : null}
      {hasMore ? (
        <button type="button" disabled={reading} onClick={readMore}>
          {say('list.more')}
        </button>
      ) : null}
    </section>
  );
}

function OpinionTable({ rows }: { rows: readonly OpinionRow[] }) {
  const { say, language, host } = useDesk();
  const known = (words: Record<string, Key>, code: string): string => {
    const key = words[code];
    return key ? say(key) : code;
  };
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{say('inbox.received')}</th>
          <th scope="col">{say('inbox.face')}</th>
          <th scope="col">{say('inbox.said')}</th>
          <th scope="col">{say('inbox.page')}</th>
          <th scope="col">{say('kiosks.name')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td>
              <time dateTime={row.received_at}>{shortMoment(new Date(row.received_at), language, host.zone)}</time>
            </td>
            <td>
              {row.face === '' ? '—' : known(kFaces, row.face)}
              {row.reason === '' ? null : <small> {known(kReasons, row.reason)}</small>}
            </td>
            <td>
              {row.text === '' ? null : (
                <p class="said" lang={row.language || undefined}>
                  {row.text}
                </p>
              )}
              {row.language === '' ? null : <small>{languageName(row.language)}</small>}
            </td>
            <td>{row.about.includes('/') ? <a href={recordAddress(row.about)}>{inWords(row.title, language) || row.about}</a> : row.about}</td>
            <td>{row.kiosk}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Polls() {
  const { client, say, language } = useDesk();
  const asked = useAsked((signal) => client.get<{ polls: PollRow[] }>('/polls', { signal }), [client]);
  const polls = asked.answer?.polls;
  return (
    <section class="part" aria-labelledby="polls">
      <div class="page-head">
        <h2 id="polls">{say('nav.polls')}</h2>
        {polls && polls.length > 0 ? (
          <a href="/api/polls.csv" download>
            {say('inbox.export_polls')}
          </a>
        ) : null}
      </div>
      <div role="alert">{asked.error ? <p class="wrong">{problemText(asked.error, say)}</p> : null}</div>
      {polls && polls.length === 0 ? <p class="empty">{say('inbox.no_polls')}</p> : null}
      {polls?.map((poll) => (
        <table class="rows" key={poll.poll}>
          <caption>
            <a href={recordAddress(poll.poll)}>{inWords(poll.question, language) || poll.poll}</a>{' '}
            {say('inbox.answers', { n: poll.answers })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('inbox.option')}</th>
              <th scope="col">{say('inbox.chosen')}</th>
              <th scope="col">{say('inbox.share')}</th>
            </tr>
          </thead>
          <tbody>
            {[...poll.options]
              .sort((a, b) => b.count - a.count)
              .map((option) => (
                <tr key={option.id}>
                  <th scope="row">{inWords(option.label, language) || option.id}</th>
                  <td>{option.count}</td>
                  <td>
                    <meter min={0} max={poll.answers} value={option.count} aria-label={inWords(option.label, language) || option.id} />{' '}
                    {Math.round((100 * option.count) / Math.max(1, poll.answers))} %
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
