// Cases from JSON lines, block by block: `{"id": …, "assessedOn": "YYYY-MM-DD", "responses": {item: value}}`.

import { readJson } from '../../model/json.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Instrument } from '../../model/types.ts';
import { DATE_COLUMN, knownColumns } from './csv/columns.ts';
import { DAMAGED } from './encoding.ts';
import { TextLines, type TextLine } from './lines.ts';
import { FieldReader, type Refuse } from './notations/field.ts';
import type { CaseSettings } from './notations/settings.ts';
import type { Tally } from './notations/taken.ts';
import type { CaseProblem, RawRow } from './types.ts';

/** Reads one file. */
export class JsonlCases {
  readonly separator = null;
  private readonly lines = new TextLines();
  /** By field: an item, or `assessed_on`. */
  private readonly readers = new Map<string, FieldReader>();
  /** Fields whose answers are text. The type of a number, and of yes and no, counts. */
  private readonly ofText = new Set<string>([DATE_COLUMN]);
  private empty = true;

  constructor(instrument: Instrument, { fields }: CaseSettings, tally: Tally) {
    for (const [name, column] of knownColumns(instrument)) {
      const item = column.kind === 'item' ? column.item : null;
      if (!item && name !== DATE_COLUMN) continue;
      this.readers.set(name, new FieldReader(name, item, instrument, tally, fields[name]));
      if (item?.kind === 'choice' || item?.kind === 'date') this.ofText.add(name);
    }
  }

  take(text: string, last: boolean): RawRow[] {
    const rows = this.lines.take(text, last).map((line) => this.read(line));
    if (rows.length > 0) this.empty = false;
    return last && this.empty ? [{ ...refused(1, 'case-file-empty'), isRow: false }] : rows;
  }

  private read({ line, text }: TextLine): RawRow {
    if (text === null) return refused(line, 'case-line-long');
    if (text.includes(DAMAGED)) return refused(line, 'case-damaged-text');
    const { value, diagnostics } = readJson(text, { nameKey: 'id' });
    const problems: CaseProblem[] = diagnostics.map((one) => ({
      line,
      field: null,
      diagnostic: { ...one, params: { ...one.params, line } },
    }));
    return { line, raw: this.meant(value, line, problems), problems, isRow: true };
  }

  /** The case with its answers as they are meant. */
  private meant(value: unknown, line: number, problems: CaseProblem[]): unknown {
    if (!isRecord(value)) return value;
    const { assessedOn, responses } = value;
    const answerIn = (field: string, answer: unknown) => this.answerIn(field, answer, line, problems);
    return {
      ...value,
      ...(typeof assessedOn === 'string' ? { assessedOn: answerIn(DATE_COLUMN, assessedOn) } : {}),
      ...(isRecord(responses)
        ? {
            responses: Object.fromEntries(
              Object.entries(responses).map(([id, one]) => [id, answerIn(id, one)]),
            ),
          }
        : {}),
    };
  }

  private answerIn(field: string, answer: unknown, line: number, problems: CaseProblem[]): unknown {
    const reader = this.readers.get(field);
    if (!reader || answer === null || typeof answer === 'object') return answer;
    const text = String(answer as string | number | boolean);
    if (text.trim() === '' || typeof answer !== 'string' || !this.ofText.has(field))
      return reader.isMissing(text) ? null : answer;
    const refuse: Refuse = (code, params) =>
      problems.push({ line, field, diagnostic: { code, severity: 'error', path: '', params } });
    return reader.read(answer, refuse);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(line: number, code: Diagnostic['code']): RawRow {
  const diagnostic: Diagnostic = { code, severity: 'error', path: '', params: {} };
  return { line, raw: undefined, problems: [{ line, field: null, diagnostic }], isRow: true };
}
