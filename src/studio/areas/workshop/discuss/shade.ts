// The ground of a rating in the heat map, by its classes: ordered options get the ordered blues, all others stay plain.

import type { RatedValue, Row } from '../../../../workshop/index.ts';
import { optionsOf } from '../../../../model/index.ts';
import { levelGround } from '../../../style/index.ts';
import type { OpenExercise } from '../exercise.svelte.ts';

export function shadeOf(open: OpenExercise, { item, as }: Row, value: RatedValue | null): string {
  if (value === null) return '';
  if (as.kind !== 'ordered' || item.kind !== 'choice') return 'plain';
  const options = optionsOf(item.options, open.rates);
  const at = options.findIndex(({ code }) => code === value);
  const falls = (options[0]?.points ?? 0) > (options.at(-1)?.points ?? 0);
  const position = falls ? options.length - 1 - at : at;
  return levelGround(position, options.length);
}
