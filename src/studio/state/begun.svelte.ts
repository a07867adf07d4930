/* eslint-disable svelte/prefer-svelte-reactivity -- they are not changed, but made anew */
// What was made since the instrument was opened, and that nobody has left yet: parts, and entries within them.

import type { Id, Instrument } from '../../model/index.ts';
import type { Route } from '../router/index.ts';
import { entriesAdded, Moves } from './entries.ts';
import { SHOWN, type Kind } from './kinds.ts';
import { keepMade, readMade } from './made.ts';
import { addedBy } from './naming.ts';
import { routeToPath } from './places.ts';

export class Begun {
  // Not changed in place: of thousands of parts that are pasted each would be told by itself.
  /** By what they are called now. */
  #kinds = $state.raw<ReadonlyMap<Id, Kind>>(new Map());
  /** Parts and entries, by where they are now. */
  #places = $state.raw<ReadonlySet<string>>(new Set());
  /** Parts, also those that were left. */
  #made: ReadonlySet<Id>;
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
    this.#made = readMade(key);
  }

  has(id: Id): boolean {
    return this.#kinds.has(id);
  }

  /** Whether a part was made in this window, also before its page was loaded again. */
  wasMade(id: Id): boolean {
    return this.#made.has(id);
  }

  /** Whether what is at a place was begun, or is in what was. */
  holds(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.#places.has(path.slice(0, end))) return true;
    return false;
  }

  /** Takes note of what an edit added. */
  add(before: Instrument, after: Instrument): void {
    const parts = addedBy(before, after).flatMap(({ id, kind }) =>
      kind === 'output' ? [] : [[id, kind] as const],
    );
    if (parts.length > 0) {
      this.#kinds = new Map([...this.#kinds, ...parts]);
      this.#make(parts.map(([id]) => id));
    }
    const places = entriesAdded(before, after);
    if (places.length > 0) this.#places = new Set([...this.#places, ...places]);
  }

  /** Goes along to where an edit moved what was begun. */
  follow(before: Instrument, after: Instrument): void {
    if (this.#places.size === 0) return;
    const moves = new Moves(before, after);
    this.#places = new Set([...this.#places].flatMap((place) => moves.placeOf(place) ?? []));
  }

  rename(from: Id, to: Id): void {
    if (this.#made.has(from)) this.#make([to]);
    const kind = this.#kinds.get(from);
    if (kind === undefined) return;
    const others = [...this.#kinds].filter(([id]) => id !== from);
    this.#kinds = new Map([...others, [to, kind]]);
  }

  #make(ids: readonly Id[]): void {
    this.#made = new Set([...this.#made, ...ids]);
    keepMade(this.#key, this.#made);
  }

  /** Lets go of what is no more in sight: rows of a list with their area, others with their page. */
  leave({ area, path: [, id] }: Pick<Route, 'area' | 'path'>, document: Instrument): void {
    const isInSight = (of: Pick<Route, 'area' | 'path'>): boolean =>
      of.area === area && (of.path.length === 0 || area === 'items' || area === 'cases' || of.path[1] === id);
    const isPlaceInSight = (place: string): boolean => {
      const route = routeToPath('', document, place);
      return route !== undefined && isInSight(route);
    };
    const kinds = [...this.#kinds].filter(([one, kind]) =>
      isInSight({ area: SHOWN[kind].area, path: [kind, one] }),
    );
    const places = [...this.#places].filter(isPlaceInSight);
    if (kinds.length < this.#kinds.size) this.#kinds = new Map(kinds);
    if (places.length < this.#places.size) this.#places = new Set(places);
  }
}
