// The numbers that a value can be: those with its decimals, between its limits.

import { roundTo } from './decimal.ts';

interface Limits {
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
}

export class PossibleNumbers {
  readonly #step: number;
  readonly #decimals: number;
  readonly #min: number;
  readonly #max: number;

  constructor({ decimals, min = -Infinity, max = Infinity }: Limits) {
    this.#decimals = decimals;
    this.#step = 10 ** -decimals;
    this.#min = min;
    this.#max = max;
  }

  /** The least that is not below a number; infinite where none is. */
  from(number: number): number {
    const wanted = Math.max(number, this.#min);
    const near = roundTo(wanted, this.#decimals);
    const found = near >= wanted ? near : this.#next(near, 1);
    return found <= this.#max ? found : Infinity;
  }

  /** The greatest that is not above a number; infinite where none is. */
  upTo(number: number): number {
    const wanted = Math.min(number, this.#max);
    const near = roundTo(wanted, this.#decimals);
    const found = near <= wanted ? near : this.#next(near, -1);
    return found >= this.#min ? found : -Infinity;
  }

  above(number: number): number {
    const found = this.from(number);
    return found > number ? found : this.from(this.#next(found, 1));
  }

  below(number: number): number {
    const found = this.upTo(number);
    return found < number ? found : this.upTo(this.#next(found, -1));
  }

  #next(number: number, steps: number): number {
    return roundTo(number + steps * this.#step, this.#decimals);
  }
}
