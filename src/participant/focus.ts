// Where the keyboard goes when a page or an item takes the place of another.

/** An action of Svelte: the element is where one reads on. */
export function focusHere(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
