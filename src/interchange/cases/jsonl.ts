// Cases from JSON lines, block by block: `{"id": …, "assessedOn": "YYYY-MM-DD", "responses": {item: value}}`.

import { readJson } from '../../model/json.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { DAMAGED } from './encoding.ts';
import { TextLines, type TextLine } from './lines.ts';
import type { RawRow } from './types.ts';

/** Reads one file. */
export class JsonlCases {
  readonly separator = null;
  private readonly lines = new TextLines();
  private empty = true;

  take(text: string, last: boolean): RawRow[] {
    const rows = this.lines.take(text, last).map(readLine);
    if (rows.length > 0) this.empty = false;
    return last && this.empty ? [{ ...refused(1, 'case-file-empty'), isRow: false }] : rows;
  }
}

function readLine({ line, text }: TextLine): RawRow {
  if (text === null) return refused(line, 'case-line-long');
  if (text.includes(DAMAGED)) return refused(line, 'case-damaged-text');
  const { value, diagnostics } = readJson(text, { nameKey: 'id' });
  const problems = diagnostics.map((one) => ({
    line,
    field: null,
    diagnostic: { ...one, params: { ...one.params, line } },
  }));
  return { line, raw: value, problems, isRow: true };
}

function refused(line: number, code: Diagnostic['code']): RawRow {
  const diagnostic: Diagnostic = { code, severity: 'error', path: '', params: {} };
  return { line, raw: undefined, problems: [{ line, field: null, diagnostic }], isRow: true };
}
