// SPDX-License-Identifier: Apache-2.0
// Feeds that the desk follows, with how it went last; those that failed are told first.
import { useState } from 'preact/hooks';
import type { Subscription } from '../api/imports';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useAsked } from '../desk/use_asked';
import { shortMoment } from '../words/moments';

export function SubscriptionList({ mayChange }: { mayChange: boolean }) {
  const { client, say, language, host } = useDesk();
  const [error, setError] = useState<unknown>(undefined);
  const asked = useAsked(
    (signal) => client.get<{ subscriptions: Subscription[] }>('/subscriptions', { signal }),
    [client],
  );
  const change = (method: string, path: string): void => {
    setError(undefined);
    client.json<void>(method, path, { body: {} }).then(asked.again, setError);
  };
  const list = asked.answer?.subscriptions ?? [];
  const failing = list.filter((one) => one.last && !one.last.good);
  const lastOf = (one: Subscription): string => {
    if (!one.last) return say('imports.not_asked');
    if (!one.last.good) return one.last.problem || say('problem.unexpected');
    if (one.last.same) return say('imports.same');
    return say('imports.came', { added: one.last.added, changed: one.last.changed, vanished: one.last.vanished });
  };
  const problem = error ?? asked.error;
  return (
    <section aria-label={say('imports.followed')}>
      <div class="page-head">
        <h2>{say('imports.followed')}</h2>
        {mayChange && list.length > 0 ? (
          <button type="button" onClick={() => change('POST', '/subscriptions/refresh')}>
            {say('imports.ask_now')}
          </button>
        ) : null}
        <button type="button" onClick={asked.again}>
          {say('kiosks.again')}
        </button>
      </div>
      {problem ? (
        <p role="alert" class="wrong">
          {problemText(problem, say)}
        </p>
      ) : null}
      {failing.length > 0 ? (
        <p role="alert" class="banner warn">
          {say('imports.failing', { addresses: failing.map((one) => one.title || one.address).join(', ') })}
        </p>
      ) : null}
      {list.length === 0 ? <p class="empty">{say('imports.none_followed')}</p> : null}
      {list.length > 0 ? (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('imports.feed')}</th>
              <th scope="col">{say('imports.last')}</th>
              <th scope="col">{say('imports.result')}</th>
              {mayChange ? <th scope="col">{say('users.acts')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {list.map((one) => (
              <tr key={one.number}>
                <th scope="row">
                  {one.title || one.address}
                  <br />
                  <small>{one.address}</small>
                </th>
                <td>{one.last ? shortMoment(new Date(one.last.at), language, host.zone) : '—'}</td>
                <td class={one.last && !one.last.good ? 'wrong' : ''}>{lastOf(one)}</td>
                {mayChange ? (
                  <td>
                    <button
                      type="button"
                      aria-label={`${say('imports.unfollow')}: ${one.title || one.address}`}
                      onClick={() => change('DELETE', `/subscriptions/${one.number}`)}
                    >
                      {say('imports.unfollow')}
                    </button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
