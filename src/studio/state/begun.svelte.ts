// What was made since the instrument was opened, and that nobody has left yet: parts, and entries within them.

import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Id, Instrument } from '../../model/index.ts';
import type { Route } from '../router/index.ts';
import { entriesAdded, Moves } from './entries.ts';
import { SHOWN, type Kind } from './kinds.ts';
import { addedBy } from './naming.ts';
import { routeToPath } from './places.ts';

export class Begun {
  /** By what they are called now. */
  readonly #kinds = new SvelteMap<Id, Kind>();
  /** Parts and entries, by where they are now. */
  readonly #places = new SvelteSet<string>();

  has(id: Id): boolean {
    return this.#kinds.has(id);
  }

  /** Whether what is at a place was begun, or is in what was. */
  holds(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (this.#places.has(path.slice(0, end))) return true;
    return false;
  }

  /** Takes note of what an edit added. */
  add(before: Instrument, after: Instrument): void {
    for (const { id, kind } of addedBy(before, after)) if (kind !== 'output') this.#kinds.set(id, kind);
    for (const place of entriesAdded(before, after)) this.#places.add(place);
  }

  /** Goes along to where an edit moved what was begun. */
  follow(before: Instrument, after: Instrument): void {
    if (this.#places.size === 0) return;
    const moves = new Moves(before, after);
    const kept = [...this.#places].flatMap((place) => moves.placeOf(place) ?? []);
    for (const place of this.#places) if (!kept.includes(place)) this.#places.delete(place);
    for (const place of kept) this.#places.add(place);
  }

  rename(from: Id, to: Id): void {
    const kind = this.#kinds.get(from);
    if (kind === undefined) return;
    this.#kinds.delete(from);
    this.#kinds.set(to, kind);
  }

  /** Lets go of what is no more in sight: rows of a list with their area, others with their page. */
  leave({ area, path: [, id] }: Pick<Route, 'area' | 'path'>, document: Instrument): void {
    const isInSight = (of: Pick<Route, 'area' | 'path'>): boolean =>
      of.area === area && (of.path.length === 0 || area === 'items' || area === 'cases' || of.path[1] === id);
    for (const [one, kind] of this.#kinds)
      if (!isInSight({ area: SHOWN[kind].area, path: [kind, one] })) this.#kinds.delete(one);
    for (const place of this.#places) {
      const route = routeToPath('', document, place);
      if (!route || !isInSight(route)) this.#places.delete(place);
    }
  }
}
