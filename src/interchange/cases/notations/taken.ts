// What was taken for something else than it is written as, so that nothing is taken in silence.

import type { Notation } from './settings.ts';

/** `missing`: declared to stand for no answer. */
export interface Taken {
  readonly field: string;
  readonly as: Notation | 'missing';
  readonly count: number;
  /** The first different ones. */
  readonly examples: readonly Example[];
}

export interface Example {
  readonly from: string;
  /** Empty where it is no answer. */
  readonly to: string;
}

const SHOWN = 3;

/** Is told of each text that is taken for something else. */
export type Counting = Pick<Tally, 'add'>;

/** Counts by field and notation. */
export class Tally {
  private readonly counted = new Map<string, { -readonly [Key in keyof Taken]: Taken[Key] }>();

  get all(): readonly Taken[] {
    return [...this.counted.values()];
  }

  add(field: string, as: Taken['as'], from: string, to: string): void {
    const key = `${field} ${as}`;
    const taken = this.counted.get(key) ?? { field, as, count: 0, examples: [] };
    taken.count += 1;
    if (taken.examples.length < SHOWN && taken.examples.every((one) => one.from !== from))
      taken.examples = [...taken.examples, { from, to }];
    this.counted.set(key, taken);
  }
}
