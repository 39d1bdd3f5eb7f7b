// SPDX-License-Identifier: Apache-2.0
// A problem in words: the server's where it has any, else ours.
import { Problem } from '../api/problem';
import type { Say } from '../words/words';

export function problemText(error: unknown, say: Say): string {
  if (!(error instanceof Problem)) return say('problem.unexpected');
  if (error.code === 'offline') return say('problem.offline');
  if (error.code === 'credentials') return say('sign_in.wrong');
  if (error.code === 'too_large' && error.title === '') return say('problem.too_large');
  const sentences = [error.title.replace(/([^.!?…])$/, '$1.'), error.detail].filter((text) => text !== '');
  return sentences.length > 0 ? sentences.join(' ') : say('problem.unexpected');
}
