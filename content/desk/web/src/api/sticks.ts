// SPDX-License-Identifier: Apache-2.0
// What kiosks sealed onto USB sticks, as openapi.json describes it.

/** A kiosk writes no longer ones (content/outbox/seal.hpp). */
export const kLongestSealed = (4 << 20) + 65_536;

export interface StickKey {
  /** Public: 64 hexadecimal digits. */
  key: string;
  /** Whether the city's record, as it is published, names a key that is here. */
  record: 'fits' | 'no_key' | 'another_key';
}

export interface StickTaken {
  kiosk: string;
  number: number;
  entries: number;
  new: { opinions: number; answers: number; others: number };
  known: number;
  refused: number;
  receipt: { name: string; text: string };
}
