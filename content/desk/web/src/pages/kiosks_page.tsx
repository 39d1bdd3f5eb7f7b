// SPDX-License-Identifier: Apache-2.0
// Kiosks, when each was last heard of, how old its content is, and whether it shows what was published
// last. An administrator registers them here: only then does the desk take what they deliver.
import { useEffect, useState } from 'preact/hooks';
import type { KioskRow, Publication } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useAsked } from '../desk/use_asked';
import { useDeed } from '../desk/use_deed';
import { shortMoment } from '../words/moments';
import { localeOf } from '../words/words';
import { RegisterKiosk } from './register_kiosk';

export function KiosksPage() {
  const { client, say, session } = useDesk();
  const asked = useAsked(
    async (signal) => {
      const [list, publication] = await Promise.all([
        client.get<{ kiosks: KioskRow[] }>('/kiosks', { signal }),
        client.get<Publication>('/publication?limit=1', { signal }),
      ]);
      return { kiosks: list.kiosks, newest: publication.last?.version };
    },
    [client],
  );
  const { refusal, run } = useDeed(asked.again);
  useEffect(() => {
    document.title = `${say('nav.kiosks')} · Pobratym`;
  }, [say]);
  const isAdministrator = mayAny(session, 'administrator');
  const { answer } = asked;
  const problem = refusal ?? asked.error;
  return (
    <>
      <div class="page-head">
        <h1>{say('nav.kiosks')}</h1>
        <button type="button" onClick={asked.again}>
          {say('kiosks.again')}
        </button>
      </div>
      <div role="alert">{problem === undefined ? null : <p class="wrong">{problemText(problem, say)}</p>}</div>
      {!answer && problem === undefined ? <p role="status">{say('wait')}</p> : null}
      {answer && answer.kiosks.length === 0 ? <p class="empty">{say('kiosks.none')}</p> : null}
      {answer && answer.kiosks.length > 0 ? (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('kiosks.name')}</th>
              <th scope="col">{say('kiosks.seen')}</th>
              <th scope="col">{say('kiosks.version')}</th>
              <th scope="col">{say('kiosks.as_of')}</th>
              <th scope="col">{say('kiosks.machine')}</th>
              {isAdministrator ? <th scope="col">{say('kiosks.acts')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {answer.kiosks.map((kiosk) => (
              <Row
                key={kiosk.name}
                kiosk={kiosk}
                newest={answer.newest}
                forget={
                  isAdministrator
                    ? () => void run(client.json<void>('DELETE', `/kiosks/${encodeURIComponent(kiosk.name)}`, {}))
                    : undefined
                }
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {isAdministrator ? <RegisterKiosk register={(kiosk) => run(client.post('/kiosks', kiosk))} /> : null}
    </>
  );
}

interface RowProps {
  kiosk: KioskRow;
  newest: number | undefined;
  forget: (() => void) | undefined;
}

function Row({ kiosk, newest, forget }: RowProps) {
  const { say, language, host } = useDesk();
  const [sure, setSure] = useState(false);
  const at = (moment: string): string => shortMoment(new Date(moment), language, host.zone);
  const isNewest = newest !== undefined && (kiosk.content_version ?? 0) >= newest;
  return (
    <tr>
      <th scope="row">{kiosk.name}</th>
      <td>
        {kiosk.seen_at ? <time dateTime={kiosk.seen_at}>{at(kiosk.seen_at)}</time> : say('kiosks.never')}{' '}
        {kiosk.stale && kiosk.seen_at ? <span class="mark due">● {say('kiosks.stale')}</span> : null}
      </td>
      <td>
        {kiosk.content_version ?? '—'}{' '}
        {kiosk.content_version != null && newest !== undefined ? (
          <span class={isNewest ? 'mark good' : 'mark due'}>
            {isNewest ? `✓ ${say('kiosks.newest')}` : `● ${say('kiosks.older')}`}
          </span>
        ) : null}
      </td>
      <td>{kiosk.as_of ? <time dateTime={kiosk.as_of}>{at(kiosk.as_of)}</time> : '—'}</td>
      <td>
        {machineWords(kiosk, say, localeOf(language)).map((words) => (
          <div key={words}>{words}</div>
        ))}
      </td>
      {forget ? (
        <td>
          <button
            type="button"
            aria-label={`${say(sure ? 'kiosks.sure' : 'kiosks.forget')}: ${kiosk.name}`}
            onClick={() => (sure ? forget() : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {say(sure ? 'kiosks.sure' : 'kiosks.forget')}
          </button>
        </td>
      ) : null}
    </tr>
  );
}

function machineWords(kiosk: KioskRow, say: ReturnType<typeof useDesk>['say'], locale: string): string[] {
  const words: string[] = [];
  if (kiosk.disk_free_mb != null) {
    const room = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(kiosk.disk_free_mb / 1024);
    words.push(say('kiosks.room', { room }));
  }
  if (kiosk.sync_failures) words.push(say('kiosks.failures', { n: kiosk.sync_failures }));
  if (kiosk.damaged_files) words.push(say('kiosks.damaged', { n: kiosk.damaged_files }));
  return words;
}
