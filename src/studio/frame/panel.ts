// From anywhere in the studio to what stands beside the canvas.

import { useFrame, type DetailTab } from './state.svelte.ts';

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
