// SPDX-License-Identifier: Apache-2.0
// A picture with its words. Until pictures can be sent to the desk, its file is named; the name inside
// a picture is a text like any other.
import { ObjectField } from './object_field';
import { TextField } from './simple_fields';
import type { FieldProps } from './form_context';

export function PictureField(props: FieldProps) {
  return props.field.rules.type === 'string' ? <TextField {...props} /> : <ObjectField {...props} />;
}
