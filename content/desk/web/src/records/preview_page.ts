// SPDX-License-Identifier: Apache-2.0
// The kiosk's page on which a record is seen best: cities and events have pages of their own, the
// others are shown alone, and what has no page at all by the page it changes.
const kOwnPages = ['city', 'event'];
const kElsewhere: Record<string, string> = { host: 'home', synonym: 'search', lexicon: 'search', term: 'search' };

export function previewPage(key: string): string {
  const type = key.split('/')[0] ?? '';
  if (kOwnPages.includes(type)) return key;
  return kElsewhere[type] ?? `record/${key}`;
}
