// Files of cases for tests, read whole or in small pieces.

import { formatDiagnostic, type Instrument } from '../../src/model/index.ts';
import {
  CaseReading,
  type Bytes,
  type CaseFormat,
  type CaseProblem,
  type CaseRow,
  type CaseSettings,
} from '../../src/interchange/index.ts';
import type { Case } from '../../src/engine/index.ts';
import { shortcuts } from '../../src/model/shortcuts.ts';
import { compile } from '../../src/plan/index.ts';
import { instrument } from './instrument.ts';
import { LANGUAGES } from '../../src/words/index.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function rowsOf(
  format: CaseFormat,
  content: string | Uint8Array,
  piece = Infinity,
  document: Instrument = instrument,
  settings?: CaseSettings,
): Promise<CaseRow[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { plan } = compile(document);
  return allRows(new CaseReading(format, document, plan!, settings), pieces(bytes, piece));
}

/** Every row of a file, read with care; among them what is said of the file as a whole. */
export async function allRows(reading: CaseReading, bytes: Bytes): Promise<CaseRow[]> {
  const plainRows = shortcuts.get('plain rows')!;
  plainRows.isTaken = false;
  try {
    const rows: CaseRow[] = [];
    for await (const batch of reading.batches(bytes)) rows.push(...batch.rows);
    return rows;
  } finally {
    plainRows.isTaken = true;
  }
}

export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export async function casesOf(
  format: CaseFormat,
  content: string | Uint8Array,
  document: Instrument = instrument,
): Promise<Case[]> {
  return (await rowsOf(format, content, Infinity, document)).flatMap((row) => row.case ?? []);
}

/** Every problem of a file as `line field code`. */
export async function problemsOf(format: CaseFormat, content: string | Uint8Array): Promise<string[]> {
  return (await rowsOf(format, content)).flatMap(({ problems }) => problems.map(shortly));
}

export function shortly({ line, field, diagnostic }: CaseProblem): string {
  // Words of all languages exist for it.
  for (const language of LANGUAGES) formatDiagnostic(diagnostic, language);
  return `${String(line)} ${field ?? '-'} ${diagnostic.code}`;
}
