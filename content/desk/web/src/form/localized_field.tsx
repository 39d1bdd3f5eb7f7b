// SPDX-License-Identifier: Apache-2.0
// One text in several languages, side by side, each saying how it stands to the one it is translated
// from; where that has changed since, what it was stands beside what it is.
import { textAt, type Path } from '../json/value';
import { languageName } from '../words/words';
import { FieldTitle, Help, useDescribed } from './field_frame';
import { idOf, problemsAt, useForm, type Form, type FieldProps } from './form_context';
import { WordDifference } from './word_difference';

type Standing = 'source' | 'missing' | 'changed' | 'current';

function changedFrom(form: Form, language: string, path: Path): string | undefined {
  const part = form.translations[language];
  if (part?.state !== 'source_changed' || !part.changed_from) return undefined;
  return textAt(part.changed_from, [...path, form.languages[0] ?? '']);
}

function standingOf(form: Form, language: string, path: Path): Standing {
  const source = form.languages[0] ?? '';
  if (language === source) return 'source';
  if (textAt(form.document, [...path, language]) === '') return 'missing';
  const before = changedFrom(form, language, path);
  return before !== undefined && before !== '' && before !== textAt(form.document, [...path, source])
    ? 'changed'
    : 'current';
}

function StandingMark({ standing, hasSource }: { standing: Standing; hasSource: boolean }) {
  const { say } = useForm();
  if (standing === 'current') return <span class="mark good">✓ {say('form.up_to_date')}</span>;
  if (standing === 'changed') return <span class="mark due">● {say('form.source_changed')}</span>;
  if (standing === 'missing' && hasSource) return <span class="mark">○ {say('form.not_translated')}</span>;
  return null;
}

export function LocalizedField({ field, path }: FieldProps) {
  const form = useForm();
  const { say } = form;
  const described = useDescribed(field, path);
  const source = form.languages[0] ?? '';
  const now = textAt(form.document, [...path, source]);
  const rows = field.hints.rows ?? 1;
  const ownProblems = problemsAt(form.problems, path);
  return (
    <div class="field wide" role="group" aria-labelledby={`${idOf(path)}-title`} id={idOf(path)} tabIndex={-1}>
      <span class="spoken" id={`${idOf(path)}-title`}>
        {field.title[form.language]}
      </span>
      <div class={form.shown.length > 1 ? 'side-by-side' : ''}>
        {form.shown.map((language) => {
          const at = [...path, language];
          const standing = standingOf(form, language, path);
          const wrong = [...problemsAt(form.problems, at), ...(language === source ? ownProblems : [])];
          const hasHelp = field.help[form.language] !== '';
          const describedBy = [hasHelp && `${idOf(path)}-help`, wrong.length > 0 && `${idOf(at)}-wrong`]
            .filter(Boolean)
            .join(' ');
          const attributes = {
            id: idOf(at),
            lang: language,
            value: textAt(form.document, at),
            ...(describedBy !== '' && { 'aria-describedby': describedBy }),
            ...(wrong.length > 0 && { 'aria-invalid': 'true' as const }),
            ...(language === source && field.required && { 'aria-required': 'true' as const }),
          };
          const before = standing === 'changed' ? changedFrom(form, language, path) : undefined;
          return (
            <div key={language}>
              <label for={idOf(at)}>
                <FieldTitle field={{ ...field, required: field.required && language === source }} />
                <span class="of-language"> · {languageName(language)}</span>{' '}
                <StandingMark standing={standing} hasSource={now !== ''} />
              </label>
              {rows > 1 ? (
                <textarea
                  {...attributes}
                  rows={rows > 3 ? 5 : 3}
                  onInput={(event) => form.change(at, event.currentTarget.value)}
                />
              ) : (
                <input {...attributes} type="text" onInput={(event) => form.change(at, event.currentTarget.value)} />
              )}
              {wrong.length > 0 ? (
                <p class="wrong" id={`${idOf(at)}-wrong`}>
                  {wrong.join(' ')}
                </p>
              ) : null}
              {before !== undefined ? (
                <details class="what-changed">
                  <summary>{say('form.show_change')}</summary>
                  <WordDifference before={before} after={now} language={source} />
                </details>
              ) : null}
            </div>
          );
        })}
      </div>
      <Help field={field} path={path} />
      {described['aria-required'] ? <span class="spoken">{say('form.required')}</span> : null}
    </div>
  );
}
