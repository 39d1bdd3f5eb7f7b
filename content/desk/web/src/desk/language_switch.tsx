// SPDX-License-Identifier: Apache-2.0
// The interface's languages, each in its own name.
import type { Language } from '../schema/rules';
import { kLanguages, languageName, type Say } from '../words/words';

export interface LanguageSwitchProps {
  say: Say;
  language: Language;
  setLanguage: (language: Language) => void;
}

export function LanguageSwitch({ say, language, setLanguage }: LanguageSwitchProps) {
  return (
    <div class="language-switch" role="group" aria-label={say('language')}>
      {kLanguages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {languageName(one)}
        </button>
      ))}
    </div>
  );
}
