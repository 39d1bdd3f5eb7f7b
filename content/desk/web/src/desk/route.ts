// SPDX-License-Identifier: Apache-2.0
// Where somebody is, as the part of the address after "#": any web server can serve the editor
// without rules of its own, and the secret of an invitation never reaches a log.
export type Route =
  | { page: 'records'; types: string[]; state: string; words: string; sort: string }
  | { page: 'record'; key: string }
  | { page: 'history'; key: string }
  | { page: 'publication' }
  | { page: 'kiosks' }
  | { page: 'inbox' }
  /** `name`: of the import that is looked at, or empty. */
  | { page: 'imports'; name: string }
  | { page: 'users' }
  | { page: 'audit' }
  | { page: 'invitation'; token: string }
  | { page: 'nowhere' };

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', ...rest] = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  const asked = new URLSearchParams(query);
  const key = rest.join('/');
  switch (page) {
    case '':
    case 'records':
      return {
        page: 'records',
        types: (asked.get('type') ?? '').split(',').filter((type) => type !== ''),
        state: asked.get('state') ?? '',
        words: asked.get('q') ?? '',
        sort: asked.get('sort') ?? '',
      };
    case 'record':
    case 'history':
      return key === '' ? { page: 'nowhere' } : { page, key };
    case 'imports':
      return { page, name: key };
    case 'publication':
    case 'kiosks':
    case 'inbox':
    case 'users':
    case 'audit':
      return { page };
    case 'invitation':
    case 'reset':
      return key === '' ? { page: 'nowhere' } : { page: 'invitation', token: key };
    default:
      return { page: 'nowhere' };
  }
}

export function recordsAddress(types: readonly string[], state = '', words = '', sort = ''): string {
  const query = new URLSearchParams({
    ...(types.length > 0 && { type: types.join(',') }),
    ...(state !== '' && { state }),
    ...(words !== '' && { q: words }),
    ...(sort !== '' && { sort }),
  }).toString();
  return `#/records${query === '' ? '' : `?${query}`}`;
}

export const recordAddress = (key: string): string => `#/record/${encodeURIComponent(key)}`;
export const historyAddress = (key: string): string => `#/history/${encodeURIComponent(key)}`;
export const importAddress = (name: string): string => `#/imports/${encodeURIComponent(name)}`;
