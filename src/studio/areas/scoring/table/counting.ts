// A table that is asked of the bench beside the instrument: not what it gives, but which of its rows gives it. Its
// combinations without a row are rows of it, too.

import type { DecisionTable, Feel, Id } from '../../../../model/types.ts';

/** A number of the tables that are asked, and the value that it has where a row decides. */
export interface Counted {
  readonly id: Id;
  readonly value: number;
}

export interface Counting {
  readonly tables: readonly DecisionTable[];
  /** In the order of the rows and of the combinations. */
  readonly rows: readonly Counted[];
  readonly gaps: readonly Counted[];
  /** In the order of the cells of the matrix. */
  readonly cells: readonly Counted[];
  /** No row decides, though none is missing; null where rows do not decide alone. */
  readonly undecided: Counted | null;
}

const ID: Id = 'row_that_decides';
const NONE = -1;

export function countingOf(
  table: DecisionTable,
  gaps: readonly (readonly Feel[])[],
  cells: readonly (readonly Feel[])[] = [],
): Counting {
  const conditions = [...table.rows.map(({ when }) => when), ...gaps.map((when) => [...when])];
  const isOne = ['U', 'F', 'P'].includes(table.hitPolicy);
  const tables = isOne
    ? [decidingOne(table, conditions)]
    : conditions.map((when, at) => holding(table, when, at));
  const counted = conditions.map((_, at): Counted => {
    return isOne ? { id: valueOf(0), value: at } : { id: valueOf(at), value: 0 };
  });
  const rows = table.rows.length;
  const ofCells = conditions.length;
  const undecided = isOne ? { id: valueOf(0), value: NaN } : null;
  return {
    tables: cells.length === 0 ? tables : [...tables, fallingInto(table, cells, ofCells)],
    rows: counted.slice(0, rows),
    gaps: counted.slice(rows),
    cells: cells.map((_, at) => ({ id: valueOf(ofCells), value: at })),
    undecided,
  };
}

/** Rows of which one decides, as the table takes it: the only one that holds, or the first of its rank. */
function decidingOne(table: DecisionTable, conditions: readonly Feel[][]): DecisionTable {
  const places = [...conditions.keys()];
  const order =
    table.hitPolicy === 'P' ? places.sort((a, b) => rankOf(table, b) - rankOf(table, a) || a - b) : places;
  const rows = order.map((at) => ({ when: conditions[at]!, then: [at] }));
  return { ...asked(table, 0), hitPolicy: table.hitPolicy === 'U' ? 'U' : 'F', rows };
}

/** Which cell of the matrix a case falls into, whatever the rows say of it. */
function fallingInto(table: DecisionTable, cells: readonly (readonly Feel[])[], at: number): DecisionTable {
  const rows = cells.map((when, cell) => ({ when: [...when], then: [cell] }));
  return { ...asked(table, at), hitPolicy: 'F', rows };
}

/** One row by itself, where others may hold beside it. */
function holding(table: DecisionTable, when: Feel[], at: number): DecisionTable {
  return { ...asked(table, at), hitPolicy: 'U', rows: [{ when, then: [0] }] };
}

function asked({ inputs }: DecisionTable, at: number): Omit<DecisionTable, 'hitPolicy' | 'rows'> {
  const label = { en: '-' };
  return {
    id: `${ID}_${String(at)}`,
    label,
    inputs,
    outputs: [{ id: valueOf(at), label, kind: 'number', decimals: 0, default: NONE }],
  };
}

const valueOf = (at: number): Id => `${ID}_value_${String(at)}`;

/** Combinations without a row come last. */
function rankOf({ rows, outputs: [output] }: DecisionTable, at: number): number {
  const entry = rows[at]?.then[0];
  return entry === undefined ? -Infinity : (output?.values?.findIndex(({ code }) => code === entry) ?? NONE);
}
