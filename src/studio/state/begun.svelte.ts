// The parts that were made since the instrument was opened, and that nobody has left yet.

import { SvelteMap } from 'svelte/reactivity';
import type { Id } from '../../model/index.ts';
import type { Route } from '../router/index.ts';
import { SHOWN, type Kind } from './kinds.ts';
import type { Named } from './places.ts';

export class Begun {
  /** By what they are called now. */
  readonly #kinds = new SvelteMap<Id, Kind>();

  has(id: Id): boolean {
    return this.#kinds.has(id);
  }

  get ids(): Iterable<Id> {
    return this.#kinds.keys();
  }

  /** Takes note of what an edit added. */
  add(added: readonly Named[]): void {
    for (const { id, kind } of added) if (kind !== 'output') this.#kinds.set(id, kind);
  }

  rename(from: Id, to: Id): void {
    const kind = this.#kinds.get(from);
    if (kind === undefined) return;
    this.#kinds.delete(from);
    this.#kinds.set(to, kind);
  }

  /** Lets go of what is no more in sight: rows of a list with their area, others with their page. */
  leave({ area, path: [, id] }: Pick<Route, 'area' | 'path'>): void {
    for (const [one, kind] of this.#kinds) {
      const isInSight = SHOWN[kind].area === area && (area === 'items' || area === 'cases' || one === id);
      if (!isInSight) this.#kinds.delete(one);
    }
  }
}
