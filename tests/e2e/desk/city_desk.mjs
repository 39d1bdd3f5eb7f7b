// SPDX-License-Identifier: Apache-2.0
// A city's desk for as long as a test needs it: pobratym-desk with its data in a folder of its own,
// behind nginx with the configuration of packaging/nginx, on free loopback ports.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const given = (name) => process.env[name] ?? fail(`${name} is not set; ctest sets it`);
const fail = (words) => {
  throw new Error(words);
};

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Tries until it works; what it waits for is a program's start, seconds at most. */
export async function until(works, words, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await Promise.resolve()
      .then(works)
      .catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${typeof words === 'function' ? words() : words} did not happen within ${seconds} s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

class Program {
  output = '';
  constructor(path, ...options) {
    this.process = spawn(path, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (this.output += text));
    }
    this.ended = new Promise((done) => {
      this.process.once('exit', done);
      this.process.once('error', done);
    });
  }
  async stop(signal = 'SIGTERM') {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill(signal);
    await this.ended;
  }
}

export class CityDesk {
  /** `pages`: visitors find the phones' pages at its `pages` and ask from them. */
  static async start({ pages = false } = {}) {
    const desk = new CityDesk();
    await desk.#begin(pages);
    return desk;
  }

  /** Everything the programs said, for a failed test's report. */
  get output() {
    return [this.program, this.nginx, this.web].map((one) => one?.output ?? '').join('\n');
  }

  /** What kiosks follow. */
  get repository() {
    return join(this.folder, 'data/repository');
  }

  async stop() {
    await this.web?.stop('SIGQUIT');
    await this.nginx?.stop('SIGQUIT');
    await this.program?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #begin(pages) {
    this.folder = mkdtempSync(join(tmpdir(), 'pobratym-desk-'));
    const [deskPort, sitePort] = [await freePort(), await freePort()];
    this.url = `https://127.0.0.1:${sitePort}`;
    const pagesPort = pages ? await freePort() : 0;
    if (pages) this.pages = `http://127.0.0.1:${pagesPort}/pages/`;
    await this.#startDesk(deskPort);
    this.#startNginx(deskPort, sitePort);
    if (pages) await this.#servePages(pagesPort);
    const link = await until(
      () => /invitations?[/=]([A-Za-z0-9_-]{16,})/.exec(this.program.output)?.[1],
      'The invitation of the first administrator',
    );
    this.firstInvitation = `${this.url}/#/invitation/${link}`;
  }

  async #startDesk(port) {
    const data = join(this.folder, 'data');
    mkdirSync(data);
    execFileSync(given('POBRATYM_PACK'), ['keys', 'new', join(data, 'keys')], { stdio: 'ignore' });
    this.program = new Program(
      given('POBRATYM_DESK'),
      ...['--data', data, '--listen', `127.0.0.1:${port}`, '--site', this.url],
      ...['--import', join(root, 'content/packs/kharkiv'), '--administrator', 'olena@city.example', '--quick-passwords'],
      ...(this.pages ? ['--pages-base', this.pages, '--take-questions'] : []),
    );
    await until(async () => {
      if (this.program.process.exitCode !== null) throw new Error(this.program.output);
      return (await fetch(`http://127.0.0.1:${port}/api/session`)).status > 0;
    }, () => `The start of pobratym-desk (${this.program.output})`);
  }

  /** As packaging/run does. */
  async #servePages(port) {
    const run = join(this.folder, 'pages');
    this.web = new Program(join(root, 'packaging/serve'), this.repository, run, String(port));
    await until(() => readFileSync(join(run, 'address')).length > 0, () => `The pages' web server (${this.web.output})`);
  }

  #startNginx(deskPort, sitePort) {
    const run = join(this.folder, 'nginx');
    mkdirSync(run);
    const [key, certificate] = [join(run, 'key.pem'), join(run, 'certificate.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
        '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
      { stdio: 'ignore' },
    );
    const fill = {
      LISTEN: `127.0.0.1:${sitePort}`,
      NAME: '127.0.0.1',
      CERTIFICATE: certificate,
      KEY: key,
      WEB: given('POBRATYM_DESK_WEB'),
      DESK: `127.0.0.1:${deskPort}`,
      RUN: run,
      USER: process.getuid() === 0 ? 'user root;' : '',
    };
    const text = readFileSync(join(root, 'packaging/nginx/desk.conf'), 'utf8');
    const configuration = join(run, 'desk.conf');
    const comments = /^\s*#.*$/gm;
    writeFileSync(configuration, text.replace(comments, '').replace(/@(\w+)@/g, (_, name) => fill[name] ?? fail(name)));
    this.nginx = new Program(process.env.POBRATYM_NGINX || 'nginx', '-p', run, '-e', join(run, 'error.log'), '-c', configuration);
  }
}
