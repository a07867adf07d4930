/* eslint-disable svelte/prefer-svelte-reactivity -- the set is read by nothing reactive */
// The cases that a simulation moves, fetched from the worker as they come into sight.

import { bench, type MovedCase, type MovedQuery } from '../../../workers/index.ts';

const PAGE = 60;

export class Moved {
  readonly rows: Uint32Array;
  readonly #run: number;
  readonly #asked = new Set<number>();
  #loaded = $state.raw<readonly (readonly MovedCase[] | undefined)[]>([]);

  private constructor(run: number, rows: Uint32Array) {
    this.#run = run;
    this.rows = rows;
  }

  /** Null where there is a later run already: its report is on the way. */
  static async find(query: MovedQuery): Promise<Moved | null> {
    const rows = await bench().moved(query);
    return rows && new Moved(query.run, rows);
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
    const rows = [...this.rows.subarray(page * PAGE, (page + 1) * PAGE)];
    const cases = await bench().movedCases(this.#run, rows);
    if (!cases) return;
    const next = [...this.#loaded];
    next[page] = cases;
    this.#loaded = next;
  }
}
