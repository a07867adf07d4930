// The bytes that are written for the sets of items that are asked, answered and missing: each different case of them is
// made a text once.

import type { RowMarks } from '../../../engine/index.ts';
import { shortcut } from '../../../model/shortcuts.ts';
import { ByteTable } from './byte-table.ts';
import { RowTexts } from './row-texts.ts';

const keeping = shortcut('known sets');
/** So many are kept from one batch to the next. */
const MOST = 1 << 16;

export class KnownSets {
  texts = new RowTexts();
  private table = new ByteTable();

  /** Where among the texts the text of each marked row stands; `textOf` makes it. All are valid until the next marks. */
  placesOf(
    rows: number,
    { words, asked, known, lacking }: RowMarks,
    textOf: (row: number) => string,
  ): Int32Array {
    if (this.table.size > MOST || !keeping.isTaken) this.forget();
    const places = new Int32Array(rows);
    const key = new Int32Array(3 * words);
    const bytes = new Uint8Array(key.buffer);
    for (let row = 0; row < rows; row += 1) {
      let isAsBefore = row > 0;
      for (let word = 0, at = row * words; word < words; word += 1, at += 1) {
        const place = 3 * word;
        isAsBefore &&=
          key[place] === asked[at] && key[place + 1] === known[at] && key[place + 2] === lacking[at];
        key[place] = asked[at]!;
        key[place + 1] = known[at]!;
        key[place + 2] = lacking[at]!;
      }
      places[row] = isAsBefore ? places[row - 1]! : this.placeOf(bytes, () => textOf(row));
    }
    return places;
  }

  private placeOf(key: Uint8Array, text: () => string): number {
    const known = this.table.numberOf(key, 0, key.length);
    if (known >= 0) return known;
    this.texts.addText(text());
    return this.table.add(key, 0, key.length);
  }

  private forget(): void {
    this.texts = new RowTexts();
    this.table = new ByteTable();
  }
}
