// What is open in the frame.

import { getContext, setContext } from 'svelte';
import type { Studio } from '../state/index.ts';

export type FrameDialog = 'palette' | 'keys' | 'problems' | 'clear';

export class FrameState {
  dialog = $state<FrameDialog | null>(null);
  /** Whether the panel is open as a sheet; it begins closed, for it hides the canvas. */
  sheet = $state(false);

  togglePanel(studio: Studio, asSheet: boolean): void {
    if (asSheet) this.sheet = !this.sheet;
    else studio.preferences.panelOpen = !studio.preferences.panelOpen;
  }
}

const FRAME = Symbol('frame');

export function provideFrame(frame: FrameState): FrameState {
  return setContext(FRAME, frame);
}

export function useFrame(): FrameState {
  return getContext<FrameState>(FRAME);
}
