// What the user can do: name, shortcut, when it makes sense, and doing it, in one place. The palette, the menus,
// the keyboard and the list of keys all read the same registration.

import { isPressed } from '../controls/keys.ts';
import type { IconName } from '../controls/index.ts';
import type { Label } from '../i18n/index.ts';

export interface Action {
  /** `area.verb`, for example `items.add`. */
  readonly id: string;
  readonly label: Label;
  readonly group: 'edit' | 'view' | 'go' | 'area';
  readonly icon?: IconName;
  /** `mod+shift+z`; also takes `f2`, `?`, `delete`. Without `mod` it rests while the user types in a field. */
  readonly shortcut?: string;
  /** What others press for the same. */
  readonly alternative?: string;
  /** Whether it makes sense now; absent: always. */
  readonly when?: () => boolean;
  readonly perform: () => void;
}

/** Keys that a place of the page hears itself while it has the focus. They are read among the others. */
export interface OwnKeys {
  readonly label: Label;
  readonly keys: readonly (readonly [keys: string, label: Label])[];
}

export class Actions {
  #lists = $state.raw<readonly (readonly Action[])[]>([]);
  #places = $state.raw<readonly { readonly own: OwnKeys }[]>([]);

  /** All actions that make sense now; the latest registered first, so that an area comes before the frame. */
  get possible(): readonly Action[] {
    return this.all.filter(({ when }) => when?.() ?? true);
  }

  get all(): readonly Action[] {
    return this.#lists.flat();
  }

  /** Adds actions; the function that comes back takes them away again. */
  register(actions: readonly Action[]): () => void {
    this.#lists = [actions, ...this.#lists];
    return () => {
      this.#lists = this.#lists.filter((list) => list !== actions);
    };
  }

  /** Those of the places on the page, each once. */
  get own(): readonly OwnKeys[] {
    const all = this.#places.map(({ own }) => own);
    return all.filter((own, at) => all.indexOf(own) === at);
  }

  /** Tells the keys of a place; the function that comes back takes them away again. */
  tell(own: OwnKeys): () => void {
    const place = { own };
    this.#places = [...this.#places, place];
    return () => {
      this.#places = this.#places.filter((one) => one !== place);
    };
  }

  find(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  /** Performs the action whose shortcut was pressed. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    // An editor inside the page has its own keys, undo among them; a menu with a field has letters and arrows alone.
    if (target?.closest('[data-own-keys]:not([data-own-keys="menu"])')) return;
    const typing = target?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select') !== null;
    const action = this.possible.find(({ shortcut, alternative }) =>
      [shortcut, alternative].some(
        (keys) =>
          keys !== undefined &&
          !(typing && target !== null && !/mod|f\d/.test(keys)) &&
          isPressed(event, keys),
      ),
    );
    if (!action) return;
    event.preventDefault();
    action.perform();
  }
}
