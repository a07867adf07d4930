// Functions of one value and of two, over blocks of cases.

import { BLOCK, type Vector } from './registers.ts';

/** The same in every case; nobody writes into it. */
export function constant(value: number): Vector {
  const filled = new Float64Array(BLOCK).fill(value);
  return () => filled;
}

export function over1(input: Vector, compute: (value: number) => number): Vector {
  const output = new Float64Array(BLOCK);
  return (n) => {
    const values = input(n);
    for (let row = 0; row < n; row += 1) output[row] = compute(values[row] as number);
    return output;
  };
}

export function over2(one: Vector, other: Vector, compute: (left: number, right: number) => number): Vector {
  const output = new Float64Array(BLOCK);
  return (n) => {
    const left = one(n);
    const right = other(n);
    for (let row = 0; row < n; row += 1) output[row] = compute(left[row] as number, right[row] as number);
    return output;
  };
}
