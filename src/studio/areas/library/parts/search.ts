// Which parts are listed: of a kind, of an aspect, and with every word of a query.

import { currentLanguage, textIn } from '../../../i18n/index.ts';
import type { Text } from '../../../../model/types.ts';
import { aspectOf, type ShelfPart } from './shelf.ts';

export interface Filter {
  readonly query: string;
  readonly kind: string;
  readonly aspect: string;
}

/** Of every kind, and of every aspect. */
export const EVERY = 'every';

export function fits({ part }: ShelfPart, { query, kind, aspect }: Filter): boolean {
  if (kind !== EVERY && part.kind !== kind) return false;
  if (aspect !== EVERY && aspectOf(part)?.id !== aspect) return false;
  const say = (text: Text): string => textIn(text, [currentLanguage(), ...part.languages]);
  const items = (part.content.items ?? []).map(({ label }) => say(label));
  const all = [part.id, say(part.title), say(part.description), ...items].join(' ').toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
