// SPDX-License-Identifier: Apache-2.0
// A photo to send: a square PNG of two colours that change from corner to corner, so that each part of
// it differs from every other.
import { deflateSync } from 'node:zlib';

const kSide = 1000;

function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; ++bit) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function chunk(name, data) {
  const whole = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(whole));
  return Buffer.concat([length, whole, check]);
}

export function photo() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(kSide, 0);
  header.writeUInt32BE(kSide, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits, three colours
  const rows = Buffer.alloc(kSide * (1 + 3 * kSide));
  for (let y = 0; y < kSide; ++y) {
    const row = y * (1 + 3 * kSide);
    for (let x = 0; x < kSide; ++x) rows.set([(x * 255) / kSide, (y * 255) / kSide, 120], row + 1 + 3 * x);
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
