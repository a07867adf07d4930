/* eslint-disable svelte/prefer-svelte-reactivity -- the map is replaced whole, and the set is read by nothing reactive */
// The cases of a long table, fetched from the worker as they come into sight.

import type { Instrument } from '../../../model/index.ts';
import { bench, type BankCase } from '../../../workers/index.ts';

const PAGE = 60;
/** Pages far from sight are let go. */
const KEPT = 40;

export class Pages {
  readonly rows: readonly number[];
  readonly #bank: string;
  readonly #document: Instrument;
  readonly #asked = new Set<number>();
  #loaded = $state.raw<ReadonlyMap<number, readonly BankCase[]>>(new Map());

  constructor(bank: string, document: Instrument, rows: Uint32Array) {
    this.#bank = bank;
    this.#document = document;
    this.rows = Array.from(rows);
  }

  /** The case at a position of the table; undefined until it is there. */
  at(position: number): BankCase | undefined {
    const page = Math.floor(position / PAGE);
    const known = this.#loaded.get(page);
    if (!known) void this.#fetch(page);
    return known?.[position % PAGE];
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const rows = this.rows.slice(page * PAGE, (page + 1) * PAGE);
    const cases = await bench().cases({ bank: this.#bank, document: this.#document }, rows);
    const kept = [...this.#loaded].slice(-KEPT + 1);
    for (const old of this.#loaded.keys()) if (!kept.some(([one]) => one === old)) this.#asked.delete(old);
    this.#loaded = new Map([...kept, [page, cases]]);
  }
}
