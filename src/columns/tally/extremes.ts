// The least and the greatest number of a column.

import { BYTES } from '../lanes.ts';
import { operation, type Constant, type Fold, type Node } from '../simd/nodes.ts';
import { BIT_SELECT, INTEGER } from '../simd/opcodes.ts';
import { LOWEST, splat, type Vector } from '../simd/vectors.ts';
import { heldIn, placeOf, runOver, wholeRows, type TallyColumn } from './tally.ts';

/** The least and the greatest number; the least is greater where none is known. */
export type Extremes = readonly [least: number, greatest: number];

/** Of the whole vectors. */
export function extremesOf(column: TallyColumn): Extremes {
  const { home, lane } = column;
  let [low, high] = [Infinity, -Infinity];
  const key = `extremes ${placeOf(column)}`;
  runOver(
    home,
    key,
    () => extremesIn(heldIn(column)),
    wholeRows(column),
    ({ buffer, byteOffset }) => {
      const lanes = new LANES[lane](buffer, byteOffset, 32 / BYTES[lane]);
      const half = lanes.length / 2;
      low = Math.min(low, ...lanes.subarray(0, half));
      high = Math.max(high, ...lanes.subarray(half));
    },
  );
  return [low, high];
}

const LANES = { i8: Int8Array, i16: Int16Array } as const;

/** The least number of each lane, and the greatest. */
function extremesIn({ lane, parts }: Vector): readonly Fold[] {
  const vector = (value: number) => splat(lane, value).parts[0] as Constant;
  const [lowest, highest] = [vector(LOWEST[lane]), vector(-LOWEST[lane] - 1)];
  const least = parts.map((part) =>
    operation(BIT_SELECT, [highest, part, operation(INTEGER[lane].eq, [part, lowest])]),
  );
  const fold = (name: 'min' | 'max', all: readonly Node[], from: Constant): Fold => {
    const opcode = INTEGER[lane][name];
    const value = all.reduce((one, other) => operation(opcode, [one, other]));
    return { kind: 'fold', opcode, value, from };
  };
  return [fold('min', least, highest), fold('max', parts, lowest)];
}
