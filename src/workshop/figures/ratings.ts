// From responses to tables of numbers: a row for each vignette and item, a place for each participant.

import { optionsOf, type Instrument } from '../../model/index.ts';
import type { Id, Item } from '../../model/types.ts';
import { ratedAs, type RatedAs } from './rated-as.ts';
import type { Ratings } from '../../statistics/index.ts';
import { itemsAsked } from '../collect/asked.ts';
import type { RatedValue } from '../exercise/types.ts';
import type { ExerciseResponse } from '../response/types.ts';

/** An item in a vignette: what everybody rates for himself. */
export interface Row {
  readonly vignette: Id;
  readonly item: Item;
  readonly as: RatedAs;
  /** In the order of the responses; null where there is none. */
  readonly values: readonly (RatedValue | null)[];
  readonly numbers: readonly (number | null)[];
}

/** The rows of one round, vignette by vignette. Texts are read, not compared. */
export function rowsOf(
  responses: readonly ExerciseResponse[],
  instrument: Instrument,
  aspects: readonly Id[],
  vignettes: readonly Id[],
): Row[] {
  const items = itemsAsked(instrument, aspects).filter(({ kind }) => kind !== 'text');
  const given = responses.map(valuesOf);
  const rows = vignettes.flatMap((vignette) =>
    items.map((item) => {
      const place = placeOf(vignette, item.id);
      const values = given.map((one) => one.get(place) ?? null);
      return { vignette, item, values };
    }),
  );
  const asked = new Map(
    items.map((item) => {
      const texts = textsOf(
        item,
        () => rows.flatMap((row) => (row.item === item ? row.values : [])),
        instrument,
      );
      return [item.id, { as: ratedAs(item, instrument), texts }] as const;
    }),
  );
  return rows.map((row) => {
    const { as, texts } = asked.get(row.item.id)!;
    return { ...row, as, numbers: numbersOf(row, texts) };
  });
}

export function placeOf(vignette: Id, item: Id): string {
  return `${vignette} ${item}`;
}

function valuesOf({ vignettes }: ExerciseResponse): ReadonlyMap<string, RatedValue> {
  return new Map(
    vignettes.flatMap(({ vignette, ratings }) =>
      ratings.map(({ item, value }) => [placeOf(vignette, item), value] as const),
    ),
  );
}

/** The ratings of rows, for a statistic. */
export function tableOf(rows: readonly Row[]): Ratings {
  return rows.map(({ numbers }) => numbers);
}

/** Whether two ratings are the same; of several codes the order does not count. */
export function isSame(a: RatedValue, b: RatedValue): boolean {
  return textOf(a) === textOf(b);
}

/** What was given, and how often; the most frequent first. */
export function countsIn(values: readonly (RatedValue | null)[]): { value: RatedValue; count: number }[] {
  const counts: { value: RatedValue; count: number }[] = [];
  for (const value of values) {
    if (value === null) continue;
    const known = counts.find((one) => isSame(one.value, value));
    if (known) known.count += 1;
    else counts.push({ value, count: 1 });
  }
  return counts.sort((a, b) => b.count - a.count);
}

/** Numbers that are equal where ratings are: the place of an option, yes 1 and no 0, the number itself. */
function numbersOf(
  { item, values }: Pick<Row, 'item' | 'values'>,
  texts: readonly string[],
): (number | null)[] {
  if (item.kind === 'number') return values.map((value) => value as number | null);
  return values.map((value) => (value === null ? null : texts.indexOf(textOf(value))));
}

/** What an item can be rated, in its order; of dates and several codes what was given in any vignette. */
function textsOf(item: Item, given: () => readonly (RatedValue | null)[], instrument: Instrument): string[] {
  if (item.kind === 'choice') return optionsOf(item.options, instrument).map(({ code }) => textOf(code));
  if (item.kind === 'boolean') return [textOf(false), textOf(true)];
  return [
    ...new Set(
      given()
        .filter((value) => value !== null)
        .map(textOf),
    ),
  ].sort();
}

/** Of one item's ratings, which are all of one type. */
function textOf(value: RatedValue): string {
  return Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value);
}
