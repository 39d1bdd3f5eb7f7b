// SPDX-License-Identifier: Apache-2.0
// The form of a record: its groups of fields, as the schema has them.
import { useMemo } from 'preact/hooks';
import type { FieldProblem, RecordDetail } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import type { Keeper } from '../draft/keeper';
import { FieldEditor } from '../form/field_editor';
import { FormProvider, type Form } from '../form/form_context';
import { isObject, valueAt, withValue } from '../json/value';
import { languageName } from '../words/words';
import { ProblemList } from './problem_list';

/** Looked after by the desk: the state of a record is a matter of its buttons. */
const kByTheDesk = ['type', 'id', 'status', 'updated'];

export interface RecordFormProps {
  record: RecordDetail;
  keeper: Keeper;
  problems: readonly FieldProblem[];
  beside: string;
  setBeside: (language: string) => void;
}

export function RecordForm({ record, keeper, problems, beside, setBeside }: RecordFormProps) {
  const { schemas, language, say, host, finder, pictures, session } = useDesk();
  const groups = useMemo(() => schemas.form(record.type, kByTheDesk), [schemas, record.type]);
  const source = host.languages[0] ?? 'uk';
  const change: Form['change'] = (path, value) => {
    const next = withValue(keeper.document, path, value);
    keeper.change(isObject(next) ? next : {});
  };
  const form: Form = {
    schemas,
    language,
    say,
    problemWords: (error) => problemText(error, say),
    document: keeper.document,
    change,
    update: (path, next) => change(path, next(valueAt(keeper.document, path))),
    languages: host.languages,
    shown: beside === '*' ? host.languages : [source, ...(beside !== '' ? [beside] : [])],
    translations: record.languages,
    problems,
    hostZone: host.zone,
    finder,
    pictures,
    onlyTexts: !mayAny(session, 'editor', 'approver', 'administrator'),
    Editor: FieldEditor,
  };
  return (
    <FormProvider value={form}>
      {problems.length > 0 ? <ProblemList type={record.type} problems={problems} /> : null}
      {form.onlyTexts ? <p class="banner">{say('form.only_texts')}</p> : null}
      <form class="record-form" noValidate onSubmit={(event) => event.preventDefault()}>
        {host.languages.length > 1 ? (
          <label class="beside">
            {say('form.beside', { language: languageName(source) })}
            <select value={beside} onChange={(event) => setBeside(event.currentTarget.value)}>
              {host.languages.slice(1).map((code) => (
                <option key={code} value={code} lang={code}>
                  {languageName(code)}
                </option>
              ))}
              <option value="*">{say('form.all_languages')}</option>
              <option value="">{say('form.no_other')}</option>
            </select>
          </label>
        ) : null}
        {groups.map((group) =>
          group.name === 'technical' ? (
            <details key={group.name} class="group">
              <summary>
                <h2>{group.title[language]}</h2>
              </summary>
              <div class="fields">
                {group.fields.map((field) => (
                  <FieldEditor key={field.name} field={field} path={[field.name]} />
                ))}
              </div>
            </details>
          ) : (
            <section key={group.name} class="group" aria-label={group.title[language]}>
              <h2>{group.title[language]}</h2>
              <div class="fields">
                {group.fields.map((field) => (
                  <FieldEditor key={field.name} field={field} path={[field.name]} />
                ))}
              </div>
            </section>
          ),
        )}
      </form>
    </FormProvider>
  );
}
