// Cases from CSV text, block by block.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { AskedItem } from '../../../model/index.ts';
import type { DecimalSign } from '../../../model/number-text.ts';
import type { Instrument, ProfessionalOverride, Response, Responses } from '../../../model/types.ts';
import { DAMAGED } from '../encoding.ts';
import type { CaseProblem, RawRow } from '../types.ts';
import { FieldReader, type Refuse } from '../notations/field.ts';
import type { CaseSettings } from '../notations/settings.ts';
import type { Tally } from '../notations/taken.ts';
import { unguarded } from './guard.ts';
import { askedIn, readHeader, type CaseColumn, type Header } from './columns.ts';
import { CsvRecords, type CsvRecord, type RecordFault, type Separator } from './records.ts';

const FAULTS: Readonly<Record<RecordFault, DiagnosticCode>> = {
  quote: 'case-quote',
  'quote-open': 'case-quote-open',
  width: 'case-width',
  long: 'case-line-long',
};

/** A column of the file. */
export interface CsvField {
  readonly name: string;
  readonly kind: CaseColumn['kind'];
  /** What its cells answer; null where they are ids, or nothing that is read. */
  readonly item: AskedItem | null;
  /** The sign that is decimal in this file wherever it stands alone. */
  readonly decimal: DecimalSign | undefined;
}

/** Reads one file. */
export class CsvCases {
  private readonly records = new CsvRecords();
  private columns: Header | null = null;
  private firstCells: readonly string[] | null = null;
  /** By position; null where a column is an id, or not read. */
  private readers: readonly (FieldReader | null)[] = [];
  private readonly instrument: Instrument;
  private readonly settings: CaseSettings;
  private readonly tally: Tally;

  constructor(instrument: Instrument, settings: CaseSettings, tally: Tally) {
    this.instrument = instrument;
    this.settings = settings;
    this.tally = tally;
  }

  get header(): readonly string[] | null {
    return this.firstCells;
  }

  get separator(): Separator | null {
    return this.records.separator;
  }

  /** Whether the next text begins with a row that stands below columns which are known. */
  get isBetweenRows(): boolean {
    return this.columns !== null && this.records.isBetweenRecords;
  }

  /** By position; null where no row can be read. */
  get fields(): readonly CsvField[] | null {
    const { names = [], columns = null } = this.columns ?? {};
    return columns?.map((column, position) => this.fieldOf(names[position]!, column)) ?? null;
  }

  /** The line on which the next text begins. */
  get line(): number {
    return this.records.line;
  }

  /** Rows of one line each were read elsewhere. */
  pass(rows: number): void {
    this.records.line += rows;
  }

  take(text: string, last: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (const record of this.records.take(text, last)) {
      if (this.columns) rows.push({ ...this.readRow(record, this.columns), ...sourceOf(record) });
      else rows.push(...this.begin(record));
    }
    if (last && !this.columns) rows.push({ ...refused(1, 'case-file-empty'), isRow: false });
    return rows;
  }

  private begin({ line, fault, cells }: CsvRecord): RawRow[] {
    if (!fault) this.firstCells = cells;
    this.columns = fault
      ? { names: [], columns: null, problems: refused(line, FAULTS[fault]).problems }
      : readHeader(cells, this.instrument, line, this.settings.columns, this.settings.carry);
    const { problems } = this.columns;
    this.readers = (this.fields ?? []).map((field) => this.readerOf(field));
    return problems.length > 0 ? [{ line, raw: undefined, problems, isRow: false }] : [];
  }

  private fieldOf(name: string, column: CaseColumn): CsvField {
    const item = askedIn(name, column, this.instrument);
    // The comma cannot be decimal where it separates, unless a cell is in quotation marks.
    return { name, kind: column.kind, item, decimal: this.separator === ',' ? '.' : undefined };
  }

  private readerOf({ name, item, decimal }: CsvField): FieldReader | null {
    const { instrument, tally, settings } = this;
    return item && new FieldReader(item, instrument, tally, settings.fields[name], decimal);
  }

  private readRow({ line, cells, fault }: CsvRecord, { names, columns }: Header): RawRow {
    // Why no row can be read was said of the header.
    if (!columns) return { line, raw: undefined, problems: [], isRow: true };
    if (fault)
      return refused(line, FAULTS[fault], { found: cells.length, expected: this.records.width ?? 0 });
    const problems: CaseProblem[] = [];
    const responses: Responses = {};
    const overrides: Record<string, Partial<ProfessionalOverride>> = {};
    let id = '';
    let assessedOn: Response = '';
    columns.forEach((column, position) => {
      const cell = cells[position]!;
      const field = names[position] ?? null;
      if (cell.includes(DAMAGED)) problems.push(problem(line, field, 'case-damaged-text'));
      const refuse: Refuse = (code, params) => problems.push(problem(line, field, code, params));
      const answer = this.readers[position]?.read(cell, refuse) ?? null;
      switch (column.kind) {
        case 'id':
          id = unguarded(cell);
          break;
        case 'assessedOn':
          assessedOn = answer ?? '';
          break;
        case 'item':
          if (answer !== null) responses[column.item.id] = answer;
          break;
        case 'override':
          if (answer !== null) (overrides[column.classification] ??= {}).to = answer as string;
          break;
        case 'reason':
          if (answer !== null) (overrides[column.classification] ??= {}).reason = answer as string;
          break;
        case 'carried':
        case 'ignored':
      }
    });
    const overridden = Object.keys(overrides).length > 0;
    const raw = { id, assessedOn, responses, ...(overridden ? { overrides } : {}) };
    const carried = (this.settings.carry ?? []).map((name) => unguarded(cells[names.indexOf(name)]!));
    return { line, raw, problems, isRow: true, carried };
  }
}

/** The cells as they stand, or the text of a row that could not be taken apart. */
function sourceOf({ fault, cells, text }: CsvRecord): Pick<RawRow, 'source'> {
  if (fault === null || fault === 'width') return { source: { cells } };
  return text === undefined ? {} : { source: { text } };
}

function refused(line: number, code: DiagnosticCode, params: Params = {}): RawRow {
  return { line, raw: undefined, problems: [problem(line, null, code, params)], isRow: true };
}

function problem(line: number, field: string | null, code: DiagnosticCode, params: Params = {}): CaseProblem {
  return { line, field, diagnostic: { code, severity: 'error', path: '', params } };
}
