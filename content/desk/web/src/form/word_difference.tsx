// SPDX-License-Identifier: Apache-2.0
// Two texts as one, with what went struck out and what came underlined: never by colour alone.
import { wordsChanged } from '../json/words_changed';

export function WordDifference({ before, after, language }: { before: string; after: string; language?: string }) {
  return (
    <p class="difference" {...(language && { lang: language })}>
      {wordsChanged(before, after).map((run, index) =>
        run.is === 'same' ? (
          <span key={index}>{run.text}</span>
        ) : run.is === 'gone' ? (
          <del key={index}>{run.text}</del>
        ) : (
          <ins key={index}>{run.text}</ins>
        ),
      )}
    </p>
  );
}
