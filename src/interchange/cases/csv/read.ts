// Cases from CSV text, block by block.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
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
    const { names, problems, columns } = this.columns;
    this.readers = (columns ?? []).map((column, position) => this.readerOf(names[position]!, column));
    return problems.length > 0 ? [{ line, raw: undefined, problems, isRow: false }] : [];
  }

  private readerOf(name: string, column: CaseColumn): FieldReader | null {
    const item = askedIn(name, column, this.instrument);
    // The comma cannot be decimal where it separates, unless a cell is in quotation marks.
    const decimal = this.separator === ',' ? '.' : undefined;
    return item && new FieldReader(item, this.instrument, this.tally, this.settings.fields[name], decimal);
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
