// Cases from the bytes of a file, in memory that does not grow with it. A broken row costs no other, and every row of
// the file is either read or refused.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { readPointer } from '../../model/pointer.ts';
import { hiddenSigns } from '../../model/structure/hidden.ts';
import type { Instrument } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { readCase } from './case.ts';
import { CsvCases } from './csv/read.ts';
import { CsvRecords } from './csv/records.ts';
import { blocksOf, isWorkbook, TextDecoding, type Encoding } from './encoding.ts';
import { JsonlCases } from './jsonl.ts';
import { checkSettings } from './notations/check.ts';
import { AS_WRITTEN, type CaseSettings } from './notations/settings.ts';
import { Tally, type Taken } from './notations/taken.ts';
import type { CaseBatch } from './plain/batch.ts';
import { PlainReading } from './plain/reading.ts';
import { isRounded } from './rounded-id.ts';
import { SeenIds } from './seen.ts';
import type { Bytes, CaseFormat, CaseProblem, CaseRow, RawRow } from './types.ts';

/** Reads one file. */
export class CaseReading {
  /** Rows that are cases, and rows that are none; together all rows that the file has had so far. */
  read = 0;
  refused = 0;
  private readonly decoding = new TextDecoding();
  private readonly seen = new SeenIds();
  private readonly file: CsvCases | JsonlCases;
  private readonly instrument: Instrument;
  private readonly plan: Plan;
  private readonly settings: CaseSettings;
  private readonly tally = new Tally();
  /** Of the settings; an error among them means that no row is read. */
  private readonly problems: readonly CaseProblem[];
  private readonly isBroken: boolean;
  /** Whether it was said that the file is in an older encoding. */
  private told = false;

  constructor(format: CaseFormat, instrument: Instrument, plan: Plan, settings: CaseSettings = AS_WRITTEN) {
    const Cases = format === 'csv' ? CsvCases : JsonlCases;
    this.file = new Cases(instrument, settings, this.tally);
    this.instrument = instrument;
    this.plan = plan;
    this.settings = settings;
    this.problems = checkSettings(settings, instrument);
    this.isBroken = this.problems.some(({ diagnostic }) => diagnostic.severity === 'error');
  }

  /** What was taken for something else than it is written as, so far. */
  get taken(): readonly Taken[] {
    return this.tally.all;
  }

  get encoding(): Encoding {
    return this.decoding.encoding;
  }

  /** Null for JSON lines, and before a line was read. */
  get separator(): string | null {
    return this.file.separator;
  }

  /** The names of the columns as they stand in the file; null for JSON lines, and before they were read. */
  get header(): readonly string[] | null {
    return this.file.header;
  }

  /**
   * Cases in the order of the file, as columns: rows of CSV in which nothing is doubtful are read from their bytes at
   * once, all others with care; beside them what is said of rows and of the file as a whole.
   */
  async *batches(bytes: Bytes): AsyncGenerator<CaseBatch, void, undefined> {
    const { instrument, plan, settings, seen } = this;
    const file = this.file instanceof CsvCases && !this.isBroken ? this.file : null;
    const take = (text: string, last: boolean) => this.take(text, last);
    const reading = new PlainReading({ file, instrument, plan, settings, seen, take });
    if (this.problems.length > 0) reading.batch.take(this.ofSettings());
    let isFirst = true;
    for await (const { block, last } of blocksOf(bytes)) {
      if (isFirst && isWorkbook(block)) {
        reading.batch.take(note('case-file-workbook', 'error'));
        yield reading.batch.finish();
        return;
      }
      isFirst = false;
      const next = this.decoding.next(block, last);
      for (const row of this.ofEncoding()) reading.batch.take(row);
      reading.take(next, last);
      if (!last && !reading.batch.isLong) continue;
      const batch = reading.batch.finish();
      this.read += batch.columns.rows - batch.careful.size;
      if (batch.columns.rows + batch.rows.length > 0) yield batch;
    }
  }

  private take(text: string, last: boolean): CaseRow[] {
    const rows = this.file.take(text, last);
    const raw = this.isBroken ? rows.map((row) => ({ ...row, raw: undefined, problems: [] })) : rows;
    return raw.map((row) => this.count(checkRow(row, this.plan, this.seen)));
  }

  private ofSettings(): CaseRow {
    return { line: 1, case: null, problems: this.problems, isRow: false };
  }

  /** Told once, when it is seen. */
  private ofEncoding(): CaseRow[] {
    if (this.encoding !== 'windows-1251' || this.told) return [];
    this.told = true;
    return [note('case-file-windows-1251')];
  }

  private count(row: CaseRow): CaseRow {
    if (row.case) this.read += 1;
    else if (row.isRow) this.refused += 1;
    return row;
  }
}

/** The names of the columns of a CSV file; null where they cannot be read. Reads no further than needed. */
export async function readColumnNames(bytes: Bytes): Promise<readonly string[] | null> {
  const decoding = new TextDecoding();
  const records = new CsvRecords();
  for await (const { block, last } of blocksOf(bytes)) {
    if (isWorkbook(block)) return null;
    const [header] = records.take(decoding.decode(block, last), last);
    if (header) return header.fault ? null : header.cells.map((cell) => cell.trim());
  }
  return null;
}

/** A row in which nothing is wrong is a case. */
function checkRow({ raw, ...row }: RawRow, plan: Plan, seen: SeenIds): CaseRow {
  const { line, problems } = row;
  if (raw === undefined) return { ...row, case: null };
  const checked = readCase(plan, raw);
  const found = checked.problems.map((diagnostic) => placed(line, diagnostic));
  // What was said of a field is not said again in other words.
  const all = [
    ...problems,
    ...found.filter(({ field }) => field === null || problems.every((one) => one.field !== field)),
  ];
  if (!checked.case || all.some(({ diagnostic }) => diagnostic.severity === 'error'))
    return { ...row, case: null, problems: all };
  const { id } = checked.case;
  if (isRounded(id)) all.push(ofId('case-id-rounded', line, { id }));
  // What is left of them in a case that is taken: another id is read than there is.
  for (const { code, params } of hiddenSigns(id)) all.push(ofId(code, line, params));
  const first = seen.firstLine(id, line);
  if (first !== undefined) all.push(ofId('case-id-twice', line, { id, first }));
  return { ...row, case: checked.case, problems: all };
}

function placed(line: number, diagnostic: Diagnostic): CaseProblem {
  return { line, field: fieldOf(diagnostic.path), diagnostic };
}

/** The name under which a person finds the place of a case in a file. */
function fieldOf(path: string): string | null {
  const [part, name, detail] = readPointer(path);
  if (part === 'assessedOn') return 'assessed_on';
  if (part === 'overrides' && name !== undefined)
    return `override_${name}${detail === 'reason' ? '_reason' : ''}`;
  return name ?? part ?? null;
}

function ofId(code: Diagnostic['code'], line: number, params: Diagnostic['params']): CaseProblem {
  return { line, field: 'id', diagnostic: { code, severity: 'warning', path: '/id', params } };
}

function note(code: Diagnostic['code'], severity: Diagnostic['severity'] = 'info'): CaseRow {
  const diagnostic: Diagnostic = { code, severity, path: '', params: {} };
  return { line: 1, case: null, problems: [{ line: 1, field: null, diagnostic }], isRow: false };
}
