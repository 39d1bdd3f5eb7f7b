// SPDX-License-Identifier: Apache-2.0
// What went wrong, in the server's words (RFC 9457) or, where it did not answer, by a code of ours.
import type { FieldProblem } from './contract';

export type Code = 'offline' | 'signed_out' | 'credentials' | 'code_needed' | 'throttled' | 'stale' | (string & {});

export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly code: Code,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly problems: readonly FieldProblem[] = [],
    /** The whole answer, for what belongs to one code only. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail || title || code);
  }

  /** Whether the same may go well a moment later: nobody answered, or nobody could. */
  get passes(): boolean {
    return this.code === 'offline' || this.status >= 500 || this.status === 429;
  }
}

export function problemOf(status: number, body: unknown): Problem {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof answer[name] === 'string' ? answer[name] : '');
  const problems = Array.isArray(answer['problems']) ? (answer['problems'] as FieldProblem[]) : [];
  return new Problem(text('code') || `http_${status}`, status, text('title'), text('detail'), problems, answer);
}
