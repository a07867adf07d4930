// Whoever works with the keyboard keeps a place on the page: what had the focus and goes leaves it to what it stood in.

/** Follows the focus; gives a function that stops. */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let around: HTMLElement[] = [];
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [];
    for (let at = target.parentElement; at; at = at.parentElement)
      if (at.matches('[tabindex], [data-region], [role="grid"]')) around.push(at);
  };
  const look = (): void => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    const place = around.find((one) => one.isConnected) ?? document.getElementById('canvas');
    if (!place) return;
    if (place.hasAttribute('tabindex')) place.focus({ preventScroll: true });
    else place.querySelector<HTMLElement>('[aria-current], a[href], button:not(:disabled)')?.focus();
  };
  // Whoever removes it may give the focus away in the same moment.
  const observer = new MutationObserver(() => setTimeout(look));
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', remember);
  };
}
