// Which items are asked, answered and lacking in rows of columns.

import { missingOf, type CaseColumns, type ResultColumns } from '../../columns/types.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { askedToday, WORD, wordsOf } from '../answered.ts';

/** Sets of the items of today by their positions, so many words for each row. */
export class RowMarks {
  readonly words: number;
  readonly asked: Int32Array;
  /** Answered otherwise than by saying why there is no answer. */
  readonly known: Int32Array;
  readonly lacking: Int32Array;
  private readonly ids: readonly Id[];
  private readonly items;

  constructor(plan: Plan, cases: CaseColumns, results: ResultColumns) {
    const today = askedToday(plan);
    this.ids = today.map(({ id }) => id);
    this.words = wordsOf(plan);
    this.asked = new Int32Array(cases.rows * this.words);
    this.known = new Int32Array(cases.rows * this.words);
    this.lacking = new Int32Array(cases.rows * this.words);
    this.items = today.map(({ id, codes, noAnswer }) => {
      const data = cases.items.get(id)?.data ?? null;
      const refusals = noAnswer.map((code) => codes.indexOf(code));
      const isAsked = results.relevance.get(id)?.data ?? null;
      return { data, isAsked, refusals };
    });
  }

  /** Marks the rows from `from` to below `to`. */
  mark(from: number, to: number): void {
    const { words, asked, known, lacking, items } = this;
    for (const marks of [asked, known, lacking]) marks.fill(0, from * words, to * words);
    for (let position = 0; position < items.length; position += 1) {
      const { data, isAsked, refusals } = items[position]!;
      const missing = data ? missingOf(data) : NaN;
      const bit = 1 << (position % WORD);
      let word = from * words + Math.floor(position / WORD);
      for (let row = from; row < to; row += 1, word += words) {
        if (isAsked !== null && isAsked[row] === 0) continue;
        asked[word]! |= bit;
        const answer = data === null ? NaN : data[row]!;
        if (answer === missing || Number.isNaN(answer)) lacking[word]! |= bit;
        else if (refusals.length === 0 || !refusals.includes(answer)) known[word]! |= bit;
      }
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
