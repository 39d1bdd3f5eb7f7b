// SPDX-License-Identifier: Apache-2.0
// Short news over a form: who else has it open, and what came back out of the browser.
import { useEffect, useState } from 'preact/hooks';
import type { Editing } from '../api/contract';
import { useDesk } from '../desk/desk';
import type { Keeper } from '../draft/keeper';
import { clockTime, dayAndTime } from '../words/moments';

const kEvery = 20_000;

/** Says that this person has the record open, and learns who else has. */
function usePresence(recordKey: string, first: readonly Editing[]): readonly Editing[] {
  const { client } = useDesk();
  const [editing, setEditing] = useState(first);
  useEffect(() => {
    let here = true;
    const tell = (): void => {
      if (document.hidden) return;
      client
        .post<{ editing: Editing[] }>('/presence', { id: recordKey }, { signIn: false })
        .then((answer) => here && setEditing(answer.editing))
        .catch(() => undefined);
    };
    tell();
    const timer = setInterval(tell, kEvery);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [client, recordKey]);
  return editing;
}

export interface BannersProps {
  editing: readonly Editing[];
  recordKey: string;
  keeper: Keeper;
}

export function Banners({ editing: first, recordKey, keeper }: BannersProps) {
  const { say, session, language, host } = useDesk();
  const others = usePresence(recordKey, first).filter(
    (one) => one.user !== session.user.name && one.user !== session.user.id && one.user !== session.user.email,
  );
  return (
    <div role="status">
      {others.map((one) => (
        <p key={one.user} class="banner">
          {say('record.also_editing', { name: one.user, since: clockTime(new Date(one.since), language, host.zone) })}
        </p>
      ))}
      {keeper.restored && keeper.standing.is !== 'stale' ? (
        <p class="banner">
          {say('record.restored', { at: dayAndTime(keeper.restored, language, host.zone) })}{' '}
          <button type="button" onClick={() => keeper.discard()}>
            {say('record.discard_restored')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
