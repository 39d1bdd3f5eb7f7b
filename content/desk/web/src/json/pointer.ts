// SPDX-License-Identifier: Apache-2.0
// How a problem names its place: "/online/0/url", "online.0.url" and "online[0].url" mean the same.
import type { Path } from './value';

export const stepsOf = (path: string): Path =>
  path
    .replace(/\[(\d+)\]/g, '/$1')
    .replaceAll('.', '/')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
