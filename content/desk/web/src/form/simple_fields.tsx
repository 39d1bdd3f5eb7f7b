// SPDX-License-Identifier: Apache-2.0
// Fields of one native control each.
import { textAt, valueAt } from '../json/value';
import { FieldFrame, FieldTitle, Help, useDescribed, Wrong } from './field_frame';
import { useForm, type FieldProps } from './form_context';

const kInputTypes: Record<string, string> = { url: 'url', phone: 'tel', number: 'number' };
/** From here on a text takes the whole width. */
const kWideText = 250;

export function TextField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  return (
    <FieldFrame field={field} path={path} wide={(field.rules.maxLength ?? 0) > kWideText && field.widget === 'text'}>
      <input
        {...described}
        type={kInputTypes[field.widget] ?? 'text'}
        value={textAt(form.document, path)}
        readOnly={field.hints.readonly ?? false}
        {...(field.hints.placeholder && { placeholder: field.hints.placeholder[form.language] })}
        onInput={(event) => form.change(path, event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

export function TextAreaField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  return (
    <FieldFrame field={field} path={path} wide>
      <textarea
        {...described}
        rows={field.hints.rows ?? 4}
        value={textAt(form.document, path)}
        onInput={(event) => form.change(path, event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

/** A number as it was typed: what is no number stays as text, so that it can be told and is not lost. */
export function NumberField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  const read = (text: string): number | string => {
    const number = Number(text.replace(',', '.'));
    return text.trim() !== '' && Number.isFinite(number) && !/[.,]$|[.,]\d*0$/.test(text) ? number : text;
  };
  return (
    <FieldFrame field={field} path={path}>
      <input
        {...described}
        type="text"
        inputMode={field.rules.type === 'integer' ? 'numeric' : 'decimal'}
        value={textAt(form.document, path)}
        onInput={(event) => form.change(path, read(event.currentTarget.value))}
        onBlur={(event) => {
          const number = Number(event.currentTarget.value.replace(',', '.'));
          const isNumber = event.currentTarget.value.trim() !== '' && Number.isFinite(number);
          if (isNumber && valueAt(form.document, path) !== number) form.change(path, number);
        }}
      />
    </FieldFrame>
  );
}

export function SelectField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  const value = textAt(form.document, path);
  const choices = field.rules.enum ?? [];
  return (
    <FieldFrame field={field} path={path}>
      <select {...described} value={value} onChange={(event) => form.change(path, event.currentTarget.value)}>
        <option value="">{form.say('form.not_chosen')}</option>
        {value !== '' && !choices.includes(value) ? <option value={value}>{value}</option> : null}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {field.hints.labels?.[choice]?.[form.language] ?? choice}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export function BooleanField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  return (
    <div class="field tick">
      <label>
        <input
          {...described}
          type="checkbox"
          checked={valueAt(form.document, path) === true}
          onChange={(event) => {
            const ticked = event.currentTarget.checked;
            form.change(path, ticked || field.required ? ticked : undefined);
          }}
        />
        <span>
          <FieldTitle field={field} />
        </span>
      </label>
      <Wrong path={path} />
      <Help field={field} path={path} />
    </div>
  );
}

/** A day has the browser's calendar; a date that may be only a year is written by hand. */
export function DateField({ field, path }: FieldProps) {
  const form = useForm();
  const described = useDescribed(field, path);
  const value = textAt(form.document, path);
  const calendar = field.rules.format === 'day' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value));
  return (
    <FieldFrame field={field} path={path}>
      <input
        {...described}
        type={calendar ? 'date' : 'text'}
        value={value}
        {...(!calendar && { placeholder: form.say('form.date_placeholder'), inputMode: 'numeric' as const })}
        onInput={(event) => form.change(path, event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
