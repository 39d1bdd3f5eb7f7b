// SPDX-License-Identifier: Apache-2.0
// The head of a record's page: its name, its state on the way to the kiosks, and what can be done.
import type { RecordDetail, State } from '../api/contract';
import { useDesk } from '../desk/desk';
import { historyAddress } from '../desk/route';
import type { Keeper } from '../draft/keeper';
import { dayAndTime } from '../words/moments';
import { RecordActions } from './record_actions';
import { SaveStanding } from './save_standing';
import { kStateWords, kWay } from '../desk/state_words';

/** Said aloud only when it is not as it should be: a voice after each pause in typing would be in the way. */
const kSpoken: readonly string[] = ['waiting', 'stale', 'refused'];

export interface HeadProps {
  title: string;
  record: RecordDetail;
  recordKey: string;
  keeper: Keeper;
  reload: () => void;
}

export function RecordHead({ title, record, recordKey, keeper, reload }: HeadProps) {
  const { say, schemas, language, host } = useDesk();
  return (
    <header class="record-head">
      <div class="page-head">
        <div>
          <p class="kind">{schemas.title(record.type)[language]}</p>
          <h1>{title}</h1>
        </div>
        <RecordActions record={record} recordKey={recordKey} keeper={keeper} reload={reload} />
      </div>
      <div class="standing">
        <div>
          <Way state={record.state} />
          {record.published && record.state !== 'published' ? <small>{say('list.on_kiosks_too')}</small> : null}
        </div>
        <p class="saved">
          <span>
            <SaveStanding keeper={keeper} />
          </span>{' '}
          · {say('record.revision', { number: String(keeper.version) })} ·{' '}
          <a href={historyAddress(recordKey)}>{say('record.history')}</a>
        </p>
      </div>
      <p role="status" class="spoken">
        {kSpoken.includes(keeper.standing.is) ? <SaveStanding keeper={keeper} /> : null}
      </p>
      {record.state === 'scheduled' && record.scheduled_at ? (
        <p class="banner">
          {say('record.scheduled_for', { at: dayAndTime(new Date(record.scheduled_at), language, host.zone), zone: host.zone })}
        </p>
      ) : null}
    </header>
  );
}

function Way({ state }: { state: State }) {
  const { say } = useDesk();
  const steps: readonly State[] = state === 'withdrawn' ? ['withdrawn'] : kWay;
  return (
    <ol class="way" aria-label={say('record.way')}>
      {steps.map((step) => (
        <li key={step} {...(step === state && { 'aria-current': 'step' as const })}>
          {say(kStateWords[step])}
        </li>
      ))}
    </ol>
  );
}
