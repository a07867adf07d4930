// What is done only to be faster. Each way can be left, and everything comes out the same to the byte: a test leaves one
// after the other. Nothing else does.

export interface Shortcut {
  isTaken: boolean;
}

/** All of them, by name. */
export const shortcuts = new Map<string, Shortcut>();

export function shortcut(name: string): Shortcut {
  const one = { isTaken: true };
  shortcuts.set(name, one);
  return one;
}

interface Store<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What follows from a key alone, and so is worked out once for each. Undefined follows from none. */
export class Kept<Key, Value> {
  readonly #shortcut: Shortcut;
  readonly #store: Store<Key, Value>;

  constructor(way: Shortcut, store: Store<Key, Value>) {
    this.#shortcut = way;
    this.#store = store;
  }

  of(key: Key, work: (key: Key) => Value): Value {
    const known = this.ifKnown(key);
    if (known !== undefined) return known;
    const value = work(key);
    this.#store.set(key, value);
    return value;
  }

  ifKnown(key: Key): Value | undefined {
    return this.#shortcut.isTaken ? this.#store.get(key) : undefined;
  }
}
