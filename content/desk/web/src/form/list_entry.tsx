// SPDX-License-Identifier: Apache-2.0
// One entry of a list. It is drawn again only when something of its own changed: a programme of
// hundreds of talks has hundreds of these, and somebody types into one.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-preact';
import { memo } from 'preact/compat';
import type { ComponentChildren } from 'preact';
import { isObject, textAt, type Json, type Path } from '../json/value';
import type { Field, Language } from '../schema/rules';
import { inWords, type Say } from '../words/words';
import { titleOf } from './finder';
import { idOf, problemsAt, useForm } from './form_context';

/** What all entries of one list share; the same object for as long as the list is the same. */
export interface EntryFrame {
  path: Path;
  list: Field;
  entry: Field;
  parts: readonly Field[];
  language: Language;
  say: Say;
  /** Entries are neither moved nor removed, and lists of plain text not changed. */
  fixed: boolean;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  write: (index: number, text: string) => void;
  toggle: (index: number, open: boolean) => void;
}

/** What an entry is called while it is folded. */
export function entryName({ entry, parts, language }: EntryFrame, value: Json, index: number): string {
  const fallback = `${entry.title[language]} ${index + 1}`;
  if (!isObject(value)) return typeof value === 'string' && value !== '' ? value : fallback;
  const kind = parts.find((field) => field.widget === 'select');
  const date = parts.find((field) => field.widget === 'date');
  const first = parts.map((field) => textAt(value, [field.name])).find((text) => text !== '');
  const chosen = kind ? textAt(value, [kind.name]) : '';
  const label = kind?.hints.labels?.[chosen]?.[language];
  const title = inWords(titleOf(value), language) || textAt(value, ['url']) || (label ? '' : (first ?? ''));
  const at = textAt(value, ['start', 'local']).slice(11) || (kind && date ? textAt(value, [date.name]) : '');
  return [at, title, label].filter(Boolean).join(' · ') || fallback;
}

export interface EntryProps {
  frame: EntryFrame;
  value: Json;
  index: number;
  count: number;
  open: boolean;
  /** How many problems are in it. */
  wrong: number;
}

function Buttons({ frame, value, index, count }: EntryProps) {
  const { say } = frame;
  const name = entryName(frame, value, index);
  const button = (act: string, label: string, enabled: boolean, icon: ComponentChildren, run: () => void) => (
    <button
      type="button"
      class="icon"
      data-act={act}
      title={label}
      aria-label={`${label}: ${name}`}
      disabled={!enabled || frame.fixed}
      onClick={run}
    >
      {icon}
    </button>
  );
  return (
    <span class="entry-buttons">
      {button('up', say('form.up'), index > 0, <ArrowUp size={18} aria-hidden="true" />, () => frame.move(index, index - 1))}
      {button('down', say('form.down'), index < count - 1, <ArrowDown size={18} aria-hidden="true" />, () =>
        frame.move(index, index + 1),
      )}
      {button('remove', say('form.remove'), true, <Trash2 size={18} aria-hidden="true" />, () => frame.remove(index))}
    </span>
  );
}

export const FoldedEntry = memo((props: EntryProps) => {
  const { frame, value, index, open, wrong } = props;
  return (
    <li class="entry">
      <details open={open} onToggle={(event) => frame.toggle(index, event.currentTarget.open)}>
        <summary>
          {entryName(frame, value, index)}
          {wrong > 0 ? <span class="mark due"> ● {frame.say('form.problems_here', { n: wrong })}</span> : null}
        </summary>
        {open ? <EntryFields frame={frame} index={index} /> : null}
      </details>
      <Buttons {...props} />
    </li>
  );
});

function EntryFields({ frame, index }: { frame: EntryFrame; index: number }) {
  const { Editor } = useForm();
  const at = [...frame.path, index];
  return (
    <div class="fields">
      {frame.entry.widget === 'object' ? (
        frame.parts.map((part) => <Editor key={part.name} field={part} path={[...at, part.name]} />)
      ) : (
        <Editor field={frame.entry} path={at} />
      )}
    </div>
  );
}

export const TextEntry = memo((props: EntryProps) => {
  const { frame, value, index, wrong } = props;
  const at = [...frame.path, index];
  return (
    <li class="simple-entry">
      <input
        id={idOf(at)}
        aria-label={`${frame.list.title[frame.language]} ${index + 1}`}
        value={typeof value === 'string' ? value : ''}
        readOnly={frame.fixed}
        {...(wrong > 0 && { 'aria-invalid': 'true' as const, 'aria-describedby': `${idOf(at)}-wrong` })}
        onInput={(event) => frame.write(index, event.currentTarget.value)}
      />
      <Buttons {...props} />
      {wrong > 0 ? <TextProblems at={at} /> : null}
    </li>
  );
});

function TextProblems({ at }: { at: Path }) {
  return (
    <p class="wrong" id={`${idOf(at)}-wrong`}>
      {problemsAt(useForm().problems, at).join(' ')}
    </p>
  );
}
