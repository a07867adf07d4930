// Clicks and keys of the canvas that ask for a closer look at what they are on.

import type { Area } from '../areas.ts';
import { openDetail } from './panel.ts';
import type { FrameState } from './state.svelte.ts';

/** A click on a name, or on the row of something that is only looked at. */
export function lookOnClick({ looks }: Area, frame: FrameState, { target }: MouseEvent): void {
  if (!(target instanceof Element) || frame.detail !== null) return;
  const place = looks === 'row' ? target.closest('tbody td') : target.closest('[data-opens]');
  if (place && !target.closest('a, button, input')) frame.show('inspect');
}

/** Space on a row. */
export function lookOnKey({ looks }: Area, frame: FrameState, event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== ' ' || event.defaultPrevented || looks === undefined) return;
  if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
  if (!(target instanceof Element) || target.closest('[role="grid"]') !== target) return;
  event.preventDefault();
  openDetail(frame);
}
