// SPDX-License-Identifier: Apache-2.0
// What every page of the editor may use, handed down once from where it is made.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from '../api/client';
import type { Role, Session } from '../api/contract';
import type { Pictures } from '../api/pictures';
import type { Copies } from '../draft/copies';
import type { Finder } from '../form/finder';
import type { Schemas } from '../schema/schemas';
import type { Language } from '../schema/rules';
import type { Say } from '../words/words';
import type { Host } from './host';

export interface Desk {
  client: Client;
  session: Session;
  schemas: Schemas;
  host: Host;
  finder: Finder;
  pictures: Pictures;
  copies: Copies;
  language: Language;
  setLanguage: (language: Language) => void;
  say: Say;
  signOut: () => Promise<void>;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a page stands outside the desk');
  return desk;
}

export const mayAny = (session: Session, ...roles: Role[]): boolean =>
  roles.some((role) => session.roles.includes(role));
