// SPDX-License-Identifier: Apache-2.0
// Signing in: e-mail and password, then the one-time code. The same form stands on a page of its own
// and, when a session has ended in the middle of work, in a dialog over that work.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Client } from '../api/client';
import type { Session } from '../api/contract';
import { Problem } from '../api/problem';
import type { Say } from '../words/words';
import { problemText } from '../desk/problem_text';

export interface SignInProps {
  client: Client;
  say: Say;
  email?: string;
  signedIn: (session: Session) => void;
}

export function SignInForm({ client, say, email: known, signedIn }: SignInProps) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (codeAsked) codeField.current?.focus();
  }, [codeAsked]);

  const send = async (): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      const body = { email: email.trim(), password, ...(codeAsked && { code: code.replace(/\s/g, '') }) };
      signedIn(await client.post<Session>('/session', body, { signIn: false }));
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'code_needed' && !codeAsked) setCodeAsked(true);
      else {
        setError(problemText(problem, say));
        setCode('');
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <label class="stacked">
        {say('sign_in.email')}
        <input
          type="email"
          autocomplete="username"
          required
          value={email}
          readOnly={codeAsked}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <label class="stacked">
        {say('sign_in.password')}
        <input
          type="password"
          autocomplete="current-password"
          autofocus={known !== undefined}
          required
          value={password}
          readOnly={codeAsked}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      {codeAsked ? (
        <label class="stacked">
          {say('sign_in.code')}
          <input
            ref={codeField}
            autocomplete="one-time-code"
            required
            value={code}
            aria-describedby="code-help"
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
      ) : null}
      {codeAsked ? (
        <p class="help" id="code-help">
          {say('sign_in.code_help')}
        </p>
      ) : null}
      <div role="alert">{error !== '' ? <p class="wrong">{error}</p> : null}</div>
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {codeAsked ? say('sign_in.confirm') : say('sign_in.go_on')}
        </button>
        {codeAsked ? (
          <button
            type="button"
            onClick={() => {
              setCodeAsked(false);
              setError('');
            }}
          >
            {say('sign_in.back')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
