// What is typed in from a rating sheet: digits only. A blank, or 99, is no rating; it is never “no”.

import { parseDate } from '../../model/dates.ts';
import { askedAs, optionsOf, type Instrument, type Item } from '../../model/index.ts';
import { canBe } from '../collect/asked.ts';
import type { RatedValue } from '../exercise/types.ts';

const NOT_RATED = '99';

export type Typed =
  | { readonly is: 'rated'; readonly value: RatedValue }
  /** Left open on the sheet. */
  | { readonly is: 'open' }
  /** What was typed is no answer to this item. */
  | { readonly is: 'wrong' };

export function readTyped(item: Item, text: string, instrument: Instrument): Typed {
  const typed = text.trim();
  if (typed === '' || (typed === NOT_RATED && !takesNumbers(item))) return { is: 'open' };
  const value = valueOf(item, typed, instrument);
  return value !== null && canBe(item, value, instrument) ? { is: 'rated', value } : { is: 'wrong' };
}

/** A number can be 99 itself: there only a blank is no rating. */
function takesNumbers({ kind }: Item): boolean {
  return kind === 'number' || kind === 'date';
}

function valueOf(rated: Item, typed: string, instrument: Instrument): RatedValue | null {
  const item = askedAs(instrument, rated);
  switch (item.kind) {
    case 'choice':
      return (
        (/^\d+$/.test(typed) ? optionsOf(item.options, instrument)[Number(typed) - 1]?.code : null) ?? null
      );
    case 'multi-choice': {
      const codes = optionsOf(item.options, instrument).map(({ code }) => code);
      if (typed === '0') return [];
      // More than nine need a sign between the numbers.
      const numbers = codes.length > 9 ? typed.split(/[ ,.+]+/) : typed.split(/[ ,.+]*(?=\d)/);
      const chosen = numbers.map((number) => codes[Number(number) - 1]);
      const isOnce = new Set(chosen).size === chosen.length && !chosen.includes(undefined);
      return isOnce ? codes.filter((code) => chosen.includes(code)) : null;
    }
    case 'boolean':
      return typed === '1' ? true : typed === '2' ? false : null;
    case 'number': {
      const text = typed.replace(',', '.').replace('−', '-');
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    }
    case 'date': {
      const date = /^\d{8}$/.test(typed) ? typed.replace(/(..)(..)(....)/, '$3-$2-$1') : '';
      return parseDate(date) === undefined ? null : date;
    }
    case 'text':
      return null;
  }
}

/** Whether nothing more can follow, so that the next item's turn has come without a key for it. */
export function isWhole(item: Item, text: string, instrument: Instrument): boolean {
  const most = mostOptions(item, instrument);
  return (
    most !== null &&
    (most < 9 ? text === NOT_RATED || (/^\d$/.test(text) && text !== '9') : text.length === 2)
  );
}

/** How many answers a single digit must tell apart; null where more than one number can be written. */
function mostOptions(rated: Item, instrument: Instrument): number | null {
  const item = askedAs(instrument, rated);
  if (item.kind === 'boolean') return 2;
  return item.kind === 'choice' ? optionsOf(item.options, instrument).length : null;
}
