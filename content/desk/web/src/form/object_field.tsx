// SPDX-License-Identifier: Apache-2.0
// A field that consists of others. An optional one is folded while it is empty.
import { valueAt } from '../json/value';
import { FieldTitle, GroupFrame, Help } from './field_frame';
import { problemsWithin, useForm, type FieldProps } from './form_context';

export function ObjectField({ field, path }: FieldProps) {
  const form = useForm();
  const fields = form.schemas.fields(field.file, field.rules).map((part) => (
    <form.Editor key={part.name} field={part} path={[...path, part.name]} />
  ));
  if (fields.length === 0) return null;
  const filled = valueAt(form.document, path) !== undefined;
  if (filled || field.required) {
    return (
      <GroupFrame field={field} path={path} wide>
        <div class="fields">{fields}</div>
      </GroupFrame>
    );
  }
  return (
    <details class="field wide more" open={problemsWithin(form.problems, path) > 0}>
      <summary>
        <FieldTitle field={field} />
      </summary>
      <Help field={field} path={path} />
      <div class="fields">{fields}</div>
    </details>
  );
}
