// SPDX-License-Identifier: Apache-2.0
// Sends a file and says how far it is, which fetch cannot.
import { Problem, problemOf } from './problem';

export interface FileToSend {
  path: string;
  file: Blob;
  language: string;
  progress: (share: number) => void;
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

/** What packaging/nginx/desk.conf and the desk let through. */
export const kMostBytes = 20 * 1024 * 1024;
const kTooLarge = 413;

/** The web server before the desk refuses with a page of its own, half-way through the file. */
const tooLarge = (): Problem => new Problem('too_large', kTooLarge, '', '');

export function sendFile({ path, file, language, progress }: FileToSend): Promise<unknown> {
  if (file.size > kMostBytes) return Promise.reject(tooLarge());
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Content-Type', file.type || 'image/unknown');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      const answer = answerOf(request);
      const isGood = request.status >= 200 && request.status < 300;
      if (request.status === kTooLarge && answer === null) failed(tooLarge());
      else if (!isGood) failed(problemOf(request.status, answer));
      else if (answer === null) failed(new Problem('offline', 0, '', ''));
      else done(answer);
    };
    request.onerror = () => failed(new Problem('offline', 0, '', ''));
    request.send(file);
  });
}
