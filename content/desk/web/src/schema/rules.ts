// SPDX-License-Identifier: Apache-2.0
// A schema as content/schema/README.md describes it, as far as a form reads it.

export type Language = 'uk' | 'en';
export type Texts = Record<Language, string>;

export interface FormHints {
  widget?: string;
  group?: string;
  order?: number;
  rows?: number;
  placeholder?: Texts;
  labels?: Record<string, Texts>;
  types?: string[];
  scheme?: string;
  readonly?: boolean;
}

export interface Rules {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: Rules;
  properties?: Record<string, Rules>;
  additionalProperties?: Rules | boolean;
  required?: string[];
  allOf?: Rules[];
  definitions?: Record<string, Rules>;
  'x-title'?: Texts;
  'x-help'?: Texts;
  'x-expected'?: Texts;
  'x-form'?: FormHints;
  'x-localized'?: boolean;
}

/** One entry of a form: what the schema says at the property, over what its definition says. */
export interface Field {
  name: string;
  title: Texts;
  help: Texts;
  widget: string;
  hints: FormHints;
  required: boolean;
  /** After following "$ref". */
  rules: Rules;
  /** The file in which `rules` stand, for the references inside them. */
  file: string;
}

export interface Group {
  name: string;
  title: Texts;
  help: Texts;
  fields: Field[];
}
