// Lengths of time, as readers of a language write them.

import { fill } from './fill.ts';
import type { Language } from './language.ts';
import { pluralFor, sayNumber } from './numbers.ts';
import { wordsOf } from './said.ts';

/** `1 year 6 months`, `30 days`; of nothing, `0 months`. */
export function sayTimes(language: Language, unit: 'months' | 'days' | 'steps', size: number): string {
  const say = (of: 'years' | typeof unit, n: number) =>
    fill(pluralFor(language, wordsOf(language).spans[of], n), { n: sayNumber(language, n) });
  if (unit !== 'months') return say(unit, size);
  const [years, months] = [Math.floor(size / 12), size % 12];
  return [
    ...(years > 0 ? [say('years', years)] : []),
    ...(months > 0 || years === 0 ? [say('months', months)] : []),
  ].join(' ');
}
