// SPDX-License-Identifier: Apache-2.0
// Who is there? Until that is known: waiting, signing in, or accepting an invitation. Afterwards the
// desk; and when the session ends in the middle of work, the same form in a dialog over it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Client } from '../api/client';
import type { Session } from '../api/contract';
import { Problem } from '../api/problem';
import type { Language } from '../schema/rules';
import { say as sayIn, type Say } from '../words/words';
import { InvitationPage } from './invitation_page';
import { Modal } from '../desk/modal';
import { Opened } from './opened';
import { Outside } from './outside';
import { problemText } from '../desk/problem_text';
import { SignInForm } from './sign_in';
import { useRoute } from '../desk/use_route';

const kLanguageKept = 'desk/language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(kLanguageKept);
  if (kept === 'uk' || kept === 'en') return kept;
  return navigator.language.startsWith('uk') ? 'uk' : navigator.language.startsWith('en') ? 'en' : 'uk';
}

/** Somebody else signed in over another's work: it stays kept for its owner, and the desk begins anew. */
const isSomebodyElse = (before: Session | undefined, now: Session): boolean =>
  before !== undefined && before.user.id !== now.user.id;

export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [session, setSession] = useState<Session | undefined>(undefined);
  const [known, setKnown] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const [lost, setLost] = useState(false);
  const route = useRoute();
  const languageNow = useRef(language);
  languageNow.current = language;
  const waitingForSignIn = useRef<(() => void)[]>([]);

  const client = useMemo(
    () =>
      new Client({
        fetch: (...request) => fetch(...request),
        language: () => languageNow.current,
        signedOut: () => {
          setLost(true);
          return new Promise((resolve) => waitingForSignIn.current.push(resolve));
        },
      }),
    [],
  );
  const say = useCallback<Say>((key, parameters) => sayIn(language, key, parameters), [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(kLanguageKept, next);
    setLanguage(next);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const ask = useCallback(() => {
    setError(undefined);
    client.get<Session>('/session', { signIn: false }).then(
      (answer) => {
        setSession(answer);
        setKnown(true);
      },
      (problem: unknown) => {
        if (problem instanceof Problem && problem.status === 401) setKnown(true);
        else setError(problem);
      },
    );
  }, [client]);
  useEffect(ask, [ask]);

  const signedIn = useCallback(
    (now: Session) => {
      if (isSomebodyElse(session, now)) {
        location.reload();
        return;
      }
      setSession(now);
      setLost(false);
      for (const resolve of waitingForSignIn.current.splice(0)) resolve();
    },
    [session],
  );

  /** Nobody is told to be signed out before the desk has said so: the next person at this computer relies on it. */
  const signOut = useCallback(async () => {
    try {
      await client.json<void>('DELETE', '/session', { signIn: false });
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    }
    location.hash = '#/';
    setSession(undefined);
  }, [client]);

  const outside = { say, language, setLanguage: choose };
  if (route.page === 'invitation') {
    const done = (): void => {
      location.hash = '#/';
      ask();
    };
    return (
      <Outside {...outside}>
        <InvitationPage client={client} say={say} language={language} token={route.token} done={done} />
      </Outside>
    );
  }
  if (error !== undefined) {
    return (
      <Outside {...outside}>
        <h1>Pobratym</h1>
        <p role="alert" class="wrong">
          {problemText(error, say)}
        </p>
        <button type="button" class="primary" onClick={ask}>
          {say('try_again')}
        </button>
      </Outside>
    );
  }
  if (!known) {
    return (
      <Outside {...outside}>
        <p role="status">{say('wait')}</p>
      </Outside>
    );
  }
  if (!session) {
    return (
      <Outside {...outside}>
        <h1>{say('sign_in.title')}</h1>
        <SignInForm client={client} say={say} signedIn={signedIn} />
      </Outside>
    );
  }
  return (
    <>
      <Opened
        client={client}
        session={session}
        language={language}
        setLanguage={choose}
        say={say}
        route={route}
        signOut={signOut}
      />
      {lost ? (
        <Modal title={say('sign_in.again')}>
          <p>{say('sign_in.nothing_lost')}</p>
          <SignInForm client={client} say={say} email={session.user.email} signedIn={signedIn} />
        </Modal>
      ) : null}
    </>
  );
}

