// SPDX-License-Identifier: Apache-2.0
// Several of a list of terms. The terms are records themselves, so a city can add its own.
import { useEffect, useState } from 'preact/hooks';
import { valueAt, withMember } from '../json/value';
import { inWords } from '../words/words';
import { GroupFrame } from './field_frame';
import type { Term } from './finder';
import { useForm, type FieldProps } from './form_context';

export function ChoicesField({ field, path }: FieldProps) {
  const form = useForm();
  const { finder, language } = form;
  const [terms, setTerms] = useState<Term[]>([]);
  const scheme = field.hints.scheme ?? '';
  useEffect(() => {
    let here = true;
    if (scheme !== '') void finder.terms(scheme).then((found) => here && setTerms(found), () => undefined);
    return () => {
      here = false;
    };
  }, [scheme, finder]);

  const value = valueAt(form.document, path);
  const chosen = Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
  const entry = form.schemas.entry(field);
  const offered = [
    ...(entry.rules.enum ?? []).map((code) => ({ code, words: entry.hints.labels?.[code]?.[language] ?? code })),
    ...terms
      .map((term) => ({ code: term.code, words: inWords(term.label, language) }))
      .sort((a, b) => a.words.localeCompare(b.words, language)),
  ];
  const unknown = chosen.filter((code) => !offered.some((one) => one.code === code));
  const choices = [...offered, ...unknown.map((code) => ({ code, words: code }))];
  return (
    <GroupFrame field={field} path={path} wide>
      <div class="choices">
        {choices.map(({ code, words }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                form.update(path, (list) => withMember(list, code, checked));
              }}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
