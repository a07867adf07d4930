// Many cases as columns of the narrowest numbers that hold them.

import type { Id } from '../../model/types.ts';

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

/**
 * The results of many cases. Every column has a number for each row, NaN where missing: scores, formulas and dates as
 * they are, codes by position, sets of codes as bits, yes/no (flags, recommendations and rules too) as 1 and 0,
 * relevance as 1 and 0.
 */
export interface ResultColumns {
  readonly rows: number;
  /** By id of a named value, rule, flag, recommendation or classification. */
  readonly values: ReadonlyMap<Id, Float64Array>;
  /** By item that has a relevance condition. */
  readonly relevance: ReadonlyMap<Id, Float64Array>;
  /** How many cases had a table with contradicting rows, by table. */
  readonly conflicts: ReadonlyMap<Id, number>;
}
