// SPDX-License-Identifier: Apache-2.0
// Somebody else saved this record meanwhile. Shows what they changed and where both changed the same,
// and goes on only as the person decides; what was typed stays kept until then.
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk/desk';
import type { Keeper } from '../draft/keeper';
import { dayAndTime } from '../words/moments';
import { DifferenceList, valueWords } from './difference_list';
import { pathWords } from '../words/path_words';

const kPanel = 'stale';

export function StalePanel({ type, keeper }: { type: string; keeper: Keeper }) {
  const { say, schemas, language, host } = useDesk();
  const { standing } = keeper;
  const isStale = standing.is === 'stale';
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever types goes on typing: the head of the page tells the ears, and the way back here the eyes.
    if (!isStale) return;
    const at = document.activeElement;
    if (at?.matches('input, textarea, select')) at.scrollIntoView({ block: 'nearest' });
    else panel.current?.focus();
  }, [isStale]);
  if (standing.is !== 'stale') return null;
  const { theirs, conflicts } = standing;
  const at = theirs.at === '' ? '' : dayAndTime(new Date(theirs.at), language, host.zone);
  return (
    <section class="panel stale" id={kPanel} ref={panel} tabIndex={-1} aria-labelledby="stale-title">
      <h2 id="stale-title">{theirs.by === '' ? say('stale.title_unknown') : say('stale.title', { by: theirs.by })}</h2>
      {at === '' ? null : <p>{say('stale.at', { at })}</p>}
      <p>{say('stale.kept')}</p>
      <h3>{say('stale.they_changed')}</h3>
      <DifferenceList type={type} before={keeper.lastSaved} after={theirs.document} />
      {conflicts.length > 0 ? (
        <>
          <h3>{say('stale.conflicts', { n: conflicts.length })}</h3>
          <table class="conflicts">
            <thead>
              <tr>
                <th scope="col">{say('stale.field')}</th>
                <th scope="col">{say('stale.mine')}</th>
                <th scope="col">{say('stale.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((conflict) => {
                const field = schemas.along(type, conflict.path).at(-1);
                return (
                  <tr key={conflict.path.join('.')}>
                    <th scope="row">{pathWords(schemas, type, conflict.path, language)}</th>
                    <td>{valueWords(conflict.mine, field, language) || '—'}</td>
                    <td>{valueWords(conflict.theirs, field, language) || '—'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      ) : (
        <p>{say('stale.no_conflict')}</p>
      )}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => keeper.settle('mine')}>
          {conflicts.length > 0 ? say('stale.keep_mine') : say('stale.join')}
        </button>
        {conflicts.length > 0 ? (
          <button type="button" onClick={() => keeper.settle('theirs')}>
            {say('stale.take_theirs')}
          </button>
        ) : null}
        <button type="button" onClick={() => keeper.settle('nothing-of-mine')}>
          {say('stale.discard_mine')}
        </button>
      </div>
    </section>
  );
}

/** At the foot of what one sees of a form, however far down one types. */
export function WayToStale({ keeper }: { keeper: Keeper }) {
  const { say } = useDesk();
  if (keeper.standing.is !== 'stale') return null;
  return (
    <div class="way-to-stale">
      <button type="button" onClick={() => document.getElementById(kPanel)?.focus()}>
        {say('stale.go')}
      </button>
    </div>
  );
}
