// Cases from JSON lines, block by block: `{"id": …, "assessedOn": "YYYY-MM-DD", "responses": {item: value}}`.

import { isRecord, readJson } from '../../model/json.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { hiddenSigns } from '../../model/structure/hidden.ts';
import type { AskedItem } from '../../model/index.ts';
import type { Instrument } from '../../model/types.ts';
import { askedIn, DATE_COLUMN, knownColumns } from './csv/columns.ts';
import { REJECTED } from './rejected.ts';
import { DAMAGED } from './encoding.ts';
import { TextLines, type TextLine } from './lines.ts';
import { SEPARATES_CODES } from './notations/codes.ts';
import { FieldReader, type Refuse } from './notations/field.ts';
import type { CaseSettings } from './notations/settings.ts';
import type { Tally } from './notations/taken.ts';
import type { CaseProblem, RawRow } from './types.ts';

/** Reads one file. */
export class JsonlCases {
  readonly separator = null;
  readonly header = null;
  private readonly lines = new TextLines();
  /** By field: an item, or `assessed_on`. */
  private readonly readers = new Map<string, FieldReader>();
  /** The kinds of the items. */
  private readonly kinds = new Map<string, AskedItem['kind']>();
  private empty = true;

  private readonly carry: readonly string[];

  constructor(instrument: Instrument, { fields, carry = [] }: CaseSettings, tally: Tally) {
    this.carry = carry;
    for (const [name, column] of knownColumns(instrument)) {
      const item = askedIn(name, column, instrument);
      if (!item || column.kind === 'override' || column.kind === 'reason') continue;
      this.readers.set(name, new FieldReader(item, instrument, tally, fields[name]));
      this.kinds.set(name, item.kind);
    }
  }

  take(text: string, last: boolean): RawRow[] {
    const rows = this.lines.take(text, last).map((line) => this.read(line));
    if (rows.length > 0) this.empty = false;
    return last && this.empty ? [{ ...refused(1, 'case-file-empty'), isRow: false }] : rows;
  }

  private read({ line, text }: TextLine): RawRow {
    if (text === null) return refused(line, 'case-line-long');
    const source = { text };
    if (text.includes(DAMAGED)) return { ...refused(line, 'case-damaged-text'), source };
    const { value, diagnostics } = readJson(text, { nameKey: 'id' });
    const problems: CaseProblem[] = diagnostics.map((one) => ({
      line,
      field: null,
      diagnostic: { ...one, params: { ...one.params, line } },
    }));
    const { own, carried } = this.apart(value);
    problems.push(...this.lostIn(carried, line));
    return { line, raw: this.meant(own, line, problems), problems, isRow: true, source, carried };
  }

  /** What is of the instrument, and what is carried; why a row was rejected once is neither. */
  private apart(value: unknown): { own: unknown; carried: readonly unknown[] } {
    if (!isRecord(value)) return { own: value, carried: [] };
    const others = Object.entries(value).filter(([key]) => key !== REJECTED && !this.carry.includes(key));
    const carried = this.carry.map((key) => (Object.hasOwn(value, key) ? value[key] : undefined));
    return { own: Object.fromEntries(others), carried };
  }

  /** What is carried is the user's: that half a character in it may become another one is told, and no row refused for it. */
  private lostIn(carried: readonly unknown[], line: number): CaseProblem[] {
    return carried.flatMap((value, position) => {
      const half = textsIn(value)
        .flatMap(hiddenSigns)
        .find(({ code }) => code === 'hidden-half');
      if (!half) return [];
      const diagnostic = { ...half, severity: 'warning', path: '' } as const;
      return [{ line, field: this.carry[position]!, diagnostic }];
    });
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

  /** Codes and dates are text. A number, and yes and no, are none, but text may be accepted for them. */
  private answerIn(field: string, answer: unknown, line: number, problems: CaseProblem[]): unknown {
    const reader = this.readers.get(field);
    const kind = this.kinds.get(field);
    if (!reader || answer === null) return answer;
    const refuse: Refuse = (code, params) =>
      problems.push({ line, field, diagnostic: { code, severity: 'error', path: '', params } });
    if (Array.isArray(answer)) {
      const isList = kind === 'multi-choice' && answer.length > 0 && answer.every(isOneText);
      return isList ? reader.read(answer.join('|'), refuse) : answer;
    }
    if (typeof answer !== 'string' && typeof answer !== 'number' && typeof answer !== 'boolean')
      return answer;
    if (reader.isMissing(String(answer))) return null;
    if (typeof answer !== 'string' || answer.trim() === '') return answer;
    if (kind === 'choice' || kind === 'date') return reader.read(answer, refuse);
    return kind === 'number' || kind === 'boolean' ? reader.readQuoted(answer, kind, refuse) : answer;
  }
}

/** Those of what is carried, which may be anything. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)]);
}

/** A text that stands for one option, as far as can be seen. */
function isOneText(one: unknown): boolean {
  return typeof one === 'string' && one.trim() !== '' && !SEPARATES_CODES.test(one);
}

function refused(line: number, code: Diagnostic['code']): RawRow {
  const diagnostic: Diagnostic = { code, severity: 'error', path: '', params: {} };
  return { line, raw: undefined, problems: [{ line, field: null, diagnostic }], isRow: true };
}
