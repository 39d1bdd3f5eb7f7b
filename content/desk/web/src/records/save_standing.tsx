// SPDX-License-Identifier: Apache-2.0
// How what was typed stands: saved, on its way, kept in the browser, refused.
import type { Keeper } from '../draft/keeper';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { clockTime } from '../words/moments';

export function SaveStanding({ keeper }: { keeper: Keeper }) {
  const { say, language, host } = useDesk();
  const { standing } = keeper;
  switch (standing.is) {
    case 'saved':
      return <>{standing.at ? say('save.saved', { at: clockTime(standing.at, language, host.zone) }) : say('save.nothing')}</>;
    case 'typing':
      return <>{say('save.typing')}</>;
    case 'saving':
      return <>{say('save.saving')}</>;
    case 'waiting':
      return <strong class="due">{say(standing.kept ? 'save.waiting' : 'save.waiting_unkept')}</strong>;
    case 'stale':
      return <strong class="due">{say('save.stale')}</strong>;
    default:
      return <strong class="wrong">{problemText(standing.problem, say)}</strong>;
  }
}
