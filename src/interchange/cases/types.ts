// What comes out of a file of cases, line by line.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Case } from '../../engine/index.ts';

/** What is wrong with a line of a file of cases. */
export interface CaseProblem {
  /** Counted from 1; the line on which the row begins. */
  readonly line: number;
  /** The column or key it is about; null for the whole line. */
  readonly field: string | null;
  /** Its path leads into the case. */
  readonly diagnostic: Diagnostic;
}

/**
 * A row of a file: a case, or what keeps it from being one. Warnings may stand beside a case; where no row of the file
 * can be read, that is said once.
 */
export interface CaseRow {
  readonly line: number;
  readonly case: Case | null;
  readonly problems: readonly CaseProblem[];
  /** Whether it is a row of the file; else it says something of the file as a whole. */
  readonly isRow: boolean;
  /** What stands in the file; absent where too much does. */
  readonly source?: RowSource;
  /** What its columns hold that are to be carried, in their order; undefined where there is none. */
  readonly carried?: readonly unknown[];
}

/** A row as it stands in its file: the cells of CSV, or a text of one or more lines. */
export type RowSource = { readonly cells: readonly string[] } | { readonly text: string };

/** What each column of a CSV file is taken for, by its position: `id`, `assessed_on`, an item …; null leaves it out. */
export type Columns = readonly (string | null)[] | null;

export type CaseFormat = 'csv' | 'jsonl';

/** Bytes of a file, in whatever pieces they come. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A row as it was read, before it is checked against the instrument; `raw` is undefined where it could not be read. */
export interface RawRow extends Pick<CaseRow, 'line' | 'problems' | 'isRow' | 'source' | 'carried'> {
  readonly raw: unknown;
}
