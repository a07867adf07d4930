// Assessments as lines of CSV, from columns to bytes: cell by cell the same as those of single assessments.

import {
  answeredReader,
  meaningOf,
  RowMarks,
  violationReader,
  type ResultColumns,
} from '../../../engine/index.ts';
import type { Id } from '../../../model/types.ts';
import { allResults, constraintsOf, type Plan } from '../../../plan/index.ts';
import { guarded } from '../csv/guard.ts';
import { csvCell, type CsvStyle } from '../csv/write.ts';
import { carriedCell, incompleteCell, resultCell } from '../write.ts';
import { carriedIn, type CaseBatch } from './batch.ts';
import { grown } from './byte-table.ts';
import { KnownSets } from './known-sets.ts';
import { KnownTexts } from './known-texts.ts';
import { BEYOND, RowTexts } from './row-texts.ts';
import { beginsAsId } from './rows.ts';

const [LINE_FEED, RETURN, SPACE, TILDE] = [0x0a, 0x0d, 0x20, 0x7e];
/** By byte: 1 where it may not stand in a cell as it is, in any style. */
const IS_DOUBTFUL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || '",;'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** For a separator, the end of a line, and what is copied beyond a text. */
const ROOM = 3 + BEYOND;

/** The cells of a column: for each row, where its text stands. */
interface Cells {
  readonly texts: RowTexts;
  readonly places: Int32Array;
}

export class AssessmentLines {
  private readonly plan: Plan;
  private readonly style: CsvStyle;
  private readonly results: readonly { readonly id: Id; readonly known: KnownTexts }[];
  private readonly sets = new KnownSets();
  private readonly hasConstraints: boolean;
  private readonly carried: number;
  private bytes = new Uint8Array(1 << 16);
  private numbers = new Float64Array(0);
  /** Each row at its own place. */
  private own = new Int32Array(0);

  /** `carried`: how many columns are. */
  constructor(plan: Plan, style: CsvStyle, carried: number) {
    this.plan = plan;
    this.style = style;
    this.results = allResults(plan.results).map((id) => ({ id, known: new KnownTexts() }));
    this.hasConstraints = constraintsOf(plan).length > 0;
    this.carried = carried;
  }

  /** Of the cases of a batch, with their line breaks; the bytes are valid until the next. */
  write(batch: CaseBatch, results: ResultColumns): Uint8Array {
    return this.linesOf(batch.columns.rows, [
      this.textCells(batch.ids),
      ...this.results.map(({ id, known }) => this.resultCells(results, id, known)),
      this.setCells(batch, results),
      ...(this.hasConstraints ? [this.violatedCells(results)] : []),
      ...Array.from({ length: this.carried }, (_, position) => this.carriedCells(batch, position)),
    ]);
  }

  private linesOf(rows: number, cells: readonly Cells[]): Uint8Array {
    const separator = this.style.separator.charCodeAt(0);
    // Read again and again: names of an object would be looked up each time.
    const texts = cells.map(({ texts: { bytes } }) => new DataView(bytes.buffer));
    const bounds = cells.map((one) => one.texts.bounds);
    const places = cells.map((one) => one.places);
    let out = new DataView(this.bytes.buffer);
    let room = this.bytes.length;
    let end = 0;
    for (let row = 0; row < rows; row += 1) {
      for (let n = 0; n < texts.length; n += 1) {
        const place = places[n]![row]!;
        const from = bounds[n]![place]!;
        const length = bounds[n]![place + 1]! - from;
        if (end + length + ROOM > room) {
          this.bytes = grown(this.bytes, end + length + ROOM);
          out = new DataView(this.bytes.buffer);
          room = this.bytes.length;
        }
        const text = texts[n]!;
        // Most texts are short; what is copied beyond them is written over.
        out.setInt32(end, text.getInt32(from, true), true);
        out.setInt32(end + 4, text.getInt32(from + 4, true), true);
        for (let at = 8; at < length; at += 1) out.setUint8(end + at, text.getUint8(from + at));
        end += length;
        out.setUint8(end++, separator);
      }
      // In place of the last separator.
      out.setUint8(end - 1, RETURN);
      out.setUint8(end++, LINE_FEED);
    }
    return this.bytes.subarray(0, end);
  }

  private resultCells({ rows, values }: ResultColumns, id: Id, known: KnownTexts): Cells {
    const column = values.get(id);
    // Columns of one kind of numbers, so that they are read in one way.
    if (this.numbers.length < rows) this.numbers = new Float64Array(rows);
    const numbers = this.numbers.subarray(0, rows);
    if (column) numbers.set(column.data);
    else numbers.fill(NaN);
    const meaning = column ? meaningOf(this.plan, id, column) : () => null;
    const places = known.placesOf(numbers, (held) => this.cell(resultCell(meaning(held), this.style)));
    return { texts: known.texts, places };
  }

  /** Two cells in one: what is missing, and how many are answered. */
  private setCells({ columns }: CaseBatch, results: ResultColumns): Cells {
    const { plan, sets, style } = this;
    const marks = new RowMarks(plan, columns, results);
    marks.mark(0, columns.rows);
    const answeredAt = answeredReader(plan, marks);
    const ids = this.results.map(({ id }) => id);
    const places = sets.placesOf(columns.rows, marks, (row) => {
      const missing = this.cell(marks.lackingIn(row).join(' '));
      return `${missing}${style.separator}${this.cell(incompleteCell(ids, answeredAt(row * marks.words)))}`;
    });
    return { texts: sets.texts, places };
  }

  private violatedCells(results: ResultColumns): Cells {
    const violatedIn = violationReader(this.plan, results);
    return this.cellsOf(results.rows, (row) => violatedIn(row).join(' '));
  }

  /** Of rows read with care, what is carried may be anything. */
  private carriedCells(batch: CaseBatch, position: number): Cells {
    const texts = batch.carried[position];
    if (texts && batch.careful.size === 0) return this.textCells(texts);
    return this.cellsOf(batch.columns.rows, (row) => carriedCell(carriedIn(batch, row)[position]));
  }

  /** Texts that come from outside. */
  private textCells(texts: RowTexts): Cells {
    if (areHarmless(texts)) return { texts, places: this.ownPlaces(texts.rows) };
    return this.cellsOf(texts.rows, (row) => guarded(texts.textOf(row)));
  }

  private cellsOf(rows: number, textOf: (row: number) => string): Cells {
    const texts = new RowTexts();
    for (let row = 0; row < rows; row += 1) texts.addText(this.cell(textOf(row)));
    return { texts, places: this.ownPlaces(rows) };
  }

  private ownPlaces(rows: number): Int32Array {
    if (this.own.length < rows) this.own = Int32Array.from({ length: rows }, (_, row) => row);
    return this.own;
  }

  private cell(text: string): string {
    return csvCell(text, this.style);
  }
}

/** Whether all texts need neither quotation marks nor a guard, as can be seen at once. */
function areHarmless({ rows, bytes, bounds }: RowTexts): boolean {
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [bounds[row]!, bounds[row + 1]!];
    if (to === from) continue;
    if (!beginsAsId(bytes[from]!) || bytes[to - 1]! <= SPACE || bytes[to - 1]! > TILDE) return false;
    for (let at = from; at < to; at += 1) if (IS_DOUBTFUL[bytes[at]!]) return false;
  }
  return true;
}
