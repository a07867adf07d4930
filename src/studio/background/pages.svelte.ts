/* eslint-disable svelte/prefer-svelte-reactivity -- the map is replaced whole, and the set is read by nothing reactive */
// What stands in the rows of a long table, fetched from a worker as it comes into sight.

const PAGE = 60;
/** Pages far from sight are let go. */
const KEPT = 40;
/** As many pages as can be in sight at once. */
const IN_SIGHT = 3;

/** What stands in some rows, in their order. */
type Find<Found> = (rows: readonly number[]) => Promise<readonly Found[]>;

export class Pages<Found> {
  /** As the worker gave them: a million are not copied on the page. */
  readonly rows: Uint32Array;
  readonly #find: Find<Found>;
  readonly #asked = new Set<number>();
  #inSight: readonly number[] = [0];
  #loaded = $state.raw<ReadonlyMap<number, readonly Found[]>>(new Map());

  private constructor(rows: Uint32Array, find: Find<Found>) {
    this.rows = rows;
    this.#find = find;
  }

  /** To be shown in place of others: what is in sight of those is fetched first, so that no cell is empty meanwhile. */
  static async of<Found>(
    rows: Uint32Array,
    find: Find<Found>,
    shown: Pages<Found> | null,
  ): Promise<Pages<Found>> {
    const pages = new Pages(rows, find);
    if (shown) pages.#inSight = shown.#inSight;
    await Promise.all(pages.#inSight.map((page) => pages.#fetch(page)));
    return pages;
  }

  /** What stands at a position of the table; undefined until it is there. */
  at(position: number): Found | undefined {
    const page = Math.floor(position / PAGE);
    if (!this.#inSight.includes(page)) this.#inSight = [...this.#inSight, page].slice(-IN_SIGHT);
    const known = this.#loaded.get(page);
    if (!known) void this.#fetch(page);
    return known?.[position % PAGE];
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const found = await this.#find([...this.rows.subarray(page * PAGE, (page + 1) * PAGE)]);
    const kept = [...this.#loaded].slice(-KEPT + 1);
    for (const old of this.#loaded.keys()) if (!kept.some(([one]) => one === old)) this.#asked.delete(old);
    this.#loaded = new Map([...kept, [page, found]]);
  }
}
