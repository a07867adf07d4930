// What is open in the frame.

import { getContext, setContext } from 'svelte';

export type FrameDialog = 'palette' | 'keys' | 'people' | 'clear';

/** What stands beside the canvas: what is looked at there, or a panel by its id. */
export type DetailTab = 'inspect' | (string & {});

export class FrameState {
  #dialog = $state<FrameDialog | null>(null);
  /** Dialogs are loaded with the first that opens, and stay. */
  hasDialogs = $state(false);
  /** What was typed for the palette before it was loaded. */
  typed = '';
  /** Whether Enter was pressed after it. */
  isEntered = false;
  /** Whether the navigation lies over the canvas, where there is no room beside it. */
  isNavigationOpen = $state(false);
  /** Whether the problems are docked below the canvas. */
  hasProblems = $state(false);
  #detail = $state<DetailTab | null>(null);
  #opener: Element | null = null;
  #beforeProblems: Element | null = null;

  get dialog(): FrameDialog | null {
    return this.#dialog;
  }
  set dialog(dialog: FrameDialog | null) {
    this.#dialog = dialog;
    if (dialog !== null) this.hasDialogs = true;
  }

  /** What could not be loaded is loaded anew when it is next asked for. */
  forgetDialogs(): void {
    this.#dialog = null;
    this.hasDialogs = false;
    this.typed = '';
    this.isEntered = false;
  }

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
    this.#detail = null;
    this.#opener = null;
    giveBack(opener);
  }

  openProblems(): void {
    if (!this.hasProblems) this.#beforeProblems = document.activeElement;
    this.hasProblems = true;
  }

  closeProblems(): void {
    const opener = this.#beforeProblems;
    this.hasProblems = false;
    this.#beforeProblems = null;
    giveBack(opener);
  }

  toggle(tab: DetailTab): void {
    if (this.#detail === tab) this.close();
    else this.show(tab);
  }
}

/** The focus of something that closes goes back to where it came from. */
function giveBack(opener: Element | null): void {
  if (!document.activeElement?.closest('[data-detail]')) return;
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  (isThere ? opener : document.getElementById('canvas'))?.focus();
}

const FRAME = Symbol('frame');

export function provideFrame(frame: FrameState): FrameState {
  return setContext(FRAME, frame);
}

export function useFrame(): FrameState {
  return getContext<FrameState>(FRAME);
}
