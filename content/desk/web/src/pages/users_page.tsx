// SPDX-License-Identifier: Apache-2.0
// Who may work here: invitations, roles, and a new way in for those who lost theirs.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Role, Settings, User } from '../api/contract';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { useAsked } from '../desk/use_asked';
import { useDeed } from '../desk/use_deed';
import type { Key } from '../words/words';

const kRoles: readonly Role[] = ['translator', 'editor', 'approver', 'administrator'];
const roleWords = (role: Role): Key => `role.${role}`;

export function UsersPage() {
  const { client, say } = useDesk();
  const asked = useAsked((signal) => client.get<{ users: User[] }>('/users', { signal }), [client]);
  const [link, setLink] = useState<{ email: string; address: string } | undefined>(undefined);
  const deed = useDeed(asked.again);
  useEffect(() => {
    document.title = `${say('nav.users')} · Pobratym`;
  }, [say]);
  const run = (work: Promise<unknown>): Promise<boolean> => {
    setLink(undefined);
    return deed.run(work);
  };
  const problem = deed.refusal ?? asked.error;
  return (
    <>
      <h1>{say('nav.users')}</h1>
      <CitySettings />
      <Invite
        invite={(email, roles) =>
          run(
            client
              .post<{ link: string }>('/invitations', { email, roles })
              .then((answer) => setLink({ email, address: answer.link })),
          )
        }
      />
      {link ? (
        <section class="panel" role="status">
          <p>{say('users.link', { email: link.email })}</p>
          <label class="stacked">
            {say('users.link_address')}
            <input readOnly value={link.address} onFocus={(event) => event.currentTarget.select()} />
          </label>
        </section>
      ) : null}
      {problem === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(problem, say)}
        </p>
      )}
      {asked.answer ? (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('users.who')}</th>
              <th scope="col">{say('users.roles')}</th>
              <th scope="col">{say('users.active')}</th>
              <th scope="col">{say('users.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.answer.users.map((user) => (
              <UserRow
                key={user.id}
                user={user}
                change={(part) => run(client.json('PATCH', `/users/${encodeURIComponent(user.id)}`, { body: part }))}
                reset={() =>
                  void run(
                    client
                      .post<{ link: string }>(`/users/${encodeURIComponent(user.id)}/reset`, {})
                      .then((answer) => setLink({ email: user.email, address: answer.link })),
                  )
                }
              />
            ))}
          </tbody>
        </table>
      ) : problem === undefined ? (
        <p role="status">{say('wait')}</p>
      ) : null}
    </>
  );
}

interface RolesProps {
  roles: readonly Role[];
  label: string;
  change: (role: Role, has: boolean) => void;
}

const withRole = (roles: readonly Role[], role: Role, has: boolean): Role[] =>
  kRoles.filter((one) => (one === role ? has : roles.includes(one)));

function Roles({ roles, label, change }: RolesProps) {
  const { say } = useDesk();
  return (
    <div class="choices" role="group" aria-label={label}>
      {kRoles.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) => change(role, event.currentTarget.checked)}
          />
          <span>{say(roleWords(role))}</span>
        </label>
      ))}
    </div>
  );
}

interface UserRowProps {
  user: User;
  /** Resolves to whether the desk took it. */
  change: (part: { roles: readonly Role[]; active: boolean }) => Promise<boolean>;
  reset: () => void;
}

function UserRow({ user, change, reset }: UserRowProps) {
  const { say, session } = useDesk();
  const isMe = user.id === session.user.id;
  // Two ticks in quick succession: the second must not undo the first, whose answer is still on its way.
  const wished = useRef<readonly Role[]>(user.roles);
  useEffect(() => {
    wished.current = user.roles;
  }, [user.roles]);
  const wish = async (roles: readonly Role[], active: boolean): Promise<void> => {
    wished.current = roles;
    // What was refused is not wished again with the next tick.
    if (!(await change({ roles, active }))) wished.current = user.roles;
  };
  return (
    <tr>
      <th scope="row">
        {user.name || user.email}
        <small> {user.email}</small>
      </th>
      <td>
        <Roles
          roles={user.roles}
          label={say('users.roles_of', { name: user.name || user.email })}
          change={(role, has) => void wish(withRole(wished.current, role, has), user.active)}
        />
      </td>
      <td>
        <label class="whole-day">
          <input
            type="checkbox"
            checked={user.active}
            disabled={isMe}
            onChange={(event) => void wish(wished.current, event.currentTarget.checked)}
          />
          <span>{user.active ? say('users.may') : say('users.may_not')}</span>
        </label>
      </td>
      <td>
        <button type="button" onClick={reset} aria-label={`${say('users.reset')}: ${user.name || user.email}`}>
          {say('users.reset')}
        </button>
      </td>
    </tr>
  );
}

/** `invite` resolves to whether the desk took it: only then is the form emptied. */
function Invite({ invite }: { invite: (email: string, roles: Role[]) => Promise<boolean> }) {
  const { say } = useDesk();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['editor']);
  return (
    <form
      class="panel invite"
      onSubmit={(event) => {
        event.preventDefault();
        void invite(email.trim(), roles).then((taken) => taken && setEmail((now) => (now === email ? '' : now)));
      }}
    >
      <h2>{say('users.invite')}</h2>
      <label class="stacked">
        {say('sign_in.email')}
        <input type="email" required value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
      </label>
      <Roles roles={roles} label={say('users.roles')} change={(role, has) => setRoles((before) => withRole(before, role, has))} />
      <button type="submit" class="primary" disabled={roles.length === 0}>
        {say('users.make_link')}
      </button>
    </form>
  );
}

function CitySettings() {
  const { client, say } = useDesk();
  const asked = useAsked((signal) => client.get<Settings>('/settings', { signal }), [client]);
  const [error, setError] = useState<unknown>(undefined);
  /** Shown at once, and taken back when the desk refuses. */
  const [wanted, setWanted] = useState<boolean | undefined>(undefined);
  if (!asked.answer) return null;
  const set = (four_eyes: boolean): void => {
    setError(undefined);
    setWanted(four_eyes);
    client.json('PATCH', '/settings', { body: { four_eyes } }).then(asked.again, (problem: unknown) => {
      setWanted(undefined);
      setError(problem);
    });
  };
  return (
    <section class="panel" aria-label={say('users.settings')}>
      <h2>{say('users.settings')}</h2>
      <label class="whole-day">
        <input
          type="checkbox"
          checked={wanted ?? asked.answer.four_eyes}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{say('users.four_eyes')}</span>
      </label>
      <div role="alert">{error === undefined ? null : <p class="wrong">{problemText(error, say)}</p>}</div>
    </section>
  );
}
