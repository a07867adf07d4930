// What a plan reads of cases that come in parts, and one column made of them.

import { inputName, overrideOf } from '../../core/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { HeldColumn } from '../../columns/memory.ts';
import { shapeOfColumn, type Shape } from '../../columns/lanes.ts';
import { missingOf, valueAt, type CaseColumns, type Column } from '../../columns/types.ts';

/** What a plan reads of the cases, in parts one after the other. */
export type Given = readonly CasesPart[];

export interface CasesPart {
  readonly rows: number;
  /** By the name of the column; all answers are missing where it is not there. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** Cases as columns under the names by which steps read them. */
export function casesPart(plan: Plan, cases: CaseColumns): CasesPart {
  const columns = new Map<string, Column>([['assessed_on', { data: cases.assessedOn, scale: 0 }]]);
  const add = (name: string, column: Column | undefined) => column && columns.set(name, column);
  for (const input of plan.inputs) add(inputName(input), cases.items.get(input.id));
  for (const id of plan.results.classifications) add(overrideOf(id), cases.overrides.get(id));
  return { rows: cases.rows, columns };
}

/** The shape of a column in all parts: doubles hold what columns of different shapes do; null where there is none. */
export function shapeIn(parts: Given, name: string): Shape | null {
  const shapes = parts.flatMap(({ columns }) => {
    const column = columns.get(name);
    return column ? [shapeOfColumn(column)] : [];
  });
  const [first, ...others] = shapes;
  const isSame = others.every(({ lane, scale }) => lane === first?.lane && scale === first.scale);
  return isSame ? (first ?? null) : { lane: 'f64', scale: 0 };
}

/** All parts of a column, one after the other. */
export function fillFrom(parts: Given, name: string, column: HeldColumn): void {
  let start = 0;
  for (const { rows, columns } of parts) {
    fill(column, start, rows, columns.get(name));
    start += rows;
  }
}

function fill(
  { data, lane, scale }: HeldColumn,
  start: number,
  rows: number,
  part: Column | undefined,
): void {
  if (!part) {
    data.fill(missingOf(data), start, start + rows);
    return;
  }
  const shape = shapeOfColumn(part);
  if (shape.lane === lane && shape.scale === scale) data.set(part.data, start);
  else for (let row = 0; row < rows; row += 1) data[start + row] = valueAt(part, row);
}
