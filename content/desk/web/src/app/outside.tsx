// SPDX-License-Identifier: Apache-2.0
// The frame of pages for those who are not signed in.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Language } from '../schema/rules';
import type { Say } from '../words/words';
import { LanguageSwitch } from '../desk/language_switch';

export interface OutsideProps {
  say: Say;
  language: Language;
  setLanguage: (language: Language) => void;
  children: ComponentChildren;
}

export function Outside({ say, language, setLanguage, children }: OutsideProps) {
  useEffect(() => {
    document.title = `Pobratym · ${say('desk')}`;
  }, [say]);
  return (
    <div class="outside">
      <header>
        <p class="brand">Pobratym</p>
        <LanguageSwitch say={say} language={language} setLanguage={setLanguage} />
      </header>
      <main class="card">{children}</main>
    </div>
  );
}
