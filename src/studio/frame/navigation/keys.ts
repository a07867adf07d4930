// Arrows within a navigation: from one link or button in sight to the next.

export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = moves[event.key];
  const isTyping = event.target instanceof HTMLInputElement;
  if (
    event.defaultPrevented ||
    event.altKey ||
    (step === undefined && event.key !== 'Home' && event.key !== 'End')
  )
    return;
  if (isTyping && step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button, input')].filter(
    (stop) => stop.checkVisibility() && !stop.hasAttribute('data-passed'),
  );
  const at = stops.indexOf(event.target as HTMLElement);
  const next = step === undefined ? stops.at(event.key === 'Home' ? 0 : -1) : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
