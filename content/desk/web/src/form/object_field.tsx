// SPDX-License-Identifier: Apache-2.0
// A field that consists of others. An optional one is folded while it is empty.
import { FoldedFrame, GroupFrame } from './field_frame';
import { useForm, type FieldProps } from './form_context';

export function ObjectField({ field, path }: FieldProps) {
  const form = useForm();
  const fields = form.schemas.fields(field.file, field.rules).map((part) => (
    <form.Editor key={part.name} field={part} path={[...path, part.name]} />
  ));
  if (fields.length === 0) return null;
  return field.required ? (
    <GroupFrame field={field} path={path} wide>
      <div class="fields">{fields}</div>
    </GroupFrame>
  ) : (
    <FoldedFrame field={field} path={path}>
      <div class="fields">{fields}</div>
    </FoldedFrame>
  );
}
