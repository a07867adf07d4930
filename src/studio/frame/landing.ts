// Where the keyboard is after a way that was taken by name: in what was gone to, not where it was before.

import { selectionOf } from '../state/index.ts';
import { currentRoute } from '../router/index.ts';

/** An area is loaded when it is first visited. */
const PATIENCE = 5000;
/** Parts that are rows of a grid, which is at the row that the address names. */
const IN_GRID: ReadonlySet<string> = new Set(['item', 'test']);

/** Puts the keyboard on the canvas, and on the row of what the address names as soon as it is there. */
export function land(): void {
  const canvas = document.getElementById('canvas');
  if (!canvas) return;
  canvas.focus({ preventScroll: true });
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    // Whoever goes on by themselves is not called back.
    if (document.activeElement !== canvas) return;
    if (!IN_GRID.has(selectionOf(currentRoute())?.kind ?? '')) return;
    const grid = canvas.querySelector<HTMLElement>('[role="grid"]:has([data-cell])');
    if (grid) grid.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  // The address is read with the next event.
  setTimeout(look);
}
