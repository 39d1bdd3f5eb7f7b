// SPDX-License-Identifier: Apache-2.0
// The control for a field, by the widget its schema names.
import type { ComponentType } from 'preact';
import { ChoicesField } from './choices_field';
import { EventTimeField } from './event_time_field';
import { ListField } from './list_field';
import { LocalizedField } from './localized_field';
import { ObjectField } from './object_field';
import { PictureField } from './picture_field';
import { RecordField, RecordsField } from './record_field';
import { RecurrenceField } from './recurrence_field';
import {
  BooleanField,
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from './simple_fields';
import { useForm, type FieldProps } from './form_context';

const kEditors: Record<string, ComponentType<FieldProps>> = {
  text: TextField,
  url: TextField,
  phone: TextField,
  number: NumberField,
  textarea: TextAreaField,
  select: SelectField,
  multiselect: ChoicesField,
  boolean: BooleanField,
  date: DateField,
  localized: LocalizedField,
  'event-time': EventTimeField,
  recurrence: RecurrenceField,
  record: RecordField,
  records: RecordsField,
  list: ListField,
  object: ObjectField,
  image: PictureField,
};

/** Texts in several languages, and what may have them inside. */
const kHoldTexts = ['localized', 'list', 'object', 'image', 'recurrence'];

export const kWidgets: readonly string[] = Object.keys(kEditors);

export function FieldEditor({ field, path }: FieldProps) {
  const Editor = kEditors[field.widget] ?? TextField;
  const shownOnly = useForm().onlyTexts && !kHoldTexts.includes(field.widget);
  return shownOnly ? (
    <fieldset disabled class="shown-only">
      <Editor field={field} path={path} />
    </fieldset>
  ) : (
    <Editor field={field} path={path} />
  );
}
