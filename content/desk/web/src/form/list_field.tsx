// SPDX-License-Identifier: Apache-2.0
// Lists: entries are added, removed and moved by buttons, so that a keyboard does all of it. An entry
// of several fields is folded, and its fields exist only while it is open: a programme of hundreds of
// talks stays quick to type in.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { isObject, listOf, textAt, valueAt, type Json, type Path } from '../json/value';
import { inWords } from '../words/words';
import type { Field } from '../schema/rules';
import { GroupFrame } from './field_frame';
import { titleOf } from './finder';
import { idOf, problemsAt, problemsWithin, useForm, type FieldProps } from './form_context';

const moved = (entries: readonly Json[], from: number, to: number): Json[] => {
  const next = [...entries];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
};

interface ButtonsProps {
  name: string;
  index: number;
  entries: readonly Json[];
  path: Path;
}

function EntryButtons({ name, index, entries, path }: ButtonsProps) {
  const { say, update } = useForm();
  const button = (label: string, enabled: boolean, icon: preact.JSX.Element, act: () => void) => (
    <button type="button" class="icon" title={label} aria-label={`${label}: ${name}`} disabled={!enabled} onClick={act}>
      {icon}
    </button>
  );
  return (
    <span class="entry-buttons">
      {button(say('form.up'), index > 0, <ArrowUp size={18} aria-hidden="true" />, () =>
        update(path, (list) => moved(listOf(list), index, index - 1)),
      )}
      {button(say('form.down'), index < entries.length - 1, <ArrowDown size={18} aria-hidden="true" />, () =>
        update(path, (list) => moved(listOf(list), index, index + 1)),
      )}
      {button(say('form.remove'), true, <Trash2 size={18} aria-hidden="true" />, () =>
        update(path, (list) => listOf(list).filter((_, other) => other !== index)),
      )}
    </span>
  );
}

/** What an entry is called while it is folded. */
function useEntryName(entry: Field): (value: Json, index: number) => string {
  const { language, schemas } = useForm();
  return (value, index) => {
    const fallback = `${entry.title[language]} ${index + 1}`;
    if (!isObject(value)) return typeof value === 'string' && value !== '' ? value : fallback;
    const parts = schemas.fields(entry.file, entry.rules);
    const first = parts.map((field) => textAt(value, [field.name])).find((text) => text !== '');
    const kind = parts.find((field) => field.widget === 'select');
    const title = inWords(titleOf(value), language) || textAt(value, ['url']) || (kind ? '' : (first ?? ''));
    const chosen = kind ? textAt(value, [kind.name]) : '';
    const label = kind?.hints.labels?.[chosen]?.[language];
    const date = parts.find((field) => field.widget === 'date');
    const at = textAt(value, ['start', 'local']).slice(11) || (kind && date ? textAt(value, [date.name]) : '');
    return [at, title, label].filter(Boolean).join(' · ') || fallback;
  };
}

export function ListField({ field, path }: FieldProps) {
  const form = useForm();
  const { say, schemas, language } = form;
  const value = valueAt(form.document, path);
  const entries = listOf(value);
  const entry = schemas.entry(field);
  const nameOf = useEntryName(entry);
  const [open, setOpen] = useState<number | undefined>(undefined);
  const isSimple = entry.rules.type === 'string';
  const add = (): void => {
    setOpen(entries.length);
    form.update(path, (list) => [...listOf(list), isSimple ? '' : {}]);
  };
  return (
    <GroupFrame field={field} path={path} wide>
      <ol class="entries">
        {entries.map((one, index) => {
          const at = [...path, index];
          const name = nameOf(one, index);
          const wrong = problemsWithin(form.problems, at);
          return isSimple ? (
            <li key={index} class="simple-entry">
              <input
                id={idOf(at)}
                aria-label={`${field.title[language]} ${index + 1}`}
                value={typeof one === 'string' ? one : ''}
                {...(wrong > 0 && { 'aria-invalid': 'true' as const, 'aria-describedby': `${idOf(at)}-wrong` })}
                onInput={(event) => form.change(at, event.currentTarget.value)}
              />
              <EntryButtons name={name} index={index} entries={entries} path={path} />
              {wrong > 0 ? (
                <p class="wrong" id={`${idOf(at)}-wrong`}>
                  {problemsAt(form.problems, at).join(' ')}
                </p>
              ) : null}
            </li>
          ) : (
            <li key={index} class="entry">
              <details
                open={open === index}
                onToggle={(event) => {
                  if (event.currentTarget.open) setOpen(index);
                  else if (open === index) setOpen(undefined);
                }}
              >
                <summary>
                  {name}
                  {wrong > 0 ? <span class="mark due"> ● {say('form.problems_here', { n: wrong })}</span> : null}
                </summary>
                {open === index ? (
                  <div class="fields">
                    {entry.widget === 'object'
                      ? schemas
                          .fields(entry.file, entry.rules)
                          .map((part) => <form.Editor key={part.name} field={part} path={[...at, part.name]} />)
                      : [<form.Editor key="" field={entry} path={at} />]}
                  </div>
                ) : null}
              </details>
              <EntryButtons name={name} index={index} entries={entries} path={path} />
            </li>
          );
        })}
      </ol>
      <button type="button" class="add" onClick={add}>
        <Plus size={18} aria-hidden="true" /> {say('form.add', { what: entry.title[language] || field.title[language] })}
      </button>
    </GroupFrame>
  );
}
