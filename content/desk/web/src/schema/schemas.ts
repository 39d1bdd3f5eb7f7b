// SPDX-License-Identifier: Apache-2.0
// All schemas, and the form that each of them asks for. Order and titles are the same as those of
// `pobratym-pack reference`: by group, order, name; a field's own words before its definition's.
import type { Field, FormHints, Group, Rules, Texts } from './rules';

export interface NamedSchema {
  type: string;
  schema: Rules;
}

interface Place {
  file: string;
  rules: Rules;
}

const kNoTexts: Texts = { uk: '', en: '' };
const kCommon = 'common.json';

/** What a field is edited with when its schema names no widget. */
function usualWidget(rules: Rules): string {
  if (rules['x-localized']) return 'localized';
  if (rules.enum) return 'select';
  switch (rules.type) {
    case 'array':
      return 'list';
    case 'object':
      return 'object';
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    default:
      break;
  }
  if (rules.format === 'record-key' || rules.format === 'record-or-text') return 'record';
  if (rules.format === 'url') return 'url';
  return 'text';
}

export class Schemas {
  private readonly files = new Map<string, Rules>();

  constructor(named: readonly NamedSchema[]) {
    for (const { type, schema } of named) this.files.set(`${type.replace(/\.json$/, '')}.json`, schema);
  }

  /** Types of records, without what they share. */
  types(): string[] {
    return [...this.files.keys()].filter((file) => file !== kCommon).map((file) => file.slice(0, -5));
  }

  title(type: string): Texts {
    return this.files.get(`${type}.json`)?.['x-title'] ?? { uk: type, en: type };
  }

  help(type: string): Texts {
    return this.files.get(`${type}.json`)?.['x-help'] ?? kNoTexts;
  }

  /** Where "$ref" leads, through any number of them. */
  follow(file: string, rules: Rules): Place {
    let place: Place = { file, rules };
    for (let hops = 0; place.rules.$ref !== undefined && hops < 16; ++hops) {
      const [name, pointer = ''] = place.rules.$ref.split('#');
      const target = name === '' || name === undefined ? place.file : name;
      const found = this.find(target, pointer);
      if (!found) throw new Error(`${place.rules.$ref} in ${place.file} leads nowhere`);
      place = { file: target, rules: found };
    }
    return place;
  }

  field(file: string, name: string, written: Rules, required: boolean): Field {
    const { file: where, rules } = this.follow(file, written);
    const hints: FormHints = { ...rules['x-form'], ...written['x-form'] };
    return {
      name,
      title: written['x-title'] ?? rules['x-title'] ?? { uk: name, en: name },
      help: written['x-help'] ?? rules['x-help'] ?? kNoTexts,
      widget: hints.widget ?? usualWidget(rules),
      hints,
      required,
      rules,
      file: where,
    };
  }

  /** An object's fields in the order of a form; those that a program writes are left out. */
  fields(file: string, rules: Rules): Field[] {
    return this.collect(file, rules)
      .filter((field) => field.widget !== 'hidden')
      .sort(
        (a, b) =>
          this.groupOrder(a) - this.groupOrder(b) ||
          (a.hints.order ?? 0) - (b.hints.order ?? 0) ||
          (a.name < b.name ? -1 : 1),
      );
  }

  /** What one entry of a list is edited with. */
  entry(list: Field): Field {
    const entry = this.field(list.file, '', list.rules.items ?? {}, true);
    const { types, scheme, labels } = list.hints;
    const handedDown = { ...(types && { types }), ...(scheme && { scheme }), ...(labels && { labels }) };
    return { ...entry, hints: { ...handedDown, ...entry.hints } };
  }

  /** The form of a type of records. `without` names fields that the desk itself looks after. */
  form(type: string, without: readonly string[] = []): Group[] {
    const file = `${type}.json`;
    const groups: Group[] = [];
    for (const field of this.fields(file, this.files.get(file) ?? {})) {
      if (without.includes(field.name)) continue;
      const name = field.hints.group ?? 'main';
      let group = groups.at(-1);
      if (group?.name !== name) {
        const about = this.find(kCommon, `/definitions/group-${name}`);
        group = { name, title: about?.['x-title'] ?? kNoTexts, help: about?.['x-help'] ?? kNoTexts, fields: [] };
        groups.push(group);
      }
      group.fields.push(field);
    }
    return groups;
  }

  /** The fields on the way to a value, outermost first; as far as the schema knows the path. */
  along(type: string, path: readonly (string | number)[]): Field[] {
    const file = `${type}.json`;
    const found: Field[] = [];
    let place: Place = { file, rules: this.files.get(file) ?? {} };
    for (const step of path) {
      const next =
        typeof step === 'number'
          ? found.length > 0 && this.entry(found.at(-1) as Field)
          : this.collect(place.file, place.rules).find((field) => field.name === step);
      if (!next) break;
      if (typeof step === 'string') found.push(next);
      place = { file: next.file, rules: next.rules };
      if (typeof step === 'number') found[found.length - 1] = { ...(found.at(-1) as Field), ...place };
    }
    return found;
  }

  private collect(file: string, rules: Rules): Field[] {
    const own = Object.entries(rules.properties ?? {}).map(([name, written]) =>
      this.field(file, name, written, (rules.required ?? []).includes(name)),
    );
    const shared = (rules.allOf ?? []).flatMap((part) => {
      const place = this.follow(file, part);
      return this.collect(place.file, place.rules);
    });
    return [...own, ...shared.filter((field) => !own.some((other) => other.name === field.name))];
  }

  private groupOrder(field: Field): number {
    if (field.hints.group === undefined) return 0;
    return this.find(kCommon, `/definitions/group-${field.hints.group}`)?.['x-form']?.order ?? 1000;
  }

  private find(file: string, pointer: string): Rules | undefined {
    let at: unknown = this.files.get(file);
    for (const part of pointer.split('/').filter((step) => step !== '')) {
      at = (at as Record<string, unknown> | undefined)?.[part];
    }
    return at as Rules | undefined;
  }
}
