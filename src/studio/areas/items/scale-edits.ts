// Answers that are written into items which share a scale: for these items, or for all that use it? Whoever writes is asked.

import type { Id, Option } from '../../../model/index.ts';
import type { PastedCells } from './blocks.ts';

/** Items that would leave a scale, with options of their own. */
export interface Leaving {
  readonly scale: Id;
  readonly items: readonly Id[];
  /** Null where they are not the same for all: the scale cannot have them. */
  readonly options: readonly Option[] | null;
}

/** Of each scale, the items that cells were pasted over with other answers. */
export function leavingIn({ changed }: PastedCells): readonly Leaving[] {
  const leaving = new Map<Id, Leaving>();
  for (const { before, after } of changed) {
    if (!('options' in before) || !('options' in after)) continue;
    if (typeof before.options !== 'string' || typeof after.options === 'string') continue;
    const { options: scale } = before;
    const known = leaving.get(scale);
    const isSame = !known || JSON.stringify(known.options) === JSON.stringify(after.options);
    leaving.set(scale, {
      scale,
      items: [...(known?.items ?? []), before.id],
      options: isSame ? after.options : null,
    });
  }
  return [...leaving.values()];
}

/** What was pasted, with the options of one of these for the scale itself: its items stay with it. */
export function forScale(pasted: PastedCells, { scale, items, options }: Leaving): PastedCells {
  if (!options) return pasted;
  const changed = pasted.changed.map(({ before, after }) =>
    items.includes(before.id)
      ? { before, after: { ...after, options: scale } as typeof after }
      : { before, after },
  );
  return { ...pasted, changed, scales: [...(pasted.scales ?? []), { id: scale, options: [...options] }] };
}
