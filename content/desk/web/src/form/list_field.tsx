// SPDX-License-Identifier: Apache-2.0
// Lists: entries are added, removed and moved by buttons, so that a keyboard does all of it. An entry
// of several fields is folded, and its fields exist only while it is open.
import { Plus } from 'lucide-preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { listOf, textAt, valueAt, type Json } from '../json/value';
import { EntryKeys, moved, without } from './entry_keys';
import { GroupFrame } from './field_frame';
import { problemsByEntry, useForm, type FieldProps } from './form_context';
import { FoldedEntry, TextEntry, type EntryFrame } from './list_entry';
import { useEntryFocus } from './use_entry_focus';

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
  const [keys] = useState(() => new EntryKeys());
  const { list, wish } = useEntryFocus();
  /** The key of the entry that is unfolded. */
  const [open, setOpen] = useState<number | undefined>(undefined);
  const frame = useMemo<EntryFrame>(() => {
    const entry = schemas.entry(field);
    const update = (next: (list: Json[]) => Json[]): void => now.current.update(path, (before) => next(listOf(before)));
    return {
      path,
      list: field,
      entry,
      parts: schemas.fields(entry.file, entry.rules),
      language,
      say,
      fixed: form.onlyTexts,
      move: (from, to) => {
        keys.move(from, to);
        update((before) => moved(before, from, to));
        const [up, down] = ['[data-act="up"]', '[data-act="down"]'];
        if (to < from) wish(to, up, down);
        else wish(to, down, up);
      },
      remove: (index) => {
        keys.remove(index);
        update((before) => without(before, index));
        const left = listOf(valueAt(now.current.document, path)).length - 1;
        wish(Math.min(index, left - 1), 'summary', 'input');
      },
      write: (index, text) => now.current.change([...path, index], text),
      toggle: (index, isOpen) => {
        const key = keys.at(index);
        setOpen((before) => (isOpen ? key : before === key ? undefined : before));
      },
    };
  }, [schemas, field, path.join('.'), language, say, form.onlyTexts]);

  const entries = listOf(valueAt(form.document, path));
  const keysNow = keys.of(entries.length);
  const wrong = problemsByEntry(form.problems, path);
  const isText = frame.entry.rules.type === 'string';
  const Entry = isText ? TextEntry : FoldedEntry;
  // A short name by which an entry is counted is the program's business: nobody has to think of one.
  const named = frame.parts.some((part) => part.name === 'id' && part.rules.format === 'slug');
  const add = (): void => {
    setOpen(keys.add());
    form.update(path, (value) => {
      const before = listOf(value);
      return [...before, isText ? '' : named ? { id: freeId(before) } : {}];
    });
  };
  return (
    <GroupFrame field={field} path={path} wide>
      <ol class="entries" ref={list}>
        {entries.map((value, index) => (
          <Entry
            key={keysNow[index]}
            frame={frame}
            value={value}
            index={index}
            count={entries.length}
            open={open === keysNow[index]}
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
