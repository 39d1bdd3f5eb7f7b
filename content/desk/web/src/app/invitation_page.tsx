// SPDX-License-Identifier: Apache-2.0
// The page behind an invitation or a reset link: a name, a password, the one-time code's secret taken
// to a phone, and the recovery codes, which are shown once.
import { useState } from 'preact/hooks';
import type { Client } from '../api/client';
import type { Invitation } from '../api/contract';
import type { Language } from '../schema/rules';
import type { Key, Say } from '../words/words';
import { problemText } from '../desk/problem_text';
import { SecretCode } from './secret_code';
import { useAsked } from '../desk/use_asked';

export interface InvitationProps {
  client: Client;
  say: Say;
  language: Language;
  token: string;
  done: () => void;
}

export function InvitationPage({ client, say, language, token, done }: InvitationProps) {
  const path = `/invitations/${encodeURIComponent(token)}`;
  const asked = useAsked(() => client.get<Invitation>(path, { signIn: false }), [path]);
  const [codes, setCodes] = useState<string[] | undefined>(undefined);
  if (codes) return <RecoveryCodes codes={codes} say={say} done={done} />;
  if (asked.error) {
    return (
      <>
        <h1>{say('invitation.title')}</h1>
        <p role="alert" class="wrong">
          {problemText(asked.error, say)}
        </p>
        <p>{say('invitation.ask_again')}</p>
      </>
    );
  }
  if (!asked.answer) return <p role="status">{say('wait')}</p>;
  return (
    <Accept
      invitation={asked.answer}
      say={say}
      accept={async (form) => {
        const answer = await client.post<{ recovery_codes: string[] }>(path, { ...form, language }, { signIn: false });
        setCodes(answer.recovery_codes);
      }}
    />
  );
}

interface Accepted {
  name?: string;
  password: string;
  code: string;
}

interface AcceptProps {
  invitation: Invitation;
  say: Say;
  accept: (form: Accepted) => Promise<void>;
}

function Accept({ invitation, say, accept }: AcceptProps) {
  const [form, setForm] = useState({ name: '', password: '', code: '' });
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      const { name, ...others } = form;
      await accept({ ...others, ...(!invitation.reset && { name }), code: form.code.replace(/\s/g, '') });
    } catch (problem) {
      setError(problemText(problem, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h1>{say(invitation.reset ? 'invitation.reset_title' : 'invitation.title')}</h1>
      <p>
        {say('invitation.for', {
          email: invitation.email,
          roles: invitation.roles.map((role) => say(`role.${role}` as Key)).join(', '),
        })}
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <input type="hidden" autocomplete="username" value={invitation.email} />
        {invitation.reset ? null : (
          <label class="stacked">
            {say('invitation.name')}
            <input autocomplete="name" required maxLength={120} value={form.name} onInput={set('name')} />
          </label>
        )}
        <label class="stacked">
          {say('sign_in.password')}
          <input
            type="password"
            autocomplete="new-password"
            required
            minLength={10}
            aria-describedby="password-help"
            value={form.password}
            onInput={set('password')}
          />
        </label>
        <p class="help" id="password-help">
          {say('invitation.password_help')}
        </p>
        <SecretCode invitation={invitation} say={say} />
        <label class="stacked">
          {say('sign_in.code')}
          <input
            autocomplete="one-time-code"
            inputMode="numeric"
            required
            aria-describedby="first-code-help"
            value={form.code}
            onInput={set('code')}
          />
        </label>
        <p class="help" id="first-code-help">
          {say('invitation.code_help')}
        </p>
        <div role="alert">{error !== '' ? <p class="wrong">{error}</p> : null}</div>
        <button type="submit" class="primary" disabled={busy}>
          {say(invitation.reset ? 'invitation.accept_reset' : 'invitation.accept')}
        </button>
      </form>
    </>
  );
}

function RecoveryCodes({ codes, say, done }: { codes: string[]; say: Say; done: () => void }) {
  const [kept, setKept] = useState(false);
  return (
    <>
      <h1>{say('recovery.title')}</h1>
      <p>{say('recovery.why')}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="stack">
        <button type="button" onClick={() => print()}>
          {say('recovery.print')}
        </button>
        <label class="whole-day">
          <input type="checkbox" checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
          <span>{say('recovery.kept')}</span>
        </label>
        <button type="button" class="primary" disabled={!kept} onClick={done}>
          {say('recovery.go_on')}
        </button>
      </div>
    </>
  );
}
