// SPDX-License-Identifier: Apache-2.0
// What became of one file from a stick: what was new, what was known, the receipt; or what to do.
import { useEffect, useState } from 'preact/hooks';
import type { StickTaken } from '../api/sticks';
import { useDesk } from '../desk/desk';
import type { Say } from '../words/words';

export interface HandedOver {
  file: string;
  taken?: StickTaken;
  wrong?: string;
  todo?: string;
}

function takenWords({ new: news, known, refused }: StickTaken, say: Say): string[] {
  const words: string[] = [];
  if (news.opinions > 0) words.push(say('sticks.opinions', { n: news.opinions }));
  if (news.answers > 0) words.push(say('sticks.answers', { n: news.answers }));
  if (news.others > 0) words.push(say('sticks.others', { n: news.others }));
  if (words.length === 0) words.push(say('sticks.nothing_new'));
  if (known > 0) words.push(say('sticks.known', { n: known }));
  if (refused > 0) words.push(say('sticks.refused', { n: refused }));
  return words;
}

export function StickResult({ result }: { result: HandedOver }) {
  const { say } = useDesk();
  const { file, taken, wrong, todo } = result;
  return (
    <li>
      <strong>{file}</strong>
      {wrong === undefined ? null : <p class="wrong">✗ {wrong}</p>}
      {todo === undefined ? null : <p>{todo}</p>}
      {taken ? (
        <>
          <p class="good">✓ {say('sticks.taken', { kiosk: taken.kiosk })}</p>
          <ul>
            {takenWords(taken, say).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <Receipt receipt={taken.receipt} />
        </>
      ) : null}
    </li>
  );
}

function Receipt({ receipt }: { receipt: StickTaken['receipt'] }) {
  const { say } = useDesk();
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([receipt.text], { type: 'application/octet-stream' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [receipt]);
  if (address === '') return null;
  return (
    <a class="button" href={address} download={receipt.name}>
      {say('sticks.save', { name: receipt.name })}
    </a>
  );
}
