// What the person's previous assessment gave: answered like what it is a value of.

import { named } from '../named.ts';
import { mention, type Shape, type ShapeOf } from '../parts/home.ts';
import type { Id, Instrument } from '../types.ts';
import type { ItemHome } from './home.ts';

/** Wide enough for every number that six decimals leave exact; its author has not stated limits yet. */
const NO_LIMIT = 1e9;

export const earlier: ItemHome<'earlier'> = {
  shape: ({ of }, document, shapeOf) => earlierShape(document, of, shapeOf),
  /** Of nothing known, it is answered like a text. */
  asked: (item, document, shapeOf) => {
    const { of, kind: _, min = -NO_LIMIT, max = NO_LIMIT, ...base } = item;
    const shape = earlierShape(document, of, shapeOf) ?? { kind: 'text' };
    switch (shape.kind) {
      case 'choice':
      case 'multi-choice':
        return { ...base, kind: shape.kind, options: [...shape.options] };
      case 'number':
        return { ...base, kind: 'number', min, max, decimals: shape.decimals };
      case 'date':
        return {
          ...base,
          kind: 'date',
          ...(shape.min === undefined ? {} : { min: shape.min }),
          ...(shape.max === undefined ? {} : { max: shape.max }),
        };
      default:
        return { ...base, kind: shape.kind };
    }
  },
  mentions: ({ of }, path) => mention(of, { use: 'earlier' }, path, 'of'),
};

/** What a value was in a previous assessment; undefined where that cannot be told. */
export function earlierShape(document: Instrument, id: Id, shapeOf: ShapeOf): Shape | undefined {
  // What was earlier still is in the assessment before that one; and it might be a circle.
  const { of = id } = named(document.classifications, id) ?? {};
  const isOfAnother = named(document.items, of)?.kind === 'earlier';
  return isOfAnother ? undefined : shapeOf(document, id);
}
