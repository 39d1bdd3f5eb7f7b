// SPDX-License-Identifier: Apache-2.0
// What still stands in the way of publishing, each with the way to its field.
import type { FieldProblem } from '../api/contract';
import { useDesk } from '../desk/desk';
import { stepsOf } from '../json/pointer';
import type { Path } from '../json/value';
import { pathWords } from '../words/path_words';

/** Goes to the field or, where it is folded away, to the nearest thing around it that is shown. */
function goTo(path: Path): void {
  for (let length = path.length; length > 0; --length) {
    const found = document.getElementById(`field-${path.slice(0, length).join('.')}`);
    if (!found) continue;
    for (let around = found.parentElement; around; around = around.parentElement) {
      if (around instanceof HTMLDetailsElement) around.open = true;
    }
    found.scrollIntoView({ block: 'center' });
    found.focus();
    return;
  }
}

export function ProblemList({ type, problems }: { type: string; problems: readonly FieldProblem[] }) {
  const { say, schemas, language } = useDesk();
  return (
    <details class="panel problems" open={problems.length < 4}>
      <summary>{say('record.problems', { n: problems.length })}</summary>
      <ul>
        {problems.map((problem) => {
          const path = stepsOf(problem.path);
          const place = pathWords(schemas, type, path, language);
          return (
            <li key={`${problem.path} ${problem.text}`}>
              {place === '' ? null : (
                <button type="button" class="link" onClick={() => goTo(path)}>
                  {place}
                </button>
              )}{' '}
              {problem.text}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
