// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Problem } from '../../../../content/desk/web/src/api/problem';
import { follow } from '../../../../content/desk/web/src/desk/follow';

const silent = new Problem('offline', 0, '', '');

/** Work that stands as these answers say, one after the other; time passes by itself. */
async function followed(...answers: (string | Problem)[]) {
  mock.timers.enable({ apis: ['setTimeout'] });
  const told: unknown[] = [];
  let asked = 0;
  follow<string>({
    ask: async () => {
      const answer = answers[asked++];
      if (answer instanceof Problem) throw answer;
      return answer ?? 'asked too often';
    },
    isOver: (standing) => standing === 'done',
    every: 300,
    stands: (standing) => told.push(standing),
    fails: (problem) => problem && told.push((problem as Problem).code),
    ended: () => told.push('ended'),
  });
  for (let turn = 0; turn < 10; ++turn) {
    await new Promise(setImmediate);
    mock.timers.tick(2000);
  }
  mock.timers.reset();
  return { told, asked };
}

test('work is followed until it is over, and no longer', async () => {
  assert.deepEqual(await followed('running', 'running', 'done'), {
    told: ['running', 'running', 'done', 'ended'],
    asked: 3,
  });
});

test('an answer that does not come is no end', async () => {
  const busy = new Problem('http_502', 502, '', '');
  assert.deepEqual(await followed('running', silent, busy, 'done'), {
    told: ['running', 'offline', 'http_502', 'done', 'ended'],
    asked: 4,
  });
});

test('work that nobody knows any more is not asked for again', async () => {
  assert.deepEqual(await followed(new Problem('not_found', 404, '', '')), { told: ['not_found', 'ended'], asked: 1 });
});
