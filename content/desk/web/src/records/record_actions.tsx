// SPDX-License-Identifier: Apache-2.0
// The buttons of a record: which there are follows from its state and the person's roles. The server
// judges all of it once more.
import { useState } from 'preact/hooks';
import type { OneRecord, RecordDetail, State } from '../api/contract';
import { Problem } from '../api/problem';
import { mayAny, useDesk } from '../desk/desk';
import { Menu } from '../desk/menu';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import type { Keeper } from '../draft/keeper';
import { keyOf, recordPath } from '../form/finder';
import { ProblemList } from './problem_list';
import { RecallDialog } from './recall_dialog';
import { ReturnDialog, ScheduleDialog, type StateChange } from './state_dialogs';

export interface ActionsProps {
  record: RecordDetail;
  recordKey: string;
  keeper: Keeper;
  reload: () => void;
}

type Asking = 'return' | 'schedule' | 'recall' | undefined;

export function RecordActions({ record, recordKey, keeper, reload }: ActionsProps) {
  const { client, say, session } = useDesk();
  const [asking, setAsking] = useState<Asking>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const { state } = record;
  const approves = mayAny(session, 'approver', 'administrator');
  const edits = mayAny(session, 'editor', 'approver', 'administrator');

  /** Saves first: what is sent on is what is on the screen. Says why not, where the page does not yet. */
  const isSaved = async (): Promise<boolean> => {
    await keeper.flush();
    const { standing } = keeper;
    if (standing.is === 'saved') return true;
    if (standing.is === 'refused') throw standing.problem;
    if (standing.is === 'waiting' && standing.kept) throw new Problem('offline', 0, '', '');
    return false;
  };
  const move = async (change: StateChange): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      if (!(await isSaved())) {
        setAsking(undefined);
        return;
      }
      await client.post<OneRecord>(`${recordPath(recordKey)}/state`, { ...change, version: keeper.version });
      setAsking(undefined);
      reload();
    } catch (problem) {
      setError(problem);
      setAsking(undefined);
      // Somebody else moved it on meanwhile: show where it is now.
      if (problem instanceof Problem && (problem.code === 'stale' || problem.code === 'move')) reload();
    } finally {
      setBusy(false);
    }
  };
  const duplicate = async (): Promise<void> => {
    setError(undefined);
    try {
      if (!(await isSaved())) return;
      const copy = await client.post<OneRecord>(`${recordPath(recordKey)}/duplicate`, {});
      location.hash = recordAddress(keyOf(copy.record));
    } catch (problem) {
      setError(problem);
    }
  };
  const button = (words: string, act: () => void, primary = false) => (
    <button type="button" class={primary ? 'primary' : ''} disabled={busy} onClick={act}>
      {words}
    </button>
  );
  const to = (next: State) => () => void move({ to: next });
  const problems = error instanceof Problem ? error.problems : [];
  return (
    <div class="actions">
      <div class="buttons">
        {state === 'draft' || keeper.hasUnsaved ? button(say('act.save'), () => void keeper.flush()) : null}
        {state === 'draft' ? button(say('act.send'), to('in_review'), true) : null}
        {state === 'in_review' && approves ? button(say('act.return'), () => setAsking('return')) : null}
        {state === 'in_review' && approves ? button(say('act.approve'), to('approved'), true) : null}
        {state === 'approved' && approves ? button(say('act.schedule'), () => setAsking('schedule')) : null}
        {state === 'approved' && approves ? (
          <a class="button primary" href="#/publication">
            {say('act.publish')}
          </a>
        ) : null}
        {state === 'scheduled' && approves ? button(say('act.unschedule'), to('approved')) : null}
        {edits ? (
          <Menu words={say('act.more')}>
            {button(say('act.duplicate'), () => void duplicate())}
            {state === 'draft' && approves ? button(say('act.fast_lane'), to('approved')) : null}
            {state === 'withdrawn' || (state === 'in_review' && !approves)
              ? button(say('act.take_back'), to('draft'))
              : null}
            {(state === 'approved' || state === 'scheduled') && approves
              ? button(say('act.to_draft'), () => setAsking('return'))
              : null}
            {state !== 'withdrawn' && approves ? button(say('act.withdraw'), to('withdrawn')) : null}
            {approves ? button(say('act.recall'), () => setAsking('recall')) : null}
          </Menu>
        ) : null}
      </div>
      {error !== undefined ? (
        <div role="alert" class="panel wrong-panel">
          <p class="wrong">{problemText(error, say)}</p>
          {problems.length > 0 ? <ProblemList type={record.type} problems={problems} /> : null}
        </div>
      ) : null}
      {asking === 'return' ? (
        <ReturnDialog close={() => setAsking(undefined)} move={(change) => void move(change)} busy={busy} />
      ) : null}
      {asking === 'schedule' ? (
        <ScheduleDialog close={() => setAsking(undefined)} move={(change) => void move(change)} busy={busy} />
      ) : null}
      {asking === 'recall' ? (
        <RecallDialog
          recordKey={recordKey}
          close={() => {
            setAsking(undefined);
            reload();
          }}
        />
      ) : null}
    </div>
  );
}
