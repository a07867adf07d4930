// Which items are asked, answered and lacking in rows of columns.

import { missingOf, type CaseColumns, type ColumnData, type ResultColumns } from '../../columns/types.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { askedToday, mark, WORD, wordsOf } from '../answered.ts';

type Item =
  /** Always asked, with whole numbers for answers of which none says why there is none. */
  | { readonly isUsual: true; readonly data: ColumnData; readonly missing: number }
  | {
      readonly isUsual: false;
      readonly data: ColumnData | null;
      readonly missing: number;
      readonly isAsked: ColumnData | null;
      /** The answers that say why there is none. */
      readonly refusals: readonly number[];
    };
type Usual = Extract<Item, { isUsual: true }>;
type Unusual = Extract<Item, { isUsual: false }>;

/** Sets of the items of today by their positions, so many words for each row. */
export class RowMarks {
  readonly words: number;
  readonly asked: Int32Array;
  /** Answered otherwise than by saying why there is no answer. */
  readonly known: Int32Array;
  readonly lacking: Int32Array;
  private readonly ids: readonly Id[];
  private readonly items: readonly Item[];
  /** The items that are usual. */
  private readonly usual: Int32Array;

  constructor(plan: Plan, cases: CaseColumns, results: ResultColumns) {
    const today = askedToday(plan);
    this.ids = today.map(({ id }) => id);
    this.words = wordsOf(plan);
    this.asked = new Int32Array(cases.rows * this.words);
    this.known = new Int32Array(cases.rows * this.words);
    this.lacking = new Int32Array(cases.rows * this.words);
    this.items = today.map(({ id, codes, noAnswer }): Item => {
      const data = cases.items.get(id)?.data ?? null;
      const refusals = noAnswer.map((code) => codes.indexOf(code));
      const isAsked = results.relevance.get(id)?.data ?? null;
      const isUsual = data !== null && !(data instanceof Float64Array) && !isAsked && refusals.length === 0;
      // Once for all rows: of single cases, asking each time took a fifth.
      const missing = data ? missingOf(data) : NaN;
      return isUsual ? { isUsual, data, missing } : { isUsual: false, data, missing, isAsked, refusals };
    });
    this.usual = new Int32Array(this.words);
    for (const [position, { isUsual }] of this.items.entries()) if (isUsual) mark(this.usual, position);
  }

  /** Marks the rows from `from` to below `to`. */
  mark(from: number, to: number): void {
    const { words, asked, known, lacking, usual, items } = this;
    for (let word = 0; word < words; word += 1)
      for (let at = from * words + word; at < to * words; at += words) {
        asked[at] = usual[word]!;
        known[at] = usual[word]!;
        lacking[at] = 0;
      }
    for (let position = 0; position < items.length; position += 1) {
      const item = items[position]!;
      const bit = 1 << (position % WORD);
      const first = from * words + Math.floor(position / WORD);
      if (item.isUsual) this.markLacking(item, bit, first, from, to);
      else this.markOne(item, bit, first, from, to);
    }
  }

  /** Of an item that is always asked, and mostly answered. */
  private markLacking({ data, missing }: Usual, bit: number, first: number, from: number, to: number): void {
    for (let row = from, word = first; row < to; row += 1, word += this.words) {
      if (data[row] !== missing) continue;
      this.known[word]! &= ~bit;
      this.lacking[word]! |= bit;
    }
  }

  private markOne(
    { data, missing, isAsked, refusals }: Unusual,
    bit: number,
    first: number,
    from: number,
    to: number,
  ): void {
    for (let row = from, word = first; row < to; row += 1, word += this.words) {
      if (isAsked !== null && isAsked[row] === 0) continue;
      this.asked[word]! |= bit;
      const answer = data === null ? NaN : data[row]!;
      if (answer === missing || Number.isNaN(answer)) this.lacking[word]! |= bit;
      else if (refusals.length === 0 || !refusals.includes(answer)) this.known[word]! |= bit;
    }
  }

  /** What is missing in a marked row, in the order of the items. */
  lackingIn(row: number): Id[] {
    const lacking: Id[] = [];
    for (let word = 0; word < this.words; word += 1) {
      // The lowest bit goes first.
      for (let bits = this.lacking[row * this.words + word]!; bits !== 0; bits &= bits - 1)
        lacking.push(this.ids[word * WORD + 31 - Math.clz32(bits & -bits)]!);
    }
    return lacking;
  }
}
