// SPDX-License-Identifier: Apache-2.0
// The kiosk's page on which a record is seen best: some types have pages of their own, the others are
// shown alone, and what has no page at all by a page that it changes.
import type { Document } from '../json/value';

const kOwnPages = ['city', 'event', 'poll'];
const kElsewhere: Record<string, string> = { host: 'home', source: 'about', synonym: 'search', lexicon: 'search' };

/** `home`: the key of the city that hosts the kiosks, which is everybody's partner and nobody's. */
export function previewPage(key: string, document: Document, home: string): string {
  const type = key.split('/')[0] ?? '';
  if (kOwnPages.includes(type)) return key;
  if (type === 'agreement') {
    const parties = Array.isArray(document.parties) ? document.parties : [];
    const partner = parties.find((party) => typeof party === 'string' && party.startsWith('city/') && party !== home);
    return typeof partner === 'string' ? partner : 'cities';
  }
  return kElsewhere[type] ?? `record/${key}`;
}
