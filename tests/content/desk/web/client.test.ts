// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from '../../../../content/desk/web/src/api/client';
import { Problem } from '../../../../content/desk/web/src/api/problem';
import { kMostBytes } from '../../../../content/desk/web/src/api/send_file';
import { problemText } from '../../../../content/desk/web/src/desk/problem_text';
import { say } from '../../../../content/desk/web/src/words/words';

declare const DESK_ROOT: string;

interface Asked {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

const answer = (status: number, body?: unknown): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status });

/** A desk that gives these answers in turn, and remembers what it was asked. */
function deskWith(...answers: (Response | Error)[]) {
  const asked: Asked[] = [];
  let signIns = 0;
  const client = new Client({
    fetch: async (path, options = {}) => {
      const { method = 'GET', headers, body } = options;
      asked.push({ path: String(path), method, headers: headers as Record<string, string>, body });
      const next = answers.shift();
      if (!next || next instanceof Error) throw next ?? new Error('asked too often');
      return next;
    },
    language: () => 'uk',
    signedOut: async () => {
      ++signIns;
    },
  });
  return { client, asked, signIns: () => signIns };
}

const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('a question refused because the session had ended is asked again after signing in, unchanged', async () => {
  const { client, asked, signIns } = deskWith(answer(401, { code: 'signed_out' }), answer(200, { version: 3 }));
  const saved = await client.json('PUT', '/records/event/forum', {
    body: { document: { room: 'Зала' } },
    headers: { 'If-Match': '"2"', 'Idempotency-Key': 'k' },
  });
  assert.deepEqual(saved, { version: 3 });
  assert.equal(signIns(), 1);
  assert.deepEqual(asked[0], asked[1]);
  assert.equal(asked[1]?.headers['If-Match'], '"2"');
});

test('signing in itself is not interrupted by another signing in', async () => {
  const { client, signIns } = deskWith(answer(401, { code: 'signed_out' }));
  await assert.rejects(client.get('/session', { signIn: false }), isProblem('signed_out'));
  assert.equal(signIns(), 0);
});

test('a desk that does not answer is a problem with a name', async () => {
  await assert.rejects(deskWith(new TypeError('Failed to fetch')).client.get('/records'), isProblem('offline'));
});

test('an answer that is no problem of ours still becomes one', async () => {
  const html = new Response('<html>Bad gateway</html>', { status: 502 });
  await assert.rejects(deskWith(html).client.get('/records'), isProblem('http_502'));
});

test('fields that are wrong come with the problem', async () => {
  const refused = answer(422, { code: 'problems', title: 'Ні', detail: 'Бракує назви', problems: [{ path: '/title', text: '…' }] });
  await assert.rejects(deskWith(refused).client.post('/records/event/forum/state', {}), (error) => {
    assert.ok(error instanceof Problem);
    assert.equal(error.message, 'Бракує назви');
    assert.deepEqual(error.problems, [{ path: '/title', text: '…' }]);
    return true;
  });
});

test('whatever changes something is JSON, and says in which language to answer', async () => {
  const { client, asked } = deskWith(answer(204), answer(200, {}));
  assert.equal(await client.json('DELETE', '/session', {}), undefined);
  await client.get('/records');
  assert.equal(asked[0]?.headers['Content-Type'], 'application/json');
  assert.equal(asked[0]?.headers['Accept-Language'], 'uk');
  assert.equal(asked[1]?.body, undefined);
});

test('a page of the network in place of the answer, or half of one, is no answer of the desk', async () => {
  const hotel = (): Response => new Response('<html>Accept the terms of use</html>', { status: 200 });
  await assert.rejects(deskWith(hotel()).client.json('PUT', '/records/event/forum', {}), isProblem('offline'));
  const half = new Response('{"version":', { status: 200 });
  await assert.rejects(deskWith(half).client.get('/records'), isProblem('offline'));
});

test('what was called off while its answer came is no problem of the desk', async () => {
  const cut = new Response(
    new ReadableStream({ pull: (stream) => stream.error(new DOMException('called off', 'AbortError')) }),
    { status: 200 },
  );
  await assert.rejects(deskWith(cut).client.get('/records'), (error) => error instanceof DOMException);
});

test('a file that is too large is not sent at all', async () => {
  const { client, asked } = deskWith();
  const large = new Blob([new Uint8Array(kMostBytes + 1)]);
  await assert.rejects(client.upload('/pictures', large, () => undefined), (error) => {
    assert.ok(isProblem('too_large')(error));
    assert.match(problemText(error, (key) => say('en', key)), /20 MB/);
    return true;
  });
  assert.deepEqual(asked, []);
});

test('nginx lets through what the editor sends', () => {
  const conf = readFileSync(join(DESK_ROOT, 'packaging/nginx/desk.conf'), 'utf8');
  assert.equal(/client_max_body_size (\d+)m;/.exec(conf)?.[1], String(kMostBytes / 1024 / 1024));
});
