// SPDX-License-Identifier: Apache-2.0
// The interface's words. A text is a sentence with {names} in it, or one sentence for each plural
// form that Intl.PluralRules knows of that language, chosen by {n}.
import english from '../../i18n/en.json';
import ukrainian from '../../i18n/uk.json';
import type { Language, Texts } from '../schema/rules';

export type Key = keyof typeof english;
export type Parameters = Record<string, string | number>;
type Text = string | Record<string, string>;
export type Say = (key: Key, parameters?: Parameters) => string;

const kTexts: Record<Language, Record<string, Text>> = { uk: ukrainian, en: english };
export const isKey = (text: string): text is Key => Object.hasOwn(english, text);
export const kLanguages: readonly Language[] = ['uk', 'en'];

/** How dates and numbers are written; British English, because that is how Europe writes them. */
export const localeOf = (language: Language): string => (language === 'uk' ? 'uk-UA' : 'en-GB');

export function say(language: Language, key: Key, parameters: Parameters = {}): string {
  const text = kTexts[language][key];
  if (text === undefined) return key;
  const number = new Intl.NumberFormat(localeOf(language));
  const form =
    typeof text === 'string' ? text : text[new Intl.PluralRules(language).select(Number(parameters['n'] ?? 0))];
  return (form ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    return typeof value === 'number' ? number.format(value) : (value ?? '');
  });
}

/** A record's own text in the interface's language, or in the first language that it has. */
export function inWords(texts: Partial<Record<string, string>> | undefined, language: Language): string {
  return texts?.[language] ?? texts?.['uk'] ?? Object.values(texts ?? {})[0] ?? '';
}

export const schemaText = (texts: Texts, language: Language): string => texts[language];

/** A language in its own name: Українська, English, čeština. What names no language stays as it is. */
export function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}
