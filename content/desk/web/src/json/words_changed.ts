// SPDX-License-Identifier: Apache-2.0
// Which words of a text changed: the longest common run of words in order stays, the rest went or came.

export interface Run {
  is: 'same' | 'gone' | 'new';
  text: string;
}

/** Longer texts are compared as a whole: a table of a million cells is enough. */
const kMostCells = 1_000_000;

const piecesOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

export function wordsChanged(before: string, after: string): Run[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  if (a.length * b.length > kMostCells) {
    return [
      { is: 'gone', text: before },
      { is: 'new', text: after },
    ];
  }
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  const push = (is: Run['is'], text: string): void => {
    const last = runs.at(-1);
    if (last?.is === is) last.text += text;
    else runs.push({ is, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const gone = a[i];
    const came = b[j];
    if (gone !== undefined && gone === came) {
      push('same', gone);
      ++i;
      ++j;
    } else if (gone !== undefined && (came === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push('gone', gone);
      ++i;
    } else if (came !== undefined) {
      push('new', came);
      ++j;
    }
  }
  return runs;
}
