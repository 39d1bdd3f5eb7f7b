// SPDX-License-Identifier: Apache-2.0
// What has to be said with a change of state: why a record is returned, when it is to appear.
import { useState } from 'preact/hooks';
import type { State } from '../api/contract';
import { useDesk } from '../desk/desk';
import { DialogButtons } from '../desk/dialog_buttons';
import { Modal } from '../desk/modal';
import { instantOf } from '../words/moments';

export interface StateChange {
  to: State;
  comment?: string;
  at?: string;
}

interface DialogProps {
  close: () => void;
  move: (change: StateChange) => void;
  busy: boolean;
}

export function ReturnDialog({ close, move, busy }: DialogProps) {
  const { say } = useDesk();
  const [comment, setComment] = useState('');
  return (
    <Modal title={say('return.title')} close={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (comment.trim() !== '') move({ to: 'draft', comment: comment.trim() });
        }}
      >
        <label class="stacked">
          {say('return.comment')}
          <textarea
            rows={4}
            required
            maxLength={2000}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </label>
        <DialogButtons submit={say('act.return')} busy={busy} close={close} />
      </form>
    </Modal>
  );
}

export function ScheduleDialog({ close, move, busy }: DialogProps) {
  const { say, host } = useDesk();
  const [local, setLocal] = useState('');
  const [past, setPast] = useState(false);
  return (
    <Modal title={say('schedule.title')} close={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const at = instantOf(local, host.zone);
          setPast(at !== undefined && at.getTime() <= Date.now());
          if (at && at.getTime() > Date.now()) {
            move({ to: 'scheduled', at: at.toISOString().replace(/\.\d+Z$/, 'Z') });
          }
        }}
      >
        <label class="stacked">
          {say('schedule.at', { zone: host.zone })}
          <input type="datetime-local" required value={local} onInput={(event) => setLocal(event.currentTarget.value)} />
        </label>
        <div role="alert">{past ? <p class="wrong">{say('schedule.past')}</p> : null}</div>
        <DialogButtons submit={say('act.schedule')} busy={busy} close={close} />
      </form>
    </Modal>
  );
}
