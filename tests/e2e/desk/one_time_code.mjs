// SPDX-License-Identifier: Apache-2.0
// The app on a clerk's phone: one-time codes (RFC 6238, SHA-1, 30 seconds, six digits). A code signs in
// once, so that the next one asked for is of a later step; servers take one step ahead.
import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(secret) {
  let bits = '';
  for (const letter of secret.replace(/[\s=]/g, '').toUpperCase()) {
    bits += letters.indexOf(letter).toString(2).padStart(5, '0');
  }
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

export class Phone {
  #secret;
  #lastStep = 0;

  constructor(secret) {
    this.#secret = bytesOf(secret);
  }

  /** Waits when the codes that a server would take are used up. */
  async code() {
    const now = () => Math.floor(Date.now() / 30000);
    const step = Math.max(now(), this.#lastStep + 1);
    while (step > now() + 1) await new Promise((done) => setTimeout(done, 500));
    this.#lastStep = step;
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const digest = createHmac('sha1', this.#secret).update(counter).digest();
    const at = digest[19] & 15;
    return String((digest.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
  }
}
