// SPDX-License-Identifier: Apache-2.0
// Follows a repository with tuf-js, another program's client:
//   node tuf_read.mjs NOW METADATA-URL TARGETS-URL ROOT FOLDER TARGET…
// NOW is the time to take for the clock's. Trusts ROOT if FOLDER holds no root yet, refreshes, fetches
// the targets, and prints {"versions": {role: version}, "targets": {target: sha256 in hexadecimal}}.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const [now, metadataBaseUrl, targetBaseUrl, root, folder, ...targets] = process.argv.slice(2);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...values) {
    super(...(values.length === 0 ? [now] : values));
  }
  static now() {
    return new RealDate(now).getTime();
  }
};

const { Updater } = (await import('tuf-js')).default;
const metadataDir = path.join(folder, 'metadata');
const targetDir = path.join(folder, 'targets');
for (const made of [metadataDir, targetDir]) fs.mkdirSync(made, { recursive: true });
const trusted = path.join(metadataDir, 'root.json');
if (!fs.existsSync(trusted)) fs.copyFileSync(root, trusted);

const updater = new Updater({ metadataDir, metadataBaseUrl, targetDir, targetBaseUrl });
await updater.refresh();
const answer = { versions: {}, targets: {} };
for (const target of targets) {
  const info = await updater.getTargetInfo(target);
  if (!info) throw new Error(`${target} is not in the repository`);
  const bytes = fs.readFileSync(await updater.downloadTarget(info));
  answer.targets[target] = crypto.createHash('sha256').update(bytes).digest('hex');
}
for (const file of fs.readdirSync(metadataDir)) {
  const { signed } = JSON.parse(fs.readFileSync(path.join(metadataDir, file), 'utf8'));
  answer.versions[path.basename(file, '.json')] = signed.version;
}
console.log(JSON.stringify(answer));
