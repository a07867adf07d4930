// The bytes that are written for what stands in a column: each different number is made a text once.

import { shortcut } from '../../../model/shortcuts.ts';
import { RowTexts } from './row-texts.ts';

const keeping = shortcut('known texts');
/** So many are kept from one batch to the next. */
const MOST = 1 << 16;
/** Whole numbers in this range are found without searching. */
const [LOWEST, HIGHEST] = [-128, 4095];

export class KnownTexts {
  texts = new RowTexts();
  /** By number: its place among the texts, from 1; 0 where it did not come yet. */
  private readonly near = new Int32Array(HIGHEST - LOWEST + 1);
  private readonly far = new Map<number, number>();
  private places = new Int32Array(0);

  /** Where among the texts the text of each number stands; `textOf` makes it. All are valid until the next numbers. */
  placesOf(numbers: Float64Array, textOf: (held: number) => string): Int32Array {
    if (this.texts.rows > MOST || !keeping.isTaken) this.forget();
    const { near } = this;
    if (this.places.length < numbers.length) this.places = new Int32Array(numbers.length);
    const { places } = this;
    for (let row = 0; row < numbers.length; row += 1) {
      const held = numbers[row]!;
      const index = (held - LOWEST) | 0;
      const isNear = index >= 0 && index < near.length && index + LOWEST === held;
      const place = isNear ? near[index]! : (this.far.get(held) ?? 0);
      places[row] = (place > 0 ? place : this.add(held, isNear, textOf(held))) - 1;
    }
    return places;
  }

  private add(held: number, isNear: boolean, text: string): number {
    this.texts.addText(text);
    const place = this.texts.rows;
    if (isNear) this.near[held - LOWEST] = place;
    else this.far.set(held, place);
    return place;
  }

  private forget(): void {
    this.texts = new RowTexts();
    this.near.fill(0);
    this.far.clear();
  }
}
