// SPDX-License-Identifier: Apache-2.0
// Asks the server. A session that has ended is not the caller's concern: the person signs in again in
// place, and the same question is asked once more, so that nothing that was being done is lost.
import { Problem, problemOf } from './problem';
import { sendFile } from './send_file';

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** false: a session that has ended is answered as it is. */
  signIn?: boolean;
}

export interface ClientPorts {
  fetch: typeof fetch;
  language: () => string;
  /** Resolves when somebody has signed in again. */
  signedOut: () => Promise<void>;
}

/** An answer that ends half-way, or is a hotel's page in its place, is as good as none. */
async function whole<T>(body: Promise<T>): Promise<T> {
  try {
    return await body;
  } catch (error) {
    throw calledOff(error) ? error : new Problem('offline', 0, '', '');
  }
}

const calledOff = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

export class Client {
  constructor(private readonly ports: ClientPorts) {}

  get<T>(path: string, ask: Ask = {}): Promise<T> {
    return this.json<T>('GET', path, ask);
  }

  post<T>(path: string, body: unknown, ask: Ask = {}): Promise<T> {
    return this.json<T>('POST', path, { ...ask, body });
  }

  async picture(path: string, body: unknown, signal: AbortSignal): Promise<Blob> {
    return whole((await this.answer('POST', path, { body, signal })).blob());
  }

  /** A file as it is, with how far it is told on the way. */
  async upload<T>(path: string, file: Blob, progress: (share: number) => void): Promise<T> {
    for (;;) {
      try {
        return (await sendFile({ path, file, language: this.ports.language(), progress })) as T;
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.code !== 'signed_out') throw problem;
        await this.ports.signedOut();
      }
    }
  }

  async json<T>(method: string, path: string, ask: Ask): Promise<T> {
    const response = await this.answer(method, path, ask);
    if (response.status === 204) return undefined as T;
    return whole(response.json() as Promise<T>);
  }

  private async answer(method: string, path: string, ask: Ask): Promise<Response> {
    for (;;) {
      const response = await this.send(method, path, ask);
      if (response.ok) return response;
      const problem = problemOf(response.status, await response.json().catch(() => null));
      if (problem.code !== 'signed_out' || ask.signIn === false) throw problem;
      await this.ports.signedOut();
    }
  }

  private async send(method: string, path: string, ask: Ask): Promise<Response> {
    const headers: Record<string, string> = { 'Accept-Language': this.ports.language(), ...ask.headers };
    if (method !== 'GET') headers['Content-Type'] = 'application/json';
    try {
      return await this.ports.fetch(`/api${path}`, {
        method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(ask.signal && { signal: ask.signal }),
        ...(method !== 'GET' && { body: JSON.stringify(ask.body ?? {}) }),
      });
    } catch (error) {
      throw calledOff(error) ? error : new Problem('offline', 0, '', '');
    }
  }
}
