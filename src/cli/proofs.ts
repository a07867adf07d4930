// What commands that prove things share: how long they may take, and how they say what they found.

import type { Asserted } from '../analysis/index.ts';
import type { Call } from './call.ts';
import { say } from './say.ts';

/** For each outcome: whoever runs a command can wait longer than who types. */
export const BUDGET = { branches: 40_000_000, ms: 20_000 };

/** In three figures: a share of one in a million millions is not 0. */
export function percent(count: bigint, total: bigint): string {
  const share = (100 * Number(count)) / Number(total);
  return count === total ? '100' : String(Number(share.toPrecision(3)));
}

export function inWords(reason: NonNullable<Asserted['reason']>, { language }: Call): string {
  switch (reason.kind) {
    case 'size':
      return say('undecidedSize', {}, language);
    case 'time':
      return say('undecidedTime', { seconds: Math.round(reason.ms / 100) / 10 }, language);
    case 'engine':
      return say('undecidedEngine', {}, language);
    case 'values':
      return say('undecidedValues', { item: reason.item }, language);
  }
}
