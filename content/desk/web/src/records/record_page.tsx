// SPDX-License-Identifier: Apache-2.0
// One record: opens it, keeps its draft, and puts together the parts of the page.
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { OneRecord, Saved } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useAsked } from '../desk/use_asked';
import { Keeper } from '../draft/keeper';
import { recordPath, titleOf } from '../form/finder';
import { inWords } from '../words/words';
import { Banners } from './banners';
import { PreviewPane } from './preview_pane';
import { RecordForm } from './record_form';
import { RecordHead } from './record_head';
import { ReviewPanel } from './review_panel';
import { StalePanel, WayToStale } from './stale_panel';

export function RecordPage({ recordKey }: { recordKey: string }) {
  const { client, say } = useDesk();
  const asked = useAsked((signal) => client.get<OneRecord>(recordPath(recordKey), { signal }), [client, recordKey]);
  if (asked.answer) return <OpenedRecord opened={asked.answer} recordKey={recordKey} reload={asked.again} />;
  if (asked.error) {
    return (
      <p role="alert" class="wrong">
        {problemText(asked.error, say)}{' '}
        <button type="button" onClick={asked.again}>
          {say('try_again')}
        </button>
      </p>
    );
  }
  return <p role="status">{say('wait')}</p>;
}

interface OpenedProps {
  opened: OneRecord;
  recordKey: string;
  reload: () => void;
}

function useKeeper(opened: OneRecord, recordKey: string, reload: () => void): Keeper {
  const { client, copies } = useDesk();
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const [keeper] = useState(
    () =>
      new Keeper(
        { ...opened.record, record: recordKey },
        {
          save: (document, version, key) =>
            client.json<Saved>('PUT', recordPath(recordKey), {
              body: { document },
              headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
            }),
          copies,
          now: () => new Date(),
          newKey: () => crypto.randomUUID(),
          later: (milliseconds, call) => {
            const timer = setTimeout(call, milliseconds);
            return () => clearTimeout(timer);
          },
        },
      ),
  );
  useEffect(() => {
    const stop = keeper.listen(() => redraw());
    const leaving = (event: BeforeUnloadEvent): void => {
      if (keeper.hasUnsaved) event.preventDefault();
    };
    const hiding = (): void => keeper.leave();
    const shortcut = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
      event.preventDefault();
      void keeper.flush();
    };
    addEventListener('keydown', shortcut);
    addEventListener('beforeunload', leaving);
    addEventListener('pagehide', hiding);
    document.addEventListener('visibilitychange', hiding);
    return () => {
      stop();
      removeEventListener('keydown', shortcut);
      removeEventListener('beforeunload', leaving);
      removeEventListener('pagehide', hiding);
      document.removeEventListener('visibilitychange', hiding);
      keeper.leave();
      void keeper.flush();
    };
  }, [keeper]);
  useEffect(() => {
    keeper.movedOn(opened.record);
  }, [opened]);
  const { version } = opened.record;
  useEffect(() => {
    // A save may change more than the document: the state, what each translation is worth now.
    if (keeper.standing.is === 'saved' && keeper.version > version) reload();
  }, [keeper.standing.is, keeper.version]);
  return keeper;
}

function OpenedRecord({ opened, recordKey, reload }: OpenedProps) {
  const { language, host, say } = useDesk();
  const keeper = useKeeper(opened, recordKey, reload);
  const [beside, setBeside] = useState(host.languages[1] ?? '');
  const { record } = opened;
  const title = inWords(titleOf(keeper.document), language) || say('record.untitled');
  useEffect(() => {
    document.title = `${title} · Pobratym`;
  }, [title]);
  return (
    <div class="record">
      <div class="editor">
        <RecordHead title={title} record={record} recordKey={recordKey} keeper={keeper} reload={reload} />
        <Banners editing={opened.editing} recordKey={recordKey} keeper={keeper} />
        <StalePanel type={record.type} keeper={keeper} />
        <ReviewPanel record={record} document={keeper.document} />
        <RecordForm record={record} keeper={keeper} problems={keeper.problems} beside={beside} setBeside={setBeside} />
        <WayToStale keeper={keeper} />
      </div>
      <PreviewPane record={record} recordKey={recordKey} document={keeper.document} />
    </div>
  );
}
