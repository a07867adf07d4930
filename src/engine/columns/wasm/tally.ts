// Counting what columns hold, one row at a time: vectors cannot add to places that differ from row to row. But where
// two columns are mostly the same, vectors find the rows that are not.

import type { Lane } from '../shapes.ts';
import { I32, instantiate, signed, unsigned, type Routine } from './encoder.ts';
import { INTEGER, LOAD, SIGNS, SIMD_PREFIX } from './opcodes.ts';

/** Adds the rows between two addresses to bins of 32 bits, in several sets of bins one after the other. */
type Count = (from: number, to: number, bins: number) => void;

/**
 * Adds pairs of one column's rows, between two addresses that are multiples of 16, with another's to bins of 32 bits:
 * `width` for each number of the first, for missing and from `low` upwards. Pairs of equals are left out
 * where both have one lane.
 */
type Pair = (from: number, to: number, other: number, bins: number, low: number, width: number) => void;

export type TallyLane = 'i8' | 'i16';

/** Rows that follow each other are often equal; in sets of their own they need not wait for each other. */
export const SETS: Readonly<Record<TallyLane, number>> = { i8: 4, i16: 2 };
/** Of 4 bytes, in a set. */
export const BINS: Readonly<Record<TallyLane, number>> = { i8: 2 ** 8, i16: 2 ** 16 };

export const isTallied = (lane: Lane): lane is TallyLane => lane === 'i8' || lane === 'i16';

export function countIn(memory: WebAssembly.Memory, lane: TallyLane): Count {
  return made(memory, `count ${lane}`, () => countRoutine(lane));
}

export function pairIn(memory: WebAssembly.Memory, one: TallyLane, other: TallyLane): Pair {
  return made(memory, `pair ${one} ${other}`, () => pairRoutine(one, other));
}

const known = new WeakMap<WebAssembly.Memory, Map<string, (...numbers: number[]) => void>>();

function made(memory: WebAssembly.Memory, name: string, routine: () => Routine) {
  const functions = known.get(memory) ?? new Map<string, (...numbers: number[]) => void>();
  known.set(memory, functions);
  const found = functions.get(name) ?? instantiate({ run: routine() }, memory).run;
  functions.set(name, found);
  return found;
}

const [GET, SET, TEE, CONST] = [0x20, 0x21, 0x22, 0x41];
const [LOOP, IF, END, BRANCH_IF, NOTHING, SELECT] = [0x03, 0x04, 0x0b, 0x0d, 0x40, 0x1b];
const [EQUAL, LESS, ADD, SUBTRACT, MULTIPLY] = [0x46, 0x49, 0x6a, 0x6b, 0x6c];
const [AND, SHIFT_LEFT, TRAILING_ZEROS] = [0x71, 0x74, 0x68];
const [READ, WRITE] = [0x28, 0x36];
const READ_UNSIGNED = { i8: 0x2d, i16: 0x2f } as const;
const READ_SIGNED = { i8: 0x2c, i16: 0x2e } as const;
const SIZE = { i8: 1, i16: 2 } as const;
const WORD = 4;
const VECTOR = 16;

const simd = (opcode: number) => [SIMD_PREFIX, ...unsigned(opcode)];
const constant = (value: number) => [CONST, ...signed(value)];
/** Alignment is a hint; columns are aligned anyway. */
const read = (opcode: number, offset = 0) => [opcode, 0, ...unsigned(offset)];
const advance = (local: number, bytes: number) => [GET, local, ...constant(bytes), ADD, SET, local];
/** Repeats the loop while an address is below another. */
const whileBelow = (local: number, end: number) => [GET, local, GET, end, LESS, BRANCH_IF, 0];
/** Adds one to the bin whose address is on the stack. */
const increment = (local: number, offset = 0) => [
  ...[TEE, local, GET, local, ...read(READ, offset)],
  ...[...constant(1), ADD, WRITE, 2, ...unsigned(offset)],
];

function countRoutine(lane: TallyLane): Routine {
  const [from, to, bins, bin] = [0, 1, 2, 3];
  const sets = SETS[lane];
  const code = [LOOP, NOTHING];
  for (let set = 0; set < sets; set += 1) {
    code.push(GET, from, ...read(READ_UNSIGNED[lane], set * SIZE[lane]), ...constant(2), SHIFT_LEFT);
    code.push(GET, bins, ADD, ...increment(bin, set * BINS[lane] * WORD));
  }
  code.push(...advance(from, sets * SIZE[lane]), ...whileBelow(from, to), END);
  return { parameters: 3, locals: [[I32, 1]], code };
}

/** Of columns of one lane, only the rows that differ are looked at, one bit of a mask after the other. */
function pairRoutine(one: TallyLane, two: TallyLane): Routine {
  const [from, to, other, bins, low, width] = [0, 1, 2, 3, 4, 5];
  const [open, first, second, held, bin] = [6, 7, 8, 9, 10];
  const rows = VECTOR / SIZE[one];
  const place = (at: number, lane: TallyLane) => [
    ...constant(0),
    ...[GET, at, ...read(READ_SIGNED[lane]), TEE, held, GET, low, SUBTRACT, ...constant(1), ADD],
    ...[GET, held, ...constant(-(2 ** (8 * SIZE[lane] - 1))), EQUAL, SELECT],
  ];
  const addressOf = (column: number, lane: TallyLane, at: number) => [
    ...[GET, column, GET, open, TRAILING_ZEROS, ...constant(SIZE[lane] - 1), SHIFT_LEFT, ADD, SET, at],
  ];
  const vector = (column: number) => [GET, column, SIMD_PREFIX, LOAD, 0, 0];
  const differing = [...vector(from), ...vector(other), ...simd(INTEGER[one].ne), ...simd(SIGNS[one])];
  const code = [
    ...[LOOP, NOTHING],
    ...[...(one === two ? differing : constant(2 ** rows - 1)), TEE, open],
    ...[IF, NOTHING, LOOP, NOTHING],
    ...[...addressOf(from, one, first), ...addressOf(other, two, second)],
    ...[...place(first, one), GET, width, MULTIPLY, ...place(second, two), ADD],
    ...[...constant(2), SHIFT_LEFT, GET, bins, ADD, ...increment(bin)],
    ...[GET, open, GET, open, ...constant(1), SUBTRACT, AND, TEE, open, BRANCH_IF, 0, END, END],
    ...[...advance(other, rows * SIZE[two]), ...advance(from, VECTOR)],
    ...[...whileBelow(from, to), END],
  ];
  return { parameters: 6, locals: [[I32, 5]], code };
}
