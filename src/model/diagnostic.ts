// What the studio says of something a user did that cannot stand: a value with a place and a way out, never an exception.

import type { DiagnosticCode } from '../words/en/tool-diagnostics.ts';

export type { DiagnosticCode };

export type Severity = 'error' | 'warning' | 'info';

/** Offsets in UTF-16 units of the text that a diagnostic is about. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What mends a diagnostic, as plain data: what to write in the place of what stands there. */
export interface Fix {
  /** JSON Pointer of what is replaced; without it, of what the diagnostic is about. */
  readonly path?: string;
  /** The part of the text at the path that is replaced; without it, the whole value is. */
  readonly range?: TextRange;
  /** What is written there; null takes away what stands there: an optional property, or an entry of a list. */
  readonly value: string | number | boolean | readonly string[] | null;
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
  /** Only where it is certain what was meant. */
  readonly fix?: Fix;
}

export type Params = Diagnostic['params'];
