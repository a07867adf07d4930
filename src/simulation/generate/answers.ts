// Answers of one item, drawn one after the other.

import type { Input } from '../../plan/index.ts';
import type { Chance } from './chance.ts';

/** `even`: every answer is as likely as any other. `low`: the first answers and low numbers are likelier. */
export type Spread = 'even' | 'low';

/** The value of an answer as a column holds it, of a case that is assessed on `day`. */
export type DrawAnswer = (day: number) => number;

const YEAR = 365.2425;
/** Without limits of its own, a date lies in the years before the assessment. */
const PAST_YEARS = 10;
/** Nobody who is assessed was born earlier. */
const LONGEST_LIFE = 90;
/** The ends of the calendar, where a date item has no limits. */
const NO_LIMIT = 700_000;

export function answersOf(input: Input, scale: number, spread: Spread, chance: Chance): DrawAnswer {
  const draw = spread === 'even' ? chance : () => chance() ** 3;
  const upTo = (count: number) => Math.floor(draw() * count);
  switch (input.type) {
    case 'boolean':
      return () => upTo(2);
    case 'code':
      return () => upTo(input.codes.length);
    case 'codes':
      return () => input.codes.reduce((set, _, bit) => set | (upTo(2) << bit), 0);
    case 'number': {
      const unit = 10 ** input.decimals;
      const least = Math.ceil(input.min * unit);
      const count = Math.floor(input.max * unit) - least + 1;
      return scale === input.decimals ? () => least + upTo(count) : () => (least + upTo(count)) / unit;
    }
    case 'date':
      return (day) => {
        const { from, to } = datesBefore(day, input);
        return to - upTo(to - from + 1);
      };
  }
}

/** Dates that a case assessed on `day` may plausibly hold: not in the future, as far as the item allows that. */
function datesBefore(day: number, { min, max }: Input): { from: number; to: number } {
  const years = Math.abs(min) >= NO_LIMIT ? PAST_YEARS : LONGEST_LIFE;
  const from = Math.min(Math.max(min, day - Math.round(years * YEAR)), max);
  return { from, to: Math.max(from, Math.min(max, day)) };
}
