// Rows of a file as columns, with what was said of those that had to be read with care.

import {
  caseWriterOf,
  emptyColumns,
  firstRows,
  type Case,
  type CaseColumns,
  type ColumnData,
} from '../../../engine/index.ts';
import type { Id } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import type { CaseRow } from '../types.ts';
import { grown } from './byte-table.ts';
import { RowTexts } from './row-texts.ts';

/** Cases that follow each other in a file. */
export interface CaseBatch {
  /** Without ids: `ids` has them. */
  readonly columns: CaseColumns;
  readonly ids: RowTexts;
  /** The line on which each case begins. */
  readonly lines: Int32Array;
  /** The rows that were read with care, cases and others, and what is said of the file as a whole. */
  readonly rows: readonly CaseRow[];
  /** Which cases these are, by position. */
  readonly careful: ReadonlyMap<number, CarefulRow>;
  /** The cells of the columns that are carried, of the cases that are not among them. */
  readonly carried: readonly RowTexts[];
}

export interface CarefulRow extends CaseRow {
  readonly case: Case;
}

/** A case as a batch holds it: with its id. */
export function withIds({ columns, ids }: CaseBatch): CaseColumns {
  return { ...columns, ids: ids.all() };
}

/** What is carried with a case. */
export function carriedIn({ careful, carried }: CaseBatch, row: number): readonly unknown[] {
  return careful.get(row)?.carried ?? carried.map((texts) => texts.textOf(row));
}

/** A batch is as long as this, where the file is: all that is made of it stays near the processor. */
const ROWS = 2048;
/** Rows that are read with care take much more memory. */
const CAREFUL_ROWS = 1024;

export class BatchBuilder {
  /** Cases so far; there is room for one more. */
  size = 0;
  ids = new RowTexts();
  carried: readonly RowTexts[] = [];
  private rows: CaseRow[] = [];
  private careful = new Map<number, CarefulRow>();
  private lines = new Int32Array(1 << 10);
  private readonly plan: Plan;
  private columns: CaseColumns;
  private write: (given: Case, row: number) => void;

  constructor(plan: Plan) {
    this.plan = plan;
    this.columns = emptyColumns(plan, this.lines.length);
    this.write = caseWriterOf(plan, this.columns);
  }

  /** Whether it is long enough to be taken. */
  get isLong(): boolean {
    return this.size >= ROWS || this.rows.length >= CAREFUL_ROWS;
  }

  /** Where the answers to an item are put, and the dates of assessments; these move when `next` made room. */
  dataOf(item: Id | null): ColumnData | undefined {
    const { items, assessedOn } = this.columns;
    return item === null ? assessedOn : items.get(item)?.data;
  }

  /** So many cells are carried with each case; there is none yet. */
  carry(columns: number): void {
    this.carried = Array.from({ length: columns }, () => new RowTexts());
  }

  /** A row that was read with care. */
  take(row: CaseRow): void {
    this.rows.push(row);
    if (!row.case) return;
    this.careful.set(this.size, { ...row, case: row.case });
    this.ids.addText(row.case.id);
    for (const texts of this.carried) texts.addText('');
    this.write(row.case, this.size);
    this.next(row.line);
  }

  /** Ends a case that is in place; whether all columns moved. */
  next(line: number): boolean {
    this.lines[this.size] = line;
    this.size += 1;
    if (this.size < this.lines.length) return false;
    this.lines = grown(this.lines, this.size + 1);
    this.begin(firstRows(this.columns, this.size));
    return true;
  }

  /** What there is so far; begins anew. */
  finish(): CaseBatch {
    const { plan, size, ids, lines, rows, carried, careful } = this;
    const columns = { ...firstRows(this.columns, size), ...reasonsIn(plan, careful, size) };
    this.size = 0;
    this.ids = new RowTexts(ids);
    this.rows = [];
    this.careful = new Map<number, CarefulRow>();
    this.lines = new Int32Array(lines.length);
    this.carried = carried.map((texts) => new RowTexts(texts));
    this.begin();
    return { columns, ids, lines: lines.subarray(0, size), rows, careful, carried };
  }

  /** With columns as long as the lines are, which may have something in them. */
  private begin(filled?: CaseColumns): void {
    this.columns = emptyColumns(this.plan, this.lines.length);
    const { assessedOn, items, overrides } = this.columns;
    if (filled) assessedOn.set(filled.assessedOn);
    for (const [id, { data }] of filled?.items ?? []) items.get(id)!.data.set(data);
    for (const [id, { data }] of filled?.overrides ?? []) overrides.get(id)!.data.set(data);
    this.write = caseWriterOf(this.plan, this.columns);
  }
}

/** Overrides are read with care. */
function reasonsIn(plan: Plan, careful: CaseBatch['careful'], size: number): Pick<CaseColumns, 'reasons'> {
  if (![...careful.values()].some((row) => row.case.overrides)) return {};
  const reasonsOf = (id: Id) => {
    const reasons = Array.from({ length: size }, () => '');
    for (const [row, { case: given }] of careful) reasons[row] = given.overrides?.[id]?.reason ?? '';
    return reasons;
  };
  return { reasons: new Map(plan.results.classifications.map((id) => [id, reasonsOf(id)])) };
}
