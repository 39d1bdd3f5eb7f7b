// SPDX-License-Identifier: Apache-2.0
// The column on the left. On narrow windows it is folded into one line that opens.
import {
  CalendarDays,
  FileText,
  GitPullRequest,
  HandHeart,
  History,
  Inbox,
  LogOut,
  Map as MapIcon,
  Megaphone,
  Menu,
  Monitor,
  Rss,
  Upload,
  UserCog,
  Users,
  Vote,
  type LucideIcon,
} from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Publication, RecordRow } from '../api/contract';
import type { Key } from '../words/words';
import { mayAny, useDesk } from '../desk/desk';
import { LanguageSwitch } from '../desk/language_switch';
import { problemText } from '../desk/problem_text';
import { recordsAddress, type Route } from '../desk/route';

interface Place {
  words: Key;
  icon: LucideIcon;
  types: string[];
}

const kPlaces: readonly Place[] = [
  { words: 'nav.cities', icon: MapIcon, types: ['city'] },
  { words: 'nav.events', icon: CalendarDays, types: ['event'] },
  { words: 'nav.exchanges', icon: Users, types: ['exchange', 'project'] },
  { words: 'nav.help', icon: HandHeart, types: ['initiative', 'help-call', 'hotline'] },
  { words: 'nav.notices', icon: Megaphone, types: ['notice'] },
  { words: 'nav.polls', icon: Vote, types: ['poll'] },
  { words: 'nav.all', icon: FileText, types: [] },
];

interface Counts {
  review: string;
  changes: number;
}

const kMostCounted = 99;

/** How much waits, asked for again whenever somebody goes to another page. */
function useCounts(about: string): Counts {
  const { client } = useDesk();
  const [counts, setCounts] = useState<Counts>({ review: '', changes: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const query = `/records?state=in_review&limit=${kMostCounted}`;
    void Promise.all([
      client.get<{ records: RecordRow[]; next?: string | null }>(query, { signal }),
      client.get<Publication>('/publication?limit=1', { signal }).catch(() => undefined),
    ])
      .then(([review, publication]) => {
        const count = review.records.length;
        const text = count === 0 ? '' : review.next ? `${kMostCounted}+` : String(count);
        if (!signal.aborted) setCounts({ review: text, changes: publication?.all ?? 0 });
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [client, about]);
  return counts;
}

export function Navigation({ route }: { route: Route }) {
  const { say, language, setLanguage, session, signOut } = useDesk();
  const about = JSON.stringify(route);
  const counts = useCounts(about);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<unknown>(undefined);
  useEffect(() => setOpen(false), [about]);
  const leave = (): void => {
    setProblem(undefined);
    signOut().catch(setProblem);
  };
  const isHere = (types: readonly string[]): boolean =>
    route.page === 'records' && route.state === '' && route.types.join(' ') === types.join(' ');

  const link = (href: string, words: string, Icon: LucideIcon, here: boolean, count?: string) => (
    <li key={href}>
      <a href={href} {...(here && { 'aria-current': 'page' as const })}>
        <Icon size={18} aria-hidden="true" />
        <span>{words}</span>
        {count ? (
          <span class="count">
            {count}
            <span class="spoken"> {say('nav.waiting')}</span>
          </span>
        ) : null}
      </a>
    </li>
  );
  const inReview = route.page === 'records' && route.state === 'in_review';
  return (
    <nav aria-label={say('nav.label')} class={open ? 'navigation open' : 'navigation'}>
      <div class="nav-head">
        <a href="#/records" class="brand">
          Pobratym
        </a>
        <button type="button" class="nav-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Menu size={20} aria-hidden="true" /> {say('nav.menu')}
        </button>
      </div>
      <ul>
        {kPlaces.map(({ words, icon, types }) => link(recordsAddress(types), say(words), icon, isHere(types)))}
        {link(recordsAddress([], 'in_review'), say('nav.review'), GitPullRequest, inReview, counts.review)}
        {link('#/inbox', say('nav.inbox'), Inbox, route.page === 'inbox')}
        {link('#/imports', say('nav.imports'), Rss, route.page === 'imports')}
        {link('#/kiosks', say('nav.kiosks'), Monitor, route.page === 'kiosks')}
        {link(
          '#/publication',
          say('nav.publication'),
          Upload,
          route.page === 'publication',
          counts.changes > 0 ? String(counts.changes) : '',
        )}
        {mayAny(session, 'administrator') ? link('#/users', say('nav.users'), UserCog, route.page === 'users') : null}
        {mayAny(session, 'administrator') ? link('#/audit', say('nav.audit'), History, route.page === 'audit') : null}
      </ul>
      <div class="nav-foot">
        <LanguageSwitch say={say} language={language} setLanguage={setLanguage} />
        <p>{session.user.name || session.user.email}</p>
        <button type="button" class="quiet" onClick={leave}>
          <LogOut size={16} aria-hidden="true" /> {say('sign_out')}
        </button>
        <div role="alert">
          {problem === undefined ? null : <p class="wrong">{say('sign_out.failed', { problem: problemText(problem, say) })}</p>}
        </div>
      </div>
    </nav>
  );
}
