/** Does it when the page has nothing else to do. Not every browser tells when it is idle. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 50);
}

/**
 * Does it when the page has drawn what is there now, in a task of its own, so that neither adds to the other; or so many
 * milliseconds later. What comes back calls it off.
 */
export function afterFrame(work: () => void, later = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work, later)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
