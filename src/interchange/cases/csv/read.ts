// Cases from CSV text, block by block.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { Instrument, ProfessionalOverride, Responses } from '../../../model/types.ts';
import { DAMAGED } from '../encoding.ts';
import type { CaseProblem, Columns, RawRow } from '../types.ts';
import { readCell, unguarded, type Refuse } from './cells.ts';
import { readHeader, type Header } from './columns.ts';
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
  private header: Header | null = null;
  private readonly instrument: Instrument;
  private readonly taken: Columns;

  constructor(instrument: Instrument, taken: Columns) {
    this.instrument = instrument;
    this.taken = taken;
  }

  get separator(): Separator | null {
    return this.records.separator;
  }

  take(text: string, last: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (const record of this.records.take(text, last)) {
      if (this.header) rows.push(this.readRow(record, this.header));
      else rows.push(...this.begin(record));
    }
    if (last && !this.header) rows.push({ ...refused(1, 'case-file-empty'), isRow: false });
    return rows;
  }

  private begin({ line, fault, cells }: CsvRecord): RawRow[] {
    this.header = fault
      ? { names: [], columns: null, problems: refused(line, FAULTS[fault]).problems }
      : readHeader(cells, this.instrument, line, this.taken);
    const { problems } = this.header;
    return problems.length > 0 ? [{ line, raw: undefined, problems, isRow: false }] : [];
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
    let assessedOn = '';
    columns.forEach((column, position) => {
      const cell = cells[position]!;
      if (cell.includes(DAMAGED)) problems.push(problem(line, names[position] ?? null, 'case-damaged-text'));
      switch (column.kind) {
        case 'id':
          id = unguarded(cell);
          break;
        case 'assessedOn':
          assessedOn = cell.trim();
          break;
        case 'item': {
          const refuse: Refuse = (code, params) => problems.push(problem(line, column.item.id, code, params));
          const answer = readCell(cell, column.item, this.records.separator as Separator, refuse);
          if (answer !== null) responses[column.item.id] = answer;
          break;
        }
        case 'override':
          if (cell.trim() !== '') (overrides[column.classification] ??= {}).to = cell;
          break;
        case 'reason':
          if (cell.trim() !== '') (overrides[column.classification] ??= {}).reason = unguarded(cell);
          break;
        case 'ignored':
      }
    });
    const overridden = Object.keys(overrides).length > 0;
    const raw = { id, assessedOn, responses, ...(overridden ? { overrides } : {}) };
    return { line, raw, problems, isRow: true };
  }
}

function refused(line: number, code: DiagnosticCode, params: Params = {}): RawRow {
  return { line, raw: undefined, problems: [problem(line, null, code, params)], isRow: true };
}

function problem(line: number, field: string | null, code: DiagnosticCode, params: Params = {}): CaseProblem {
  return { line, field, diagnostic: { code, severity: 'error', path: '', params } };
}
