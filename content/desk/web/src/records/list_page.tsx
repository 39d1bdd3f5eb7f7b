// SPDX-License-Identifier: Apache-2.0
// Records of some types, found by words and by state. What is asked for stands in the address, so
// that a list can be bookmarked and Back goes back to it.
import { Plus } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordRow } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress, recordsAddress } from '../desk/route';
import { keyOf } from '../form/finder';
import { shortMoment } from '../words/moments';
import { inWords } from '../words/words';
import { LanguageMarks } from './language_marks';
import { NewRecord } from './new_record';
import { kStates, kStateWords } from '../desk/state_words';
import { StateChip } from '../desk/state_chip';

export interface ListProps {
  types: readonly string[];
  state: string;
  words: string;
  /** A column, with "-" the other way round; empty for the newest change first. */
  sort: string;
}

interface Found {
  records: RecordRow[];
  next: string;
}

const kPage = 40;

export function ListPage({ types, state, words, sort }: ListProps) {
  const desk = useDesk();
  const { client, say, language, schemas } = desk;
  const [typed, setTyped] = useState(words);
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const [making, setMaking] = useState(false);
  const asked = useRef(0);
  const about = JSON.stringify([types, state, words, sort]);
  /** What this page itself wrote into the address last: more may have been typed since. */
  const written = useRef(words);
  const place = useRef({ types, state, sort });
  place.current = { types, state, sort };

  const ask = async (after: string): Promise<Found> => {
    const query = new URLSearchParams({
      limit: String(kPage),
      language,
      ...(types.length > 0 && { type: types.join(',') }),
      ...(state !== '' && { state }),
      ...(words !== '' && { q: words }),
      ...(sort !== '' && { sort }),
      ...(after !== '' && { after }),
    });
    const page = await client.get<{ records: RecordRow[]; next?: string | null }>(`/records?${query}`);
    return { records: page.records, next: page.next ?? '' };
  };
  const show = (after: string, before: RecordRow[]): void => {
    const number = ++asked.current;
    setError(undefined);
    ask(after).then(
      (page) => number === asked.current && setFound({ records: [...before, ...page.records], next: page.next }),
      (problem: unknown) => number === asked.current && setError(problem),
    );
  };
  useEffect(() => {
    if (words !== written.current) setTyped(words);
    written.current = words;
    show('', []);
  }, [about, client]);

  const go = (next: Partial<Omit<ListProps, 'words'>>): void => {
    written.current = typed;
    location.hash = recordsAddress(next.types ?? types, next.state ?? state, typed, next.sort ?? sort);
  };
  useEffect(() => {
    if (typed === words) return undefined;
    const timer = setTimeout(() => {
      const now = place.current;
      written.current = typed;
      // Letters as they come are not steps that Back should go through one by one.
      history.replaceState(null, '', recordsAddress(now.types, now.state, typed, now.sort));
      dispatchEvent(new HashChangeEvent('hashchange'));
    }, 250);
    return () => clearTimeout(timer);
  }, [typed]);

  const only = types.length === 1 ? types[0] : undefined;
  const named = types.map((type) => schemas.title(type)[language]).join(', ');
  const heading = named !== '' ? named : state === 'in_review' ? say('nav.review') : say('list.title');
  useEffect(() => {
    document.title = `${heading} · Pobratym`;
  }, [heading]);

  return (
    <>
      <div class="page-head">
        <h1>{heading}</h1>
        {mayAny(desk.session, 'editor', 'approver', 'administrator') ? (
          <button type="button" class="primary" onClick={() => setMaking(true)}>
            <Plus size={18} aria-hidden="true" /> {say('list.new')}
          </button>
        ) : null}
      </div>
      <form role="search" class="filters" onSubmit={(event) => event.preventDefault()}>
        <label class="stacked grow">
          {say('list.search')}
          <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <label class="stacked">
          {say('list.type')}
          <select
            value={types.join(',')}
            onChange={(event) => go({ types: event.currentTarget.value.split(',').filter((type) => type !== '') })}
          >
            <option value="">{say('list.all_types')}</option>
            {types.length > 1 ? (
              <option value={types.join(',')}>{named}</option>
            ) : null}
            {schemas.types().map((type) => (
              <option key={type} value={type}>
                {schemas.title(type)[language]}
              </option>
            ))}
          </select>
        </label>
        <label class="stacked">
          {say('list.state')}
          <select value={state} onChange={(event) => go({ state: event.currentTarget.value })}>
            <option value="">{say('list.any_state')}</option>
            {kStates.map((one) => (
              <option key={one} value={one}>
                {say(kStateWords[one])}
              </option>
            ))}
          </select>
        </label>
      </form>
      {error !== undefined ? (
        <p role="alert" class="wrong">
          {problemText(error, say)}{' '}
          <button type="button" onClick={() => show('', [])}>
            {say('try_again')}
          </button>
        </p>
      ) : null}
      <p role="status" class="help">
        {found === undefined
          ? say('wait')
          : found.next !== ''
            ? say('list.first', { n: found.records.length })
            : say('list.count', { n: found.records.length })}
      </p>
      {found && found.records.length > 0 ? (
        <Rows rows={found.records} sort={sort} setSort={(next) => go({ sort: next })} />
      ) : found ? (
        <p class="empty">{words !== '' || state !== '' ? say('list.nothing') : say('list.empty')}</p>
      ) : null}
      {found && found.next !== '' ? (
        <button type="button" onClick={() => show(found.next, found.records)}>
          {say('list.more')}
        </button>
      ) : null}
      {making ? <NewRecord suggested={only ?? types[0] ?? 'event'} close={() => setMaking(false)} /> : null}
    </>
  );
}

interface RowsProps {
  rows: readonly RecordRow[];
  sort: string;
  setSort: (sort: string) => void;
}

/** A heading that sorts: once one way, once the other. */
function SortedBy({ column, words, sort, setSort }: { column: string; words: string } & Omit<RowsProps, 'rows'>) {
  const falling = sort === `-${column}` || (sort === '' && column === 'changed');
  const rising = sort === column;
  const next = rising || (column === 'changed' && !falling) ? `-${column}` : column;
  return (
    <th scope="col" aria-sort={rising ? 'ascending' : falling ? 'descending' : 'none'}>
      <button type="button" class="sorts" onClick={() => setSort(next)}>
        {words} <span aria-hidden="true">{rising ? '▲' : falling ? '▼' : ''}</span>
      </button>
    </th>
  );
}

function Rows({ rows, sort, setSort }: RowsProps) {
  const { say, language, schemas, host } = useDesk();
  return (
    <table class="rows">
      <thead>
        <tr>
          <SortedBy column="title" words={say('list.name')} sort={sort} setSort={setSort} />
          <SortedBy column="type" words={say('list.type')} sort={sort} setSort={setSort} />
          <SortedBy column="state" words={say('list.state')} sort={sort} setSort={setSort} />
          <th scope="col">{say('list.languages')}</th>
          <SortedBy column="changed" words={say('list.changed')} sort={sort} setSort={setSort} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <a href={recordAddress(keyOf(row))}>{inWords(row.title, language) || row.id}</a>
            </th>
            <td>{schemas.title(row.type)[language]}</td>
            <td>
              <StateChip state={row.state} />
              {row.on_kiosks && row.state !== 'published' ? <small> {say('list.on_kiosks_too')}</small> : null}
            </td>
            <td>
              <LanguageMarks languages={row.languages} order={host.languages} />
            </td>
            <td>
              <time dateTime={row.changed_at}>{shortMoment(new Date(row.changed_at), language, host.zone)}</time>
              {row.changed_by ? <small> {row.changed_by}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
