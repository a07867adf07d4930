import { optionsOf, type Instrument } from '../../model/index.ts';
import type { Item } from '../../model/types.ts';

/**
 * How ratings of an item lie to each other: `ordered` options whose points only rise or only fall, `numbers`, and
 * `categories` of which no one is nearer than another. `scale` is what could be given, where that is a short list.
 */
export type RatedAs =
  | { readonly kind: 'ordered' | 'categories'; readonly scale: readonly number[] }
  | { readonly kind: 'numbers' | 'any' };

export function ratedAs(item: Item, instrument: Instrument): RatedAs {
  switch (item.kind) {
    case 'choice': {
      const options = optionsOf(item.options, instrument);
      const points = options.flatMap(({ points: ofOne }) => (ofOne === undefined ? [] : [ofOne]));
      const isOrdered = points.length === options.length && (rises(points) || rises([...points].reverse()));
      return { kind: isOrdered ? 'ordered' : 'categories', scale: options.map((_, at) => at) };
    }
    case 'boolean':
      return { kind: 'categories', scale: [0, 1] };
    case 'number':
      return { kind: 'numbers' };
    default:
      return { kind: 'any' };
  }
}

function rises(points: readonly number[]): boolean {
  return points.every((point, at) => at === 0 || points[at - 1]! < point);
}
