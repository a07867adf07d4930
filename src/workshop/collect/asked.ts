// What a participant is asked: the items in scope, and what an item can be rated.

import { checkAnswer, optionsOf, type Instrument } from '../../model/index.ts';
import type { Item } from '../../model/types.ts';
import type { RatedValue } from '../exercise/types.ts';

/** The items that are rated, in the order of the instrument; what a previous assessment gave is not rated. */
export function itemsAsked(instrument: Instrument, aspects: readonly string[]): Item[] {
  return instrument.items.filter(
    ({ kind, aspect }) =>
      kind !== 'earlier' && (aspects.length === 0 || (aspect !== undefined && aspects.includes(aspect))),
  );
}

/** Whether an item must be rated for a response to be whole: texts need not, nor what is asked in some cases only. */
export function mustBeRated({ kind, relevantWhen }: Item): boolean {
  return kind !== 'text' && relevantWhen === undefined;
}

export function canBe(item: Item, value: RatedValue, instrument: Instrument): boolean {
  switch (item.kind) {
    case 'choice':
      return optionsOf(item.options, instrument).some(({ code }) => code === value);
    case 'multi-choice': {
      const codes = optionsOf(item.options, instrument).map(({ code }) => code);
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((one) => codes.includes(one))
      );
    }
    case 'number':
      return typeof value === 'number' && checkAnswer(instrument, item, value, '').length === 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && checkAnswer(instrument, item, value, '').length === 0;
    case 'text':
      return typeof value === 'string';
    case 'earlier':
      return false;
  }
}
