/* eslint-disable svelte/prefer-svelte-reactivity -- the set is read by nothing reactive */
// The cases that a simulation moves, fetched from the worker as they come into sight.

import { bench, type MovedCase, type MovedQuery } from '../../../workers/index.ts';

const PAGE = 60;

export class Moved {
  readonly rows: readonly number[];
  readonly #asked = new Set<number>();
  #loaded = $state.raw<readonly (readonly MovedCase[] | undefined)[]>([]);

  private constructor(rows: Uint32Array) {
    this.rows = Array.from(rows);
  }

  static async find(query: MovedQuery): Promise<Moved> {
    return new Moved(await bench().moved(query));
  }

  /** Undefined until it is there. */
  at(position: number): MovedCase | undefined {
    const page = Math.floor(position / PAGE);
    const known = this.#loaded[page];
    if (!known) void this.#fetch(page);
    return known?.[position % PAGE];
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const cases = await bench().movedCases(this.rows.slice(page * PAGE, (page + 1) * PAGE));
    const next = [...this.#loaded];
    next[page] = cases;
    this.#loaded = next;
  }
}
