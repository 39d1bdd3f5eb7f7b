// SPDX-License-Identifier: Apache-2.0
// Files that a kiosk without a network sealed onto a USB stick: handed over one after another, each
// with what was taken in or what to do, and the receipt by which the kiosk forgets it.
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { kLongestSealed, type StickKey, type StickTaken } from '../api/sticks';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { useAsked } from '../desk/use_asked';
import { StickResult, type HandedOver } from './stick_result';

const kMostFiles = 50;

export function StickFiles({ taken }: { taken: () => void }) {
  const { client, say, session } = useDesk();
  const [results, setResults] = useState<readonly HandedOver[]>([]);
  const [going, setGoing] = useState<{ n: number; of: number } | undefined>(undefined);
  const [tooMany, setTooMany] = useState(false);
  const key = useAsked((signal) => client.get<StickKey>('/sticks', { signal }), [client]);
  if (!mayAny(session, 'editor', 'approver', 'administrator')) return null;

  const handOver = async (file: File): Promise<HandedOver> => {
    if (file.size > kLongestSealed) return { file: file.name, wrong: say('sticks.too_large'), todo: say('sticks.size') };
    try {
      const bytes = new Blob([file], { type: 'application/octet-stream' });
      return { file: file.name, taken: await client.upload<StickTaken>('/sticks', bytes, () => undefined) };
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.title === '') return { file: file.name, wrong: problemText(problem, say) };
      const stranger = problem.body['kiosk'];
      return { file: file.name, wrong: `${stranger ? `${String(stranger)}: ` : ''}${problem.title}`, todo: problem.detail };
    }
  };
  const handOverAll = async (files: readonly File[]): Promise<void> => {
    setTooMany(files.length > kMostFiles);
    setResults([]);
    const some = files.slice(0, kMostFiles);
    for (const [index, file] of some.entries()) {
      setGoing({ n: index + 1, of: some.length });
      const result = await handOver(file);
      setResults((before) => [...before, result]);
    }
    setGoing(undefined);
    taken();
  };

  const hasReceipt = results.some((one) => one.taken);
  return (
    <details class="panel sticks">
      <summary>{say('sticks.title')}</summary>
      <p class="help">{say('sticks.about')}</p>
      <div role="alert">{key.error ? <p class="due">{problemText(key.error, say)}</p> : null}</div>
      {key.answer && key.answer.record !== 'fits' ? (
        <p>
          {say(key.answer.record === 'no_key' ? 'sticks.record_without' : 'sticks.record_another')}{' '}
          <a href={recordAddress(`host/${session.city}`)}>{say('sticks.record')}</a>
          <code class="secret-text">{key.answer.key}</code>
        </p>
      ) : null}
      <label class="stacked">
        {say('sticks.choose')}
        <input
          type="file"
          accept=".sealed"
          multiple
          disabled={going !== undefined || !key.answer}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) void handOverAll(files);
          }}
        />
      </label>
      <p role="status">{going ? say('sticks.going', { file: going.n, of: going.of }) : ''}</p>
      {tooMany ? <p class="wrong">{say('sticks.too_many', { most: kMostFiles })}</p> : null}
      {results.length > 0 ? (
        <ul class="stick-results" aria-label={say('sticks.results')}>
          {results.map((result, index) => (
            <StickResult key={index} result={result} />
          ))}
        </ul>
      ) : null}
      {hasReceipt && !going ? <p>{say('sticks.receipts')}</p> : null}
    </details>
  );
}
