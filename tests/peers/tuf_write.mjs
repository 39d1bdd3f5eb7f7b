// SPDX-License-Identifier: Apache-2.0
// Repositories of The Update Framework as @tufjs/models writes them, one a folder, each with another
// choice of keys, names of files and delegations:
//   node tuf_write.mjs FOLDER
// FOLDER/<name>/{metadata,targets}; prints [{"name", "present": {target: content}, "absent": [target]}].
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import canonical from '@tufjs/canonical-json';
import models from '@tufjs/models';

const { Key, MetaFile, Metadata, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } = models;
const common = { version: 1, specVersion: '1.0.31', expires: '2099-01-01T00:00:00Z' };
const sha = (algorithm, bytes) => crypto.createHash(algorithm).update(bytes).digest('hex');

/// A key pair as metadata names it, and how it signs.
function makeKey(kind) {
  const [type, options, keyType, scheme] = {
    ed25519: ['ed25519', {}, 'ed25519', 'ed25519'],
    ecdsa: ['ec', { namedCurve: 'P-256' }, 'ecdsa', 'ecdsa-sha2-nistp256'],
    rsa: ['rsa', { modulusLength: 2048 }, 'rsa', 'rsassa-pss-sha256'],
  }[kind];
  const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options);
  const open =
    kind === 'ed25519'
      ? publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
      : publicKey.export({ format: 'pem', type: 'spki' });
  const json = { keytype: keyType, scheme, keyval: { public: open } };
  const keyID = sha('sha256', canonical.canonicalize(json));
  const how = kind === 'rsa' ? { key: privateKey, padding: crypto.constants.RSA_PKCS1_PSS_PADDING } : privateKey;
  const algorithm = kind === 'ed25519' ? null : 'sha256';
  const sign = (data) =>
    new Signature({ keyID, sig: crypto.sign(algorithm, data, how).toString('hex') });
  return { keyID, key: new Key({ keyID, keyType, scheme, keyVal: { public: open } }), json, sign };
}

class Repository {
  constructor(folder, { consistent, hashes, kind }) {
    Object.assign(this, { folder, consistent, hashes, kind, meta: {} });
    fs.mkdirSync(path.join(folder, 'metadata'), { recursive: true });
  }

  write(name, signed, signers) {
    const metadata = new Metadata(signed);
    for (const signer of signers) metadata.sign(signer.sign);
    const bytes = Buffer.from(JSON.stringify(metadata.toJSON(), null, 1));
    const numbered = name === 'root' || (this.consistent && name !== 'timestamp');
    const file = `${numbered ? '1.' : ''}${encodeURIComponent(name)}.json`;
    fs.writeFileSync(path.join(this.folder, 'metadata', file), bytes);
    const more = this.hashes
      ? { length: bytes.length, hashes: { sha256: sha('sha256', bytes), sha512: sha('sha512', bytes) } }
      : {};
    return new MetaFile({ version: 1, ...more });
  }

  writeTargets(name, targets, delegations, signers) {
    const json = { _type: 'targets', spec_version: common.specVersion, version: 1, expires: common.expires, targets: {} };
    if (delegations) json.delegations = delegations;
    const signed = Targets.fromJSON(json);
    for (const [target, content] of Object.entries(targets)) {
      const hash = sha('sha256', content);
      signed.addTarget(
        new TargetFile({ path: target, length: Buffer.byteLength(content), hashes: { sha256: hash } })
      );
      const base = `${this.consistent ? `${hash}.` : ''}${path.posix.basename(target)}`;
      const at = path.join(this.folder, 'targets', path.posix.dirname(target), base);
      fs.mkdirSync(path.dirname(at), { recursive: true });
      fs.writeFileSync(at, content);
    }
    this.meta[`${name}.json`] = this.write(name, signed, signers);
  }

