// SPDX-License-Identifier: Apache-2.0
// How far each language of a record is: a sign and, for those who do not see it, the words.
import type { LanguageState } from '../api/contract';
import { useDesk } from '../desk/desk';
import { languageName } from '../words/words';
import { kLanguageWords } from '../desk/state_words';

const kSigns: Record<LanguageState, string> = { source: '✓', current: '✓', missing: '○', source_changed: '●' };

export interface LanguageMarksProps {
  languages: Record<string, LanguageState>;
  order: readonly string[];
}

export function LanguageMarks({ languages, order }: LanguageMarksProps) {
  const { say } = useDesk();
  return (
    <ul class="language-marks">
      {order.flatMap((code) => {
        const state = languages[code];
        if (!state || !kLanguageWords[state]) return [];
        const words = `${languageName(code)}: ${say(kLanguageWords[state])}`;
        return [
          <li key={code} class={state} title={words}>
            <span aria-hidden="true">
              {kSigns[state]} {code}
            </span>
            <span class="spoken">{words}</span>
          </li>,
        ];
      })}
    </ul>
  );
}
