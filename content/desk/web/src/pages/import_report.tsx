// SPDX-License-Identifier: Apache-2.0
// One import: how far it is, what it would change, every repair in words, and the taking.
import { useEffect, useState } from 'preact/hooks';
import type { Finding, ImportStanding, Proposal, ProposedItem, Taken } from '../api/imports';
import { useDesk } from '../desk/desk';
import { follow } from '../desk/follow';
import { problemText } from '../desk/problem_text';
import { recordAddress, recordsAddress } from '../desk/route';
import { pathWords } from '../words/path_words';
import { inWords, isKey, type Key, type Say } from '../words/words';
import { ImportProgress } from './import_progress';

const kEvery = 300;

const kKindWords: Record<Finding['kind'], Key> = {
  repaired: 'imports.repaired',
  ignored: 'imports.ignored',
  refused: 'imports.refused',
  kept: 'imports.kept',
};
/** Of one kind; more are folded. */
const kShownAtOnce = 3;
const kKinds = Object.keys(kKindWords) as Finding['kind'][];

export function ImportReport({ name }: { name: string }) {
  const { client, say, language } = useDesk();
  const [standing, setStanding] = useState<ImportStanding | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  useEffect(
    () =>
      follow<ImportStanding>({
        ask: (signal) => client.get<ImportStanding>(`/imports/${encodeURIComponent(name)}`, { signal }),
        isOver: ({ proposal, problem }) => proposal !== undefined || Boolean(problem),
        every: kEvery,
        stands: setStanding,
        fails: setError,
      }),
    [client, name, language],
  );
  const wrong = error === undefined ? standing?.problem : problemText(error, say);
  if (wrong) {
    return (
      <p role="alert" class="wrong">
        {wrong}
      </p>
    );
  }
  if (!standing?.proposal) {
    return <ImportProgress standing={standing} />;
  }
  return <ProposalView name={name} proposal={standing.proposal} />;
}

function ProposalView({ name, proposal }: { name: string; proposal: Proposal }) {
  const { client, say } = useDesk();
  const takable = proposal.items.filter((item) => item.outcome !== 'refused');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(takable.map((item) => item.id)));
  const [taken, setTaken] = useState<Taken | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const take = (): void => {
    setBusy(true);
    client
      .post<Taken>(`/imports/${encodeURIComponent(name)}/take`, { records: [...chosen] })
      .then(setTaken, setError)
      .finally(() => setBusy(false));
  };
  return (
    <section class="card import-report" aria-label={proposal.title || name}>
      <h2>{proposal.title || name}</h2>
      <p>{say('imports.summary', { found: proposal.found, format: proposal.format, same: proposal.unchanged })}</p>
      {error === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(error, say)}
        </p>
      )}
      {taken ? (
        <p role="status" class="good">
          ✓ {say('imports.taken', { added: taken.added, changed: taken.changed })}{' '}
          <a href={recordsAddress(['event'], 'draft')}>{say('imports.to_drafts')}</a>
          {taken.left.length > 0 ? ` ${say('imports.left', { records: taken.left.join(', ') })}` : ''}
        </p>
      ) : takable.length > 0 ? (
        <button type="button" class="primary" disabled={busy || chosen.size === 0} onClick={take}>
          {say('imports.take', { n: chosen.size })}
        </button>
      ) : (
        <p>{say('imports.nothing')}</p>
      )}
      {(['new', 'changed', 'refused'] as const).map((outcome) => (
        <ItemList
          key={outcome}
          outcome={outcome}
          items={proposal.items.filter((item) => item.outcome === outcome)}
          chosen={taken || outcome === 'refused' ? undefined : chosen}
          choose={setChosen}
        />
      ))}
      {proposal.vanished.length > 0 ? (
        <details open>
          <summary>{say('imports.vanished', { n: proposal.vanished.length })}</summary>
          <ul>
            {proposal.vanished.map((one) => (
              <li key={one.id}>
                <a href={recordAddress(one.id)}>{one.title}</a> {one.start}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {kKinds.map((kind) => (
        <Findings key={kind} kind={kind} findings={proposal.findings.filter((one) => one.kind === kind)} />
      ))}
      {proposal.findings_left_out > 0 ? <p>{say('imports.more', { n: proposal.findings_left_out })}</p> : null}
    </section>
  );
}

interface ItemListProps {
  outcome: ProposedItem['outcome'];
  items: readonly ProposedItem[];
  /** Nothing can be chosen without it. */
  chosen: ReadonlySet<string> | undefined;
  choose: (chosen: ReadonlySet<string>) => void;
}

const kOutcomeWords: Record<ProposedItem['outcome'], Key> = {
  new: 'imports.new',
  changed: 'imports.changed',
  refused: 'imports.not_taken',
};

function ItemList({ outcome, items, chosen, choose }: ItemListProps) {
  const { say, language, schemas } = useDesk();
  if (items.length === 0) return null;
  const fieldsOf = ({ id, fields }: ProposedItem): string =>
    fields.map((field) => pathWords(schemas, id.split('/')[0] ?? '', field.split('/'), language)).join(', ');
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <details>
      <summary>{say(kOutcomeWords[outcome], { n: items.length })}</summary>
      <ul class="import-items">
        {items.map((item) => {
          const words = [inWords(item.title, language), item.start?.local?.replace('T', ' ') ?? item.start?.date ?? ''];
          const text = [...words, fieldsOf(item)].filter((part) => part !== '').join(' · ');
          return (
            <li key={item.id}>
              {chosen ? (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(item.id)}
                    onChange={(event) => toggle(item.id, event.currentTarget.checked)}
                  />
                  <span>{text}</span>
                </label>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What kind of thing it is, in the clerk's language; empty for one that a newer desk knows. */
function findingWords(code: string, say: Say): string {
  const key = `finding.${code}`;
  return isKey(key) ? say(key) : '';
}

/** Things of one kind, in the order in which each kind came first. */
function byCode(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  }
  return [...groups];
}

function Findings({ kind, findings }: { kind: Finding['kind']; findings: readonly Finding[] }) {
  const { say } = useDesk();
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>{say(kKindWords[kind], { n: findings.length })}</summary>
      {byCode(findings).map(([code, group]) => {
        const words = findingWords(code, say) || code;
        return group.length <= kShownAtOnce ? (
          <div key={code} class="finding">
            <strong>{words}</strong>
            <FindingList findings={group} />
          </div>
        ) : (
          <details key={code} class="finding">
            <summary>
              <strong>{words}</strong> · {say('imports.times', { n: group.length })}
            </summary>
            <FindingList findings={group} />
          </details>
        );
      })}
    </details>
  );
}

/** Each is marked with the language that it is in, so that it is read out as what it is. */
function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map((one, at) => (
        <li key={at}>
          {one.before === '' ? '' : `“${one.before}” `}
          {one.after === '' ? '' : `→ “${one.after}” `}
          <small lang={one.language}>
            {[one.where, one.field].filter((part) => part !== '').join(', ')}: {one.message}
          </small>
        </li>
      ))}
    </ul>
  );
}
