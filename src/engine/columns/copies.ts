// Copies of objects with many names. JavaScript copies an object at once where the same place of a program copies few
// shapes, and name by name, dozens of times slower, where it copies many: so every place here gets few of them.

import { Kept, shortcut } from '../../model/shortcuts.ts';

type Copy = <Kind extends object>(of: Kind) => Kind;

const PLACES: readonly Copy[] = [
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
  (of) => ({ ...of }),
];

/** Of each place; the last gets all that are too many. */
const SHAPES = 3;

const known = new Kept(shortcut('places of copies'), new Map<string, Copy>());
let shapes = 0;

/** How to copy objects that have these names, made in this order. Of what comes when all places are full, nothing is kept. */
export function copierOf(names: readonly string[]): Copy {
  const shape = names.join('\n');
  if (shapes === PLACES.length * SHAPES) return known.ifKnown(shape) ?? PLACES.at(-1)!;
  return known.of(shape, () => PLACES[Math.floor(shapes++ / SHAPES)]!);
}
