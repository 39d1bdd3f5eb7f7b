// SPDX-License-Identifier: Apache-2.0
// The table of content/desk/web/README.md: which folder of the editor may use which.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

declare const DESK_ROOT: string;
const source = join(DESK_ROOT, 'content/desk/web/src');
/** Lowest first: a folder may use those before it. */
const order = ['json', 'schema', 'words', 'api', 'draft', 'form', 'desk', 'records', 'pages', 'app'];
/** Drafts and words know no screen; the ones below know nothing above them at all. */
const apart: Record<string, readonly string[]> = { api: ['json', 'schema'], draft: ['api', 'json'] };

interface Import {
  file: string;
  from: string;
  to: string;
}

function imports(): Import[] {
  return order.flatMap((folder) =>
    readdirSync(join(source, folder)).flatMap((file) =>
      [...readFileSync(join(source, folder, file), 'utf8').matchAll(/from '\.\.\/(\w+)\//g)].map((match) => ({
        file: `${folder}/${file}`,
        from: folder,
        to: match[1] ?? '',
      })),
    ),
  );
}

test('every folder of the editor has its place in the order', () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map((entry) => entry.name).filter((name) => name !== 'style').sort(), [...order].sort());
});

test('no folder uses one that stands above it', () => {
  const all = imports();
  assert.ok(all.length > 100);
  for (const { file, from, to } of all) {
    const allowed = apart[from] ?? order.slice(0, order.indexOf(from));
    assert.ok(allowed.includes(to), `${file} uses ${to}`);
  }
});

test('sources name their licence and are no longer than 400 lines', () => {
  for (const folder of [...order, 'style']) {
    for (const file of readdirSync(join(source, folder))) {
      if (file.endsWith('.svg')) continue;
      const lines = readFileSync(join(source, folder, file), 'utf8').split('\n');
      assert.match(lines[0] ?? '', /SPDX-License-Identifier: Apache-2\.0/, `${folder}/${file}`);
      assert.ok(lines.length <= 400, `${folder}/${file}`);
    }
  }
});
