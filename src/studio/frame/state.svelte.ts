// What is open in the frame.

import { getContext, setContext } from 'svelte';

export type FrameDialog = 'palette' | 'keys' | 'problems' | 'clear';

/** What stands beside the canvas: what is looked at there, or a panel by its id. */
export type DetailTab = 'inspect' | (string & {});

export class FrameState {
  dialog = $state<FrameDialog | null>(null);
  /** Whether the navigation lies over the canvas, where there is no room beside it. */
  isNavigationOpen = $state(false);
  #detail = $state<DetailTab | null>(null);
  #opener: Element | null = null;

  get detail(): DetailTab | null {
    return this.#detail;
  }

  show(tab: DetailTab): void {
    if (this.#detail === null) this.#opener = document.activeElement;
    this.#detail = tab;
  }

  /** Gives the focus back to where it was when the detail was opened. */
  close(): void {
    const opener = this.#opener;
    const hadFocus = document.activeElement?.closest('[data-detail]');
    this.#detail = null;
    this.#opener = null;
    if (!hadFocus) return;
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    (isThere ? opener : document.getElementById('canvas'))?.focus();
  }

  toggle(tab: DetailTab): void {
    if (this.#detail === tab) this.close();
    else this.show(tab);
  }
}

const FRAME = Symbol('frame');

export function provideFrame(frame: FrameState): FrameState {
  return setContext(FRAME, frame);
}

export function useFrame(): FrameState {
  return getContext<FrameState>(FRAME);
}
