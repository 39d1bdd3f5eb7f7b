// SPDX-License-Identifier: Apache-2.0
// What stands around every control: its label, its help, and what is wrong with it, tied together for
// those who cannot see that they belong together.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { valueAt, type Path } from '../json/value';
import type { Field } from '../schema/rules';
import { idOf, problemsAt, problemsWithin, useForm } from './form_context';

export interface Described {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
  'aria-required'?: 'true';
}

/** The attributes that tie a control to its words. */
export function useDescribed(field: Field, path: Path, hasHelp = field.help.en !== ''): Described {
  const { problems } = useForm();
  const id = idOf(path);
  const wrong = problemsAt(problems, path).length > 0;
  const by = [hasHelp && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return {
    id,
    ...(by !== '' && { 'aria-describedby': by }),
    ...(wrong && { 'aria-invalid': 'true' as const }),
    ...(field.required && { 'aria-required': 'true' as const }),
  };
}

export function Wrong({ path }: { path: Path }) {
  const wrong = problemsAt(useForm().problems, path);
  return wrong.length > 0 ? (
    <p class="wrong" id={`${idOf(path)}-wrong`}>
      {wrong.join(' ')}
    </p>
  ) : null;
}

export function Help({ field, path }: { field: Field; path: Path }) {
  const { language } = useForm();
  return field.help[language] === '' ? null : (
    <p class="help" id={`${idOf(path)}-help`}>
      {field.help[language]}
    </p>
  );
}

/** Title and the star of what is required. */
export function FieldTitle({ field }: { field: Field }) {
  const { language, say } = useForm();
  return (
    <>
      {field.title[language]}
      {field.required ? (
        <span class="star" title={say('form.required')}>
          {' *'}
        </span>
      ) : null}
    </>
  );
}

export interface FrameProps {
  field: Field;
  path: Path;
  wide?: boolean;
  children: ComponentChildren;
}

export function FieldFrame({ field, path, wide, children }: FrameProps) {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={idOf(path)}>
        <FieldTitle field={field} />
      </label>
      {children}
      <Wrong path={path} />
      <Help field={field} path={path} />
    </div>
  );
}

/** The same for what consists of several controls. */
export function GroupFrame({ field, path, wide, children }: FrameProps) {
  const described = useDescribed(field, path);
  return (
    <fieldset
      class={wide ? 'field wide' : 'field'}
      id={described.id}
      tabIndex={-1}
      {...(described['aria-describedby'] && { 'aria-describedby': described['aria-describedby'] })}
    >
      <legend>
        <FieldTitle field={field} />
      </legend>
      {wide ? <Help field={field} path={path} /> : null}
      {children}
      <Wrong path={path} />
      {wide ? null : <Help field={field} path={path} />}
    </fieldset>
  );
}

/** What may be left out: folded while it is empty. The first letter changes nothing around the one who types. */
export function FoldedFrame({ field, path, children }: Omit<FrameProps, 'wide'>) {
  const { document, problems } = useForm();
  const isNeeded = valueAt(document, path) !== undefined || problemsWithin(problems, path) > 0;
  const [open, setOpen] = useState(isNeeded);
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  return (
    <details class="field wide more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={idOf(path)}>
        <FieldTitle field={field} />
      </summary>
      <Help field={field} path={path} />
      <Wrong path={path} />
      {children}
    </details>
  );
}
