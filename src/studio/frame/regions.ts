// The parts of the frame, and the way between them by F6.

const INSIDE = '[aria-current], [role="grid"], a[href], button:not(:disabled), input, [tabindex="0"]';

export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) =>
    one.checkVisibility(),
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((Math.max(at, 0) + (at < 0 ? 0 : step)) % regions.length);
  if (!next) return;
  const inside = [...next.querySelectorAll<HTMLElement>(INSIDE)].filter((one) => one.checkVisibility());
  (inside.find((one) => one.hasAttribute('aria-current')) ?? inside[0] ?? next).focus();
}
