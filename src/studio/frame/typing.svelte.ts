// Whether somebody is typing: what opens by itself waits for the field to be left, or for a long pause.

const FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button]), [contenteditable]';
/** Milliseconds. Longer than anybody waits within a word. */
const PAUSE = 5000;

export class Typing {
  isOn = $state(false);
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Follows the page; the function that comes back ends it. */
  follow(): () => void {
    const typed = ({ target }: Event): void => {
      if (target instanceof Element && target.matches(FIELDS)) this.#begin();
    };
    // A field that is taken away is left while the page is drawn, when no state may change.
    const left = (): void => this.#endIn(0);
    addEventListener('input', typed, { capture: true });
    addEventListener('focusout', left, { capture: true });
    return () => {
      clearTimeout(this.#pause);
      removeEventListener('input', typed, { capture: true });
      removeEventListener('focusout', left, { capture: true });
    };
  }

  #begin(): void {
    this.isOn = true;
    this.#endIn(PAUSE);
  }

  #endIn(milliseconds: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => (this.isOn = false), milliseconds);
  }
}
