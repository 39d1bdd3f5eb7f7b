// SPDX-License-Identifier: Apache-2.0
// A problem in words: the server's where it has any, else ours.
import { Problem } from '../api/problem';
import type { Say } from '../words/words';

export function problemText(error: unknown, say: Say): string {
  if (!(error instanceof Problem)) return say('problem.unexpected');
  if (error.code === 'offline') return say('problem.offline');
  if (error.code === 'credentials') return say('sign_in.wrong');
  if (error.detail !== '') return error.detail;
  return error.title !== '' ? error.title : say('problem.unexpected');
}
