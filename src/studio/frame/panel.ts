// From anywhere in the studio to what stands beside the canvas.

import { useFrame, type DetailTab, type FrameState } from './state.svelte.ts';

/** While the component is made: a function that shows a tab. */
export function usePanel(): (tab: DetailTab) => void {
  const frame = useFrame();
  return (tab) => frame.show(tab);
}

/** While the component is made: whether a tab is in view now. */
export function useShown(): (tab: DetailTab) => boolean {
  const frame = useFrame() as ReturnType<typeof useFrame> | undefined;
  return (tab) => frame?.detail === tab;
}

/** Shows what is selected, with the keyboard in it. */
export function openDetail(frame: FrameState): void {
  frame.show('inspect');
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-detail]')?.focus());
}

/** While the component is made: a function that does so. */
export function useDetail(): () => void {
  const frame = useFrame();
  return () => openDetail(frame);
}
