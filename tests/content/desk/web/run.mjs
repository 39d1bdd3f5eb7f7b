#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// Runs tests of the editor that are written in TypeScript.
//   node run.mjs OUT_FOLDER FILE.test.ts…
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = resolve(here, '../../../../content/desk/web');
const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0) {
  console.error('Usage: node run.mjs OUT_FOLDER FILE.test.ts…');
  process.exit(2);
}
const { buildSync } = createRequire(join(web, 'package.json'))('esbuild');
buildSync({
  entryPoints: files.map((file) => resolve(here, file)),
  outdir: out,
  outbase: here,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node18',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  nodePaths: [join(web, 'node_modules')],
  define: { DESK_ROOT: JSON.stringify(resolve(here, '../../../..')) },
  sourcemap: 'inline',
  logLevel: 'warning',
});
const built = files.map((file) => join(out, file.replace(/\.ts$/, '.mjs')));
process.exit(spawnSync(process.execPath, ['--enable-source-maps', '--test', ...built], { stdio: 'inherit' }).status ?? 1);
