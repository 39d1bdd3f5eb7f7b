// SPDX-License-Identifier: Apache-2.0
// The desk of somebody who is signed in: reads what every page needs, once, and shows the page that
// the address names.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Client } from '../api/client';
import type { OneRecord, RecordRow, SchemasAnswer, Session } from '../api/contract';
import { Pictures } from '../api/pictures';
import { Copies } from '../draft/copies';
import { Finder, recordPath, keyOf } from '../form/finder';
import { AuditPage } from '../pages/audit_page';
import { InboxPage } from '../pages/inbox_page';
import { ImportsPage } from '../pages/imports_page';
import { KiosksPage } from '../pages/kiosks_page';
import { PublicationPage } from '../pages/publication_page';
import { UsersPage } from '../pages/users_page';
import { HistoryPage } from '../records/history_page';
import { ListPage } from '../records/list_page';
import { RecordPage } from '../records/record_page';
import type { Language } from '../schema/rules';
import { Schemas } from '../schema/schemas';
import type { Say } from '../words/words';
import { DeskProvider, type Desk } from '../desk/desk';
import { Fallback } from '../desk/fallback';
import { hostOf, type Host } from '../desk/host';
import { Navigation } from './navigation';
import { problemText } from '../desk/problem_text';
import type { Route } from '../desk/route';
import { useAsked } from '../desk/use_asked';

export interface OpenedProps {
  client: Client;
  session: Session;
  language: Language;
  setLanguage: (language: Language) => void;
  say: Say;
  route: Route;
  signOut: () => Promise<void>;
}

async function readHost(client: Client, signal: AbortSignal): Promise<Host> {
  const hosts = await client.get<{ records: RecordRow[] }>('/records?type=host&limit=1', { signal });
  const first = hosts.records[0];
  if (!first) return hostOf(undefined);
  return hostOf((await client.get<OneRecord>(recordPath(keyOf(first)), { signal })).record.document);
}

export function Opened({ client, session, language, setLanguage, say, route, signOut }: OpenedProps) {
  const asked = useAsked(
    async (signal) => {
      const [schemas, host] = await Promise.all([
        client.get<SchemasAnswer>('/schemas', { signal }),
        readHost(client, signal),
      ]);
      return { schemas: new Schemas(schemas.types), host };
    },
    [client],
  );
  const finder = useMemo(() => new Finder(client), [client]);
  const pictures = useMemo(() => new Pictures(client), [client]);
  const copies = useMemo(() => new Copies(localStorage, session.user.id), [session.user.id]);
  const main = useRef<HTMLElement>(null);
  const address = JSON.stringify([route.page, 'key' in route ? route.key : '']);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new page begins at its top, for eyes and for screen readers alike.
    if (!isFirst.current) {
      scrollTo(0, 0);
      main.current?.focus();
    }
    isFirst.current = false;
  }, [address]);

  const answer = asked.answer;
  const desk = useMemo<Desk | undefined>(
    () =>
      answer && {
        client,
        session,
        ...answer,
        finder,
        pictures,
        copies,
        language,
        setLanguage,
        say,
        signOut,
      },
    [answer, client, session, finder, pictures, copies, language, setLanguage, say, signOut],
  );
  if (!desk) {
    return (
      <main class="card alone">
        {asked.error ? (
          <>
            <p role="alert" class="wrong">
              {problemText(asked.error, say)}
            </p>
            <button type="button" class="primary" onClick={asked.again}>
              {say('try_again')}
            </button>
          </>
        ) : (
          <p role="status">{say('wait')}</p>
        )}
      </main>
    );
  }
  return (
    <DeskProvider value={desk}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {say('skip')}
      </button>
      <div class="desk">
        <Navigation route={route} />
        <main ref={main} tabIndex={-1} id="main">
          <Fallback key={address} say={say}>
            <Page route={route} />
          </Fallback>
        </main>
      </div>
    </DeskProvider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'record':
      return <RecordPage key={route.key} recordKey={route.key} />;
    case 'history':
      return <HistoryPage key={route.key} recordKey={route.key} />;
    case 'publication':
      return <PublicationPage />;
    case 'kiosks':
      return <KiosksPage />;
    case 'inbox':
      return <InboxPage />;
    case 'imports':
      return <ImportsPage name={route.name} />;
    case 'users':
      return <UsersPage />;
    case 'audit':
      return <AuditPage />;
    case 'records':
      return <ListPage types={route.types} state={route.state} words={route.words} sort={route.sort} />;
    default:
      return <ListPage types={[]} state="" words="" sort="" />;
  }
}
