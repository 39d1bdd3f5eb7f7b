// SPDX-License-Identifier: Apache-2.0
// Kiosks, when each was last heard of, and whether it shows what was published last.
import { useEffect } from 'preact/hooks';
import type { KioskRow, Publication } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useAsked } from '../desk/use_asked';
import { dayAndTime } from '../words/moments';

export function KiosksPage() {
  const { client, say, language, host } = useDesk();
  const asked = useAsked(
    async (signal) => {
      const [list, publication] = await Promise.all([
        client.get<{ kiosks: KioskRow[] }>('/kiosks', { signal }),
        client.get<Publication>('/publication', { signal }),
      ]);
      return { kiosks: list.kiosks, newest: publication.last?.version };
    },
    [client],
  );
  useEffect(() => {
    document.title = `${say('nav.kiosks')} · Pobratym`;
  }, [say]);
  const answer = asked.answer;
  return (
    <>
      <div class="page-head">
        <h1>{say('nav.kiosks')}</h1>
        <button type="button" onClick={asked.again}>
          {say('kiosks.again')}
        </button>
      </div>
      {asked.error ? (
        <p role="alert" class="wrong">
          {problemText(asked.error, say)}
        </p>
      ) : null}
      {!answer && !asked.error ? <p role="status">{say('wait')}</p> : null}
      {answer && answer.kiosks.length === 0 ? <p class="empty">{say('kiosks.none')}</p> : null}
      {answer && answer.kiosks.length > 0 ? (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('kiosks.name')}</th>
              <th scope="col">{say('kiosks.seen')}</th>
              <th scope="col">{say('kiosks.version')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.kiosks.map((kiosk) => (
              <tr key={kiosk.name}>
                <th scope="row">{kiosk.name}</th>
                <td>{kiosk.seen_at ? dayAndTime(new Date(kiosk.seen_at), language, host.zone) : say('kiosks.never')}</td>
                <td>
                  {kiosk.content_version ?? '—'}{' '}
                  {kiosk.content_version != null && answer.newest !== undefined ? (
                    <span class={kiosk.content_version >= answer.newest ? 'mark good' : 'mark due'}>
                      {kiosk.content_version >= answer.newest ? `✓ ${say('kiosks.newest')}` : `● ${say('kiosks.older')}`}
                    </span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
