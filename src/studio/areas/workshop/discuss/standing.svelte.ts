/* eslint-disable svelte/prefer-svelte-reactivity -- they are not changed, but made anew */
// The order in which the items of the map stand. Whoever speaks of a row finds it where it was: a file that comes in moves
// none. It is that of the agreement again when that is asked for, or when the other round is chosen.

import { untrack } from 'svelte';
import type { Id } from '../../../../model/index.ts';
import type { ItemAgreement, RoundFigures } from '../../../../workshop/index.ts';
import type { Figures } from '../figures.svelte.ts';

interface Order {
  readonly round: 1 | 2;
  readonly items: readonly Id[];
  /** The responses by which it was made, by their checksums. */
  readonly responses: ReadonlySet<string>;
}

/** To be made while a component is made, where there are figures. */
export class Standing {
  readonly #figures: Figures;
  #order = $state.raw() as Order;

  readonly items: readonly ItemAgreement[] = $derived.by(() => {
    const { items } = this.#round;
    const now = new Map(items.map((one) => [one.item, one]));
    const stood = new Set(this.#order.items);
    return [
      ...this.#order.items.flatMap((id) => now.get(id) ?? []),
      ...items.filter(({ item }) => !stood.has(item)),
    ];
  });

  /** Whether the lowest agreement is first. */
  readonly isSorted: boolean = $derived.by(() =>
    this.items.every(({ item }, at) => item === this.#round.items[at]!.item),
  );

  /** How many responses came in since. */
  readonly late: number = $derived.by(
    () => this.#round.responses.filter(({ checksum }) => !this.#order.responses.has(checksum)).length,
  );

  constructor(figures: Figures) {
    this.#figures = figures;
    this.#order = untrack(() => this.#present());
    $effect.pre(() => {
      if (figures.round !== this.#order.round) this.sort();
    });
  }

  /** By the agreement as it is now. */
  sort(): void {
    this.#order = untrack(() => this.#present());
  }

  get #round(): RoundFigures {
    return this.#figures.figures!;
  }

  #present(): Order {
    const { items, responses } = this.#round;
    return {
      round: this.#figures.round,
      items: items.map(({ item }) => item),
      responses: new Set(responses.map(({ checksum }) => checksum)),
    };
  }
}
