// Rows of a table whose inputs each have a few values: which combinations they are for, and rows for some of them.

import { ANY, UNFILLED } from '../../../../../model/index.ts';
import type {
  Code,
  DecisionTable,
  Feel,
  OutputEntry,
  RowEntry,
  TableRow,
} from '../../../../../model/types.ts';
import { holdsOf, printFeel, readFeel, testsOf } from './cell.ts';
import type { CellWords } from './words.ts';

/** A value of an input. */
export type Entry = Code | boolean;
/** Of each input, the values that are meant: all combinations of them. */
export type Box = readonly (readonly Entry[])[];

/** The values of a column; undefined where there are too many to list. */
export function valuesOf({ type, codes }: CellWords): readonly Entry[] | undefined {
  if (type === 'boolean') return [false, true];
  return type === 'code' && codes.length > 0 ? codes.map(({ code }) => code) : undefined;
}

/** More are not written out. */
export const MOST_COMBINATIONS = 500;

export function countOf(axes: Box): number {
  return axes.reduce((product, values) => product * values.length, 1);
}

/** All combinations, the last input changing fastest. */
export function combinations(axes: Box): readonly (readonly Entry[])[] {
  return axes.reduce<readonly (readonly Entry[])[]>(
    (before, values) => before.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** What a row is for; undefined where only FEEL can tell. */
export function boxOf({ when }: Pick<TableRow, 'when'>, axes: Box): Box | undefined {
  const box = axes.map((values, at) => {
    const cell = readFeel(when[at] ?? ANY);
    return cell.kind === 'feel' ? undefined : values.filter((value) => holdsOf(cell, value));
  });
  return box.every((values) => values !== undefined) ? box : undefined;
}

/** The first row that holds of a combination; −1 where none does. */
export function rowAt(boxes: readonly Box[], combination: readonly Entry[]): number {
  return boxes.findIndex((box) => box.every((values, at) => values.includes(combination[at]!)));
}

/** What of a box is not in another: boxes beside each other. */
export function without(box: Box, hole: Box): readonly Box[] {
  const inside = box.map((values, at) => values.filter((value) => hole[at]!.includes(value)));
  if (inside.some((values) => values.length === 0)) return [box];
  return box.flatMap((values, at) => {
    const outside = values.filter((value) => !inside[at]!.includes(value));
    // Inputs before this one are within the hole: what is outside of it by them was told already.
    return outside.length === 0 ? [] : [[...inside.slice(0, at), outside, ...box.slice(at + 1)]];
  });
}

/** The conditions of a row for one combination. */
export function conditionsOf(combination: readonly Entry[]): readonly Feel[] {
  return combination.map((value) => printFeel(testsOf([value]))!);
}

function feelOf(values: readonly Entry[], axis: readonly Entry[]): Feel {
  return values.length === axis.length ? ANY : printFeel(testsOf(values))!;
}

/**
 * The rows of a table after some combinations were given a value: one row is for all of them, and others are for what is
 * left. `entry` undefined takes the combinations out. Undefined where a row says more than can be told.
 */
export function withEntry(
  table: DecisionTable,
  axes: Box,
  meant: Box,
  output: number,
  entry: OutputEntry | undefined,
): readonly TableRow[] | undefined {
  const rows: TableRow[] = [];
  let then: readonly RowEntry[] | undefined;
  let place: number | undefined;
  for (const row of table.rows) {
    const box = boxOf(row, axes);
    if (!box) return undefined;
    const left = without(box, meant);
    if (left.length === 1 && left[0] === box) {
      rows.push(row);
      continue;
    }
    then ??= row.then;
    place ??= rows.length;
    for (const [at, piece] of left.entries()) rows.push(pieceOf(row, piece, box, axes, at === 0));
  }
  if (entry === undefined) return rows;
  const base = then ?? table.outputs.map(() => UNFILLED);
  const made: TableRow = {
    when: meant.map((values, at) => feelOf(values, axes[at]!)),
    then: base.map((before, at) => (at === output ? entry : before)),
  };
  rows.splice(place ?? placeFor(made, rows, axes), 0, made);
  return rows;
}

/** A cell that means what it meant stays as it is written; the note stays with the first piece. */
function pieceOf(row: TableRow, piece: Box, box: Box, axes: Box, isFirst: boolean): TableRow {
  const { note, ...others } = row;
  const when = row.when.map((feel, at) =>
    piece[at]!.length === box[at]!.length ? feel : feelOf(piece[at]!, axes[at]!),
  );
  return { ...others, when, ...(isFirst && note ? { note } : {}) };
}

/** Before the first row that is for later combinations: rows stand in the order of the values. */
function placeFor(row: TableRow, rows: readonly TableRow[], axes: Box): number {
  const wanted = orderOf(row, axes);
  const at = rows.findIndex((other) => {
    const order = orderOf(other, axes);
    const differs = order.findIndex((position, input) => position !== wanted[input]);
    return differs >= 0 && order[differs]! > wanted[differs]!;
  });
  return at < 0 ? rows.length : at;
}

function orderOf(row: TableRow, axes: Box): readonly number[] {
  return axes.map((values, at) => {
    const cell = readFeel(row.when[at] ?? ANY);
    return values.findIndex((value) => holdsOf(cell, value) !== false);
  });
}

/** Combinations for which no row is; an input that is not listed has any value. Undefined where there are too many. */
export function missing(
  { rows }: Pick<DecisionTable, 'rows'>,
  columns: readonly (readonly Entry[] | undefined)[],
): readonly (readonly (Entry | undefined)[])[] | undefined {
  const axes = columns.map((values) => values ?? [ANYTHING]);
  if (countOf(axes) > MOST_COMBINATIONS) return undefined;
  const cells = rows.map(({ when }) => when.map(readFeel));
  return combinations(axes)
    .filter(
      (one) =>
        !cells.some((row) =>
          row.every((cell, at) => columns[at] === undefined || holdsOf(cell, one[at]!) !== false),
        ),
    )
    .map((one) => one.map((value, at) => (columns[at] ? value : undefined)));
}

const ANYTHING = '';

/** The rows of a table with one more for each combination, at its place. */
export function withRowsFor(
  table: DecisionTable,
  columns: readonly (readonly Entry[] | undefined)[],
  wanted: readonly (readonly (Entry | undefined)[])[],
): readonly TableRow[] {
  const rows = [...table.rows];
  const axes = columns.map((values) => values ?? []);
  for (const combination of wanted) {
    const made: TableRow = {
      when: combination.map((value) => (value === undefined ? ANY : printFeel(testsOf([value]))!)),
      then: table.outputs.map(() => UNFILLED),
    };
    rows.splice(placeFor(made, rows, axes), 0, made);
  }
  return rows;
}
