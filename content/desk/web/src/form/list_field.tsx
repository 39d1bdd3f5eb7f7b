// SPDX-License-Identifier: Apache-2.0
// Lists: entries are added, removed and moved by buttons, so that a keyboard does all of it. An entry
// of several fields is folded, and its fields exist only while it is open.
import { Plus } from 'lucide-preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { listOf, textAt, valueAt, type Json } from '../json/value';
import { GroupFrame } from './field_frame';
import { problemsByEntry, useForm, type FieldProps } from './form_context';
import { FoldedEntry, TextEntry, type EntryFrame } from './list_entry';

const moved = (entries: readonly Json[], from: number, to: number): Json[] => {
  const next = [...entries];
  const [entry] = next.splice(from, 1);
  if (entry !== undefined) next.splice(to, 0, entry);
  return next;
};

/** The first of entry-1, entry-2 … that no entry has. */
export function freeId(entries: readonly Json[]): string {
  const taken = new Set(entries.map((entry) => textAt(entry, ['id'])));
  let number = entries.length + 1;
  while (taken.has(`entry-${number}`)) ++number;
  return `entry-${number}`;
}

export function ListField({ field, path }: FieldProps) {
  const form = useForm();
  const { say, schemas, language } = form;
  const now = useRef(form);
  now.current = form;
  const [open, setOpen] = useState<number | undefined>(undefined);
  const frame = useMemo<EntryFrame>(() => {
    const entry = schemas.entry(field);
    const update = (next: (list: Json[]) => Json[]): void => now.current.update(path, (list) => next(listOf(list)));
    return {
      path,
      list: field,
      entry,
      parts: schemas.fields(entry.file, entry.rules),
      language,
      say,
      fixed: form.onlyTexts,
      move: (from, to) => {
        update((list) => moved(list, from, to));
        setOpen(undefined);
      },
      remove: (index) => {
        update((list) => list.filter((_, other) => other !== index));
        setOpen(undefined);
      },
      write: (index, text) => now.current.change([...path, index], text),
      toggle: (index, isOpen) => setOpen((before) => (isOpen ? index : before === index ? undefined : before)),
    };
  }, [schemas, field, path.join('.'), language, say, form.onlyTexts]);

  const entries = listOf(valueAt(form.document, path));
  const wrong = problemsByEntry(form.problems, path);
  const isText = frame.entry.rules.type === 'string';
  const Entry = isText ? TextEntry : FoldedEntry;
  // A short name by which an entry is counted is the program's business: nobody has to think of one.
  const named = frame.parts.some((part) => part.name === 'id' && part.rules.format === 'slug');
  const add = (): void => {
    setOpen(entries.length);
    form.update(path, (list) => {
      const before = listOf(list);
      return [...before, isText ? '' : named ? { id: freeId(before) } : {}];
    });
  };
  return (
    <GroupFrame field={field} path={path} wide>
      <ol class="entries">
        {entries.map((value, index) => (
          <Entry
            key={index}
            frame={frame}
            value={value}
            index={index}
            count={entries.length}
            open={open === index}
            wrong={wrong.get(index) ?? 0}
          />
        ))}
      </ol>
      <button type="button" class="add" disabled={form.onlyTexts} onClick={add}>
        <Plus size={18} aria-hidden="true" />{' '}
        {say('form.add', { what: frame.entry.title[language] || field.title[language] })}
      </button>
    </GroupFrame>
  );
}
