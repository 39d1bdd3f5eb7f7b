// SPDX-License-Identifier: Apache-2.0
// Fields that name other records: one or several, found by typing a part of their name.
import { X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { textAt, valueAt, withMember, type Json } from '../json/value';
import { inWords } from '../words/words';
import { GroupFrame } from './field_frame';
import type { Found } from './finder';
import { idOf, useForm, type FieldProps } from './form_context';

/** A key's title, once it is known; until then, and for names that are no key, the text itself. */
function useTitle(key: string): string {
  const { finder, language } = useForm();
  const [title, setTitle] = useState('');
  useEffect(() => {
    let here = true;
    setTitle('');
    if (/^[a-z-]+\/[a-z0-9-]+$/.test(key)) {
      void finder.title(key).then((texts) => here && setTitle(inWords(texts, language)));
    }
    return () => {
      here = false;
    };
  }, [key, finder, language]);
  return title || key;
}

function Chosen({ value, remove }: { value: string; remove: () => void }) {
  const { say } = useForm();
  const title = useTitle(value);
  return (
    <li class="chosen">
      <span>{title}</span>
      <button type="button" aria-label={say('form.remove_named', { name: title })} onClick={remove}>
        <X size={16} aria-hidden="true" />
      </button>
    </li>
  );
}

interface SearchProps {
  id: string;
  label: string;
  types: readonly string[];
  freeText: boolean;
  taken: readonly string[];
  choose: (key: string) => void;
}

function RecordSearch({ id, label, types, freeText, taken, choose }: SearchProps) {
  const { finder, language, say, schemas } = useForm();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found[] | undefined>(undefined);
  useEffect(() => {
    if (words.trim().length < 2) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      finder
        .search(types, words.trim(), stop.signal)
        .then((answer) => stop.signal.aborted || setFound(answer))
        .catch(() => undefined);
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, types.join(' '), finder]);
  const take = (key: string): void => {
    choose(key);
    setWords('');
    setFound(undefined);
    document.getElementById(id)?.focus();
  };
  const offered = found?.filter((one) => !taken.includes(one.key));
  return (
    <div class="record-search">
      <input
        id={id}
        type="search"
        autocomplete="off"
        aria-label={label}
        placeholder={say('form.find_record')}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          // What was found for other words is not on offer for these.
          setFound(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const first = freeText ? words.trim() : offered?.[0]?.key;
          if (first) take(first);
        }}
      />
      <div role="status" class="spoken">
        {offered ? say('form.found', { n: offered.length }) : ''}
      </div>
      {offered ? (
        <ul class="offers">
          {offered.map((one) => (
            <li key={one.key}>
              <button type="button" onClick={() => take(one.key)}>
                <span>{inWords(one.title, language) || one.key}</span>
                {types.length === 1 ? null : <small>{schemas.title(one.type)[language]}</small>}
              </button>
            </li>
          ))}
          {freeText && words.trim() !== '' ? (
            <li>
              <button type="button" onClick={() => take(words.trim())}>
                {say('form.use_as_text', { text: words.trim() })}
              </button>
            </li>
          ) : null}
          {offered.length === 0 && !freeText ? <li class="nothing">{say('form.nothing_found')}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

export function RecordField({ field, path }: FieldProps) {
  const form = useForm();
  const value = textAt(form.document, path);
  const types = field.hints.types ?? [];
  return (
    <GroupFrame field={field} path={path}>
      {value === '' ? (
        <RecordSearch
          id={`${idOf(path)}.search`}
          label={field.title[form.language]}
          types={types}
          freeText={field.rules.format === 'record-or-text'}
          taken={[]}
          choose={(key) => form.change(path, key)}
        />
      ) : (
        <ul class="chosen-list">
          <Chosen value={value} remove={() => form.change(path, undefined)} />
        </ul>
      )}
    </GroupFrame>
  );
}

export function RecordsField({ field, path }: FieldProps) {
  const form = useForm();
  const value: Json | undefined = valueAt(form.document, path);
  const keys = Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
  return (
    <GroupFrame field={field} path={path}>
      {keys.length > 0 ? (
        <ul class="chosen-list">
          {keys.map((key) => (
            <Chosen key={key} value={key} remove={() => form.update(path, (list) => withMember(list, key, false))} />
          ))}
        </ul>
      ) : null}
      <RecordSearch
        id={`${idOf(path)}.search`}
        label={field.title[form.language]}
        types={field.hints.types ?? []}
        freeText={form.schemas.entry(field).rules.format === 'record-or-text'}
        taken={keys}
        choose={(key) => form.update(path, (list) => withMember(list, key, true))}
      />
    </GroupFrame>
  );
}
