// A function of another language, and how it is written here.

import type { DiagnosticCode } from '../../model/diagnostic.ts';

export type Write = (...args: readonly string[]) => string | undefined;

export interface Entry {
  /** How many arguments it takes; null for one and more. */
  readonly takes: readonly number[] | null;
  readonly write: Write;
  readonly isLoose?: boolean;
  readonly code?: DiagnosticCode;
}
