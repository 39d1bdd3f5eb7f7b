// SPDX-License-Identifier: Apache-2.0
// How far an import is: which step of four, and how many of its events or bytes are done. What is read
// out is the step alone; figures that change three times a second would drown it.
import type { ImportStanding } from '../api/imports';
import { useDesk } from '../desk/desk';
import { localeOf, type Key } from '../words/words';

const kStepWords: Record<ImportStanding['step'], Key> = {
  fetching: 'imports.fetching',
  reading: 'imports.reading',
  comparing: 'imports.comparing',
  checking: 'imports.checking',
  done: 'wait',
};

export function ImportProgress({ standing }: { standing: ImportStanding | undefined }) {
  const { say, language } = useDesk();
  const step = standing?.step ?? 'fetching';
  const { done, of } = standing?.part ?? { done: 0, of: 0 };
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 });
  const size = (bytes: number): string => number.format(bytes / 1e6);
  const share = of > 0 ? Math.floor((100 * done) / of) : undefined;
  const figures =
    share === undefined
      ? ''
      : step === 'fetching'
        ? say('imports.bytes_done', { done: size(done), of: size(of), share })
        : say('imports.events_done', { done: number.format(done), of: number.format(of), share });
  return (
    <div class="import-progress">
      <p role="status">{say(kStepWords[step])}</p>
      <progress aria-label={say(kStepWords[step])} {...(share !== undefined && { max: 100, value: share })} />
      <p aria-hidden="true">{figures}</p>
    </div>
  );
}
