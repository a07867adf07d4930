// Row by row: from columns of doubles into locals, and from locals into columns. NaN is missing.

import { I32, unsigned, type Bytes } from '../../columns/simd/encoder.ts';
import { F64 } from './binary.ts';
import { constant, ELSE, END, get, I32_OR, IF, LONG, MISSING, set, tee } from './print.ts';

/** How many rows, the parameter; then which row, where it lies in every column, and the number that lies there. */
const [ROWS, ROW, AT, NUMBER] = [0, 1, 2, 3];
/** Types of the locals after the parameter. */
export const LOCALS: readonly number[] = [I32, I32, F64];

const [LOOP, BRANCH_IF, BRANCH, BLOCK, RETURN, NOTHING] = [0x03, 0x0d, 0x0c, 0x02, 0x0f, 0x40];
const [I32_CONST, I32_ADD, I32_SHIFT_LEFT, I32_NOT_LESS] = [0x41, 0x6a, 0x74, 0x4e];
const [DOUBLE_LOAD, DOUBLE_STORE, DOUBLE_CONST, DOUBLE_NOT_EQUAL] = [0x2b, 0x39, 0x44, 0x62];
const DOUBLE_OF_LONG = 0xb9;
/** What lies beyond becomes the nearest, and is seen not to be the same number. */
const LONG_OF_DOUBLE = [0xfc, 0x06];
/** log2 of the bytes of a number, which is also how it is aligned. */
const EIGHT = 3;
const NAN = [0, 0, 0, 0, 0, 0, 0xf8, 0x7f];
/** -1 in LEB128. */
const NONE = 0x7f;

/** The whole numbers of a column. */
export interface Limited {
  readonly low: bigint;
  readonly high: bigint;
  readonly mayBeMissing: boolean;
}

/** Gives the first row that does not fit, and computes none after it; -1 where all fit. */
export function eachRow(code: Bytes): Bytes {
  return [
    ...[BLOCK, NOTHING, LOOP, NOTHING],
    ...[...get(ROW), ...get(ROWS), I32_NOT_LESS, BRANCH_IF, 1],
    ...[...get(ROW), I32_CONST, EIGHT, I32_SHIFT_LEFT, ...set(AT)],
    ...code,
    ...[...get(ROW), I32_CONST, 1, I32_ADD, ...set(ROW), BRANCH, 0, END, END],
    ...[I32_CONST, NONE],
  ];
}

/** Null: nothing is computed of it. */
export function read(limits: Limited | null, address: number, local: number): Bytes {
  if (!limits) return [];
  const { low, high, mayBeMissing } = limits;
  const refuse = [IF, NOTHING, ...get(ROW), RETURN, END];
  const whole = [
    ...get(NUMBER),
    ...LONG_OF_DOUBLE,
    ...tee(local),
    DOUBLE_OF_LONG,
    ...get(NUMBER),
    DOUBLE_NOT_EQUAL,
  ];
  const below = [...get(local), ...constant(low), LONG.lt, I32_OR];
  const above = [...get(local), ...constant(high), LONG.gt, I32_OR];
  const fits = [...whole, ...below, ...above, ...refuse];
  const isMissing = [...get(NUMBER), ...get(NUMBER), DOUBLE_NOT_EQUAL];
  const absent = mayBeMissing ? [...constant(MISSING), ...set(local)] : [...get(ROW), RETURN];
  return [
    ...[...get(AT), DOUBLE_LOAD, EIGHT, ...unsigned(address), ...set(NUMBER)],
    ...[...isMissing, IF, NOTHING, ...absent, ELSE, ...fits, END],
  ];
}

export function write(local: number, address: number): Bytes {
  const isMissing = [...get(local), ...constant(MISSING), LONG.eq];
  const number = [IF, F64, DOUBLE_CONST, ...NAN, ELSE, ...get(local), DOUBLE_OF_LONG, END];
  return [...get(AT), ...isMissing, ...number, DOUBLE_STORE, EIGHT, ...unsigned(address)];
}
