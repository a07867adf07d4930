// Colours that depend on the document: one hue for each aspect, one shade for each level.

import type { Aspect, Id } from '../../model/types.ts';

const HUES = 8;
const USUAL = ['criminological', 'psychological', 'psychiatric', 'sociological', 'religious_ideological'];

/** The colour of an aspect; the five usual ones look the same in every instrument. */
export function aspectColour(aspects: readonly Pick<Aspect, 'id'>[], id: Id | undefined): string {
  const usual = USUAL.indexOf(id ?? '');
  if (usual >= 0) return `var(--aspect-${usual + 1})`;
  const others = aspects.filter((aspect) => !USUAL.includes(aspect.id));
  const position = others.findIndex((aspect) => aspect.id === id);
  if (position < 0) return 'var(--ink-faint)';
  return `var(--aspect-${((USUAL.length + position) % HUES) + 1})`;
}

/** The shade of a level by its position, 0 for the lowest of `count`. */
export function levelColour(position: number, count: number): string {
  const share = count < 2 ? 100 : Math.round((100 * position) / (count - 1));
  return `color-mix(in oklch, var(--level-highest) ${share}%, var(--level-lowest))`;
}

const STEPS = 12;

/**
 * The classes of a ground in the shade of a level, with the ink that can be read on it (shades.css). A table of thousands
 * is drawn in half the time that it takes with a colour mixed for each cell.
 */
export function levelGround(position: number, count: number): string {
  return `level-ground level-${count < 2 ? STEPS : Math.round((STEPS * position) / (count - 1))}`;
}
