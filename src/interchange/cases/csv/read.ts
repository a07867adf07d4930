// Cases from CSV text, block by block.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { Instrument, ProfessionalOverride, Responses } from '../../../model/types.ts';
import { DAMAGED } from '../encoding.ts';
import type { CaseProblem, RawRow } from '../types.ts';
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

  constructor(instrument: Instrument) {
    this.instrument = instrument;
  }

  /** Whether nothing more can be read: the header is wrong. */
  get ended(): boolean {
    return this.header?.problems.some(({ diagnostic }) => diagnostic.severity === 'error') ?? false;
  }

  take(text: string, last: boolean): RawRow[] {
    const rows: RawRow[] = [];
    for (const record of this.records.take(text, last)) {
      const row = this.header ? this.readRow(record, this.header) : this.begin(record);
      if (row) rows.push(row);
      if (this.ended) return rows;
    }
    if (last && !this.header) rows.push(this.refuse(1, 'case-file-empty'));
    return rows;
  }

  private begin(record: CsvRecord): RawRow | null {
    this.header = record.fault
      ? { names: [], columns: [], problems: this.refuse(record.line, FAULTS[record.fault]).problems }
      : readHeader(record.cells, this.instrument, record.line);
    const { problems } = this.header;
    return problems.length > 0 ? { line: record.line, raw: null, problems } : null;
  }

  private readRow({ line, cells, fault }: CsvRecord, { names, columns }: Header): RawRow {
    if (fault)
      return this.refuse(line, FAULTS[fault], { found: cells.length, expected: this.records.width ?? 0 });
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
    return { line, raw: { id, assessedOn, responses, ...(overridden ? { overrides } : {}) }, problems };
  }

  private refuse(line: number, code: DiagnosticCode, params: Params = {}): RawRow {
    return { line, raw: null, problems: [problem(line, null, code, params)] };
  }
}

function problem(line: number, field: string | null, code: DiagnosticCode, params: Params = {}): CaseProblem {
  return { line, field, diagnostic: { code, severity: 'error', path: '', params } };
}
