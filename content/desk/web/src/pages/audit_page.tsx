// SPDX-License-Identifier: Apache-2.0
// Who did what, newest first; nobody can change it.
import { useEffect } from 'preact/hooks';
import type { AuditEntry } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useParts } from '../desk/use_parts';
import { shortMoment } from '../words/moments';
import { isKey, type Say } from '../words/words';

/** What was done, in words; what a newer desk writes down and this page does not know, as it is written. */
function deedWords(what: string, say: Say): string {
  const key = `did.${what}`;
  return isKey(key) ? say(key) : what;
}

interface AuditAnswer {
  entries: AuditEntry[];
  next?: string | number | null;
}

export function AuditPage() {
  const { say, language, host } = useDesk();
  const { parts, hasMore, readMore, reading, error } = useParts<AuditAnswer>('/audit');
  const entries = parts.flatMap((part) => part.entries);
  useEffect(() => {
    document.title = `${say('nav.audit')} · Pobratym`;
  }, [say]);
  return (
    <>
      <h1>{say('nav.audit')}</h1>
      <p class="help">{say('audit.about')}</p>
      {error === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(error, say)}
        </p>
      )}
      {parts.length === 0 && error === undefined ? <p role="status">{say('wait')}</p> : null}
      {parts.length > 0 ? (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('audit.at')}</th>
              <th scope="col">{say('audit.by')}</th>
              <th scope="col">{say('audit.what')}</th>
              <th scope="col">{say('audit.which')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={index}>
                <td>
                  <time dateTime={entry.at}>{shortMoment(new Date(entry.at), language, host.zone)}</time>
                </td>
                <td>{entry.by}</td>
                <td>{deedWords(entry.what, say)}</td>
                <td>{entry.about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {hasMore ? (
        <button type="button" disabled={reading} onClick={readMore}>
          {say('list.more')}
        </button>
      ) : null}
    </>
  );
}
