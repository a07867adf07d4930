// What the studio says of something a user did that cannot stand: a value with a place and a way out, never an exception.

import type { DiagnosticCode } from './messages/en.ts';

export type { DiagnosticCode };

export type Severity = 'error' | 'warning' | 'info';

/** Offsets in UTF-16 units of the text that a diagnostic is about. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the document; empty for the whole. */
  readonly path: string;
  /** Part of the text at `path`. */
  readonly range?: TextRange;
  /** Fill the places of the message and the hint in the message catalogue. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Params = Diagnostic['params'];
