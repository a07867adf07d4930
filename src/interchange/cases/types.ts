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

/** A row of a file: a case, or what keeps it from being one. Warnings may stand beside a case. */
export interface CaseRow {
  readonly line: number;
  readonly case: Case | null;
  readonly problems: readonly CaseProblem[];
}

export type CaseFormat = 'csv' | 'jsonl';

/** Bytes of a file, in whatever pieces they come. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A row as it was read, before it is checked against the instrument; `raw` is null where it could not be read. */
export interface RawRow {
  readonly line: number;
  readonly raw: unknown;
  readonly problems: readonly CaseProblem[];
}
