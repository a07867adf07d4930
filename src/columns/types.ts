// Many cases as columns of the narrowest numbers that hold them.

import type { Id } from '../model/types.ts';

export type ColumnData = Int8Array | Int16Array | Int32Array | Float64Array;

/**
 * One item over many cases: options by position, yes/no as 1 and 0, dates as days since 1970-01-01,
 * sets of codes as bits, numbers times 10^scale. Missing is the lowest number of an integer type, NaN in doubles.
 */
export interface Column {
  readonly data: ColumnData;
  readonly scale: number;
}

export interface CaseColumns {
  readonly rows: number;
  readonly ids: readonly string[] | null;
  /** Days since 1970-01-01. */
  readonly assessedOn: Int32Array;
  /** By item. */
  readonly items: ReadonlyMap<Id, Column>;
  /** By classification: position of the code of a professional override. */
  readonly overrides: ReadonlyMap<Id, Column>;
  /** Reasons of the professional overrides by classification; empty where there is none. Nothing is computed from them. */
  readonly reasons?: ReadonlyMap<Id, readonly string[]>;
}

/** What stands for missing in a column's data. */
export function missingOf(data: ColumnData): number {
  return data instanceof Float64Array ? NaN : -(2 ** (data.BYTES_PER_ELEMENT * 8 - 1));
}

/** What a row of a column holds, in the units of its value; NaN where missing. */
export function valueAt({ data, scale }: Column, row: number): number {
  const held = data[row] as number;
  return held === missingOf(data) ? NaN : held / 10 ** scale;
}

/**
 * The results of many cases, in columns like those of the cases: scores and formulas as numbers times 10^scale, dates
 * as days, codes by position, sets of codes as bits, yes/no (flags and recommendations too) and relevance as 1 and 0.
 */
export interface ResultColumns {
  readonly rows: number;
  /** By id of a named value, rule, constraint, flag, recommendation or classification; rules may be left out. */
  readonly values: ReadonlyMap<Id, Column>;
  /** By item that has a relevance condition. */
  readonly relevance: ReadonlyMap<Id, Column>;
  /** How many cases had a table with contradicting rows, by table. */
  readonly conflicts: ReadonlyMap<Id, number>;
}
