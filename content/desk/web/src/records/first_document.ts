// SPDX-License-Identifier: Apache-2.0
// What a new record begins with: its name, the id by which calendars will know it (a UUID, as RFC 7986
// section 5.3 asks for), and for each choice that must be made and has a harmless first answer, that
// answer. "Not known yet" is never guessed to be "yes".
import { kTitleFields } from '../form/finder';
import type { Document } from '../json/value';
import type { Field } from '../schema/rules';
import type { Schemas } from '../schema/schemas';

/** The field that people know such a record by. */
export function nameField(schemas: Schemas, type: string): Field | undefined {
  const fields = schemas.form(type).flatMap((group) => group.fields);
  return kTitleFields.map((name) => fields.find((field) => field.name === name)).find((field) => field !== undefined);
}

const kFirstChoices: Record<string, string> = { verified: 'unknown', event_status: 'scheduled' };

export interface First {
  name: string;
  language: string;
  newId: () => string;
}

export function firstDocument(schemas: Schemas, type: string, { name, language, newId }: First): Document {
  const document: Document = {};
  const named = nameField(schemas, type);
  if (named && name !== '') document[named.name] = named.widget === 'localized' ? { [language]: name } : name;
  for (const field of schemas.form(type).flatMap((group) => group.fields)) {
    if (field.name === 'uid') document[field.name] = newId();
    const choice = kFirstChoices[field.name];
    if (field.required && choice !== undefined && field.rules.enum?.includes(choice)) document[field.name] = choice;
  }
  return document;
}