  finish() {
    const keys = {};
    const root = new Root({ ...common, consistentSnapshot: this.consistent });
    for (const role of ['root', 'targets', 'snapshot', 'timestamp']) {
      keys[role] = role === 'targets' ? this.targetsKey : makeKey(this.kind);
      root.addKey(keys[role].key, role);
    }
    this.write('root', root, [keys.root]);
    const snapshot = new Snapshot({ ...common, meta: this.meta });
    const meta = this.write('snapshot', snapshot, [keys.snapshot]);
    this.write('timestamp', new Timestamp({ ...common, snapshotMeta: meta }), [keys.timestamp]);
  }
}

/// targets.json with what `delegate` answers, and two roles or eight bins below it.
function make(folder, name, options, delegate) {
  const repository = new Repository(path.join(folder, name), options);
  repository.targetsKey = makeKey(options.kind);
  const below = makeKey(options.kind);
  const present = { 'top file.txt': 'at the top', ...delegate(repository, below) };
  return { name, present, absent: ['no/such', 'no-such'] };
}

const listed = (key) => ({ keyids: [key.keyID], threshold: 1 });

function byPaths(repository, key) {
  const roles = [
    { name: 'cities', ...listed(key), terminating: false, paths: ['cities/*/*'] },
    { name: 'a name/with ?', ...listed(key), terminating: true, paths: ['cities/*/*', '*.md'] },
  ];
  repository.writeTargets('cities', { 'cities/brno/file': 'Brno' }, undefined, [key]);
  repository.writeTargets('a name/with ?', { 'README.md': 'Read me', 'cities/Львів/file': 'Lviv' }, undefined, [key]);
  repository.writeTargets('targets', { 'top file.txt': 'at the top' }, { keys: { [key.keyID]: key.json }, roles }, [
    repository.targetsKey,
  ]);
  repository.finish();
  return { 'cities/brno/file': 'Brno', 'README.md': 'Read me', 'cities/Львів/file': 'Lviv' };
}

function byHashes(repository, key) {
  const digits = [...'0123456789abcdef'];
  const roles = [digits.slice(0, 8), digits.slice(8)].map((prefixes, i) => ({
    name: `half-${i}`, ...listed(key), terminating: true, path_hash_prefixes: prefixes,
  }));
  const files = Object.fromEntries([...'abcdefgh'].map((name) => [`files/${name}`, `file ${name}`]));
  roles.forEach((role) => {
    const mine = Object.entries(files).filter(([name]) =>
      role.path_hash_prefixes.includes(sha('sha256', name)[0])
    );
    repository.writeTargets(role.name, Object.fromEntries(mine), undefined, [key]);
  });
  repository.writeTargets('targets', { 'top file.txt': 'at the top' }, { keys: { [key.keyID]: key.json }, roles }, [
    repository.targetsKey,
  ]);
  repository.finish();
  return files;
}

function byBins(repository, key) {
  const succinct_roles = { ...listed(key), bit_length: 3, name_prefix: 'bin' };
  const bins = Targets.fromJSON({
    _type: 'targets', spec_version: '1.0.31', version: 1, expires: common.expires, targets: {},
    delegations: { keys: { [key.keyID]: key.json }, succinct_roles },
  }).delegations.succinctRoles;
  const files = Object.fromEntries([...'abcdefghij'].map((name) => [`files/${name}`, `file ${name}`]));
  for (const bin of bins.getRoles()) {
    const mine = Object.entries(files).filter(([name]) => bins.getRoleForTarget(name) === bin);
    repository.writeTargets(bin, Object.fromEntries(mine), undefined, [key]);
  }
  repository.writeTargets('targets', { 'top file.txt': 'at the top' }, { keys: { [key.keyID]: key.json }, succinct_roles }, [
    repository.targetsKey,
  ]);
  repository.finish();
  return files;
}

const folder = process.argv[2];
const made = [];
for (const consistent of [true, false]) {
  for (const [how, delegate] of Object.entries({ byPaths, byHashes, byBins })) {
    const kind = { byPaths: 'ed25519', byHashes: 'ecdsa', byBins: consistent ? 'rsa' : 'ed25519' }[how];
    const name = `${how}-${kind}-${consistent ? 'consistent' : 'in-place'}`;
    made.push(make(folder, name, { consistent, hashes: how !== 'byPaths', kind }, delegate));
  }
}
console.log(JSON.stringify(made));
