// Whom a change touches: the cases by their answers to an item, and how many of each group change.

import { optionsOf, type Instrument, type Item } from '../../../../model/index.ts';
import { wilsonInterval } from '../../../../statistics/index.ts';
import type { Touched, TouchedCases } from '../../../../workers/index.ts';

export type GroupedItem = Extract<Item, { kind: 'choice' | 'boolean' | 'number' }>;

/** By what its cases are alike: an answer, or numbers from one to another. */
export type Answered =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'numbers'; readonly from: number; readonly to: number }
  | { readonly kind: 'none' };

export interface Group extends TouchedCases {
  readonly answered: Answered;
  readonly changed: number;
  /** Null where there are too few cases to speak of a share. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Its interval leaves out the share of the whole bank. */
  readonly differs: boolean;
}

/** Fewer cases have no share. */
export const FEWEST = 20;
const BANDS = 4;
const MOST_OPTIONS = 8;

/** Items by which cases can be grouped: those that do not change first, since they say who somebody is. */
export function groupedItems(document: Instrument): GroupedItem[] {
  const fitting = document.items.filter((item): item is GroupedItem => {
    if (item.kind === 'choice') return optionsOf(item.options, document).length <= MOST_OPTIONS;
    return item.kind === 'boolean' || item.kind === 'number';
  });
  const isStatic = ({ nature }: Item) => nature === 'static';
  return [...fitting.filter(isStatic), ...fitting.filter((item) => !isStatic(item))];
}

export function groupsBy(document: Instrument, item: GroupedItem, touched: Touched, whole: number): Group[] {
  return parted(document, item, touched)
    .map(([answered, parts]) => groupOf(answered, parts, whole))
    .filter(({ cases }) => cases > 0);
}

type Part = readonly [Answered, readonly TouchedCases[]];

function parted(document: Instrument, item: GroupedItem, touched: Touched): Part[] {
  const of = (value: number): TouchedCases[] => [touched.get(value) ?? []].flat();
  const none: Part = [{ kind: 'none' }, of(NaN)];
  switch (item.kind) {
    case 'choice': {
      const options = optionsOf(item.options, document);
      return [...options.map(({ code }, at): Part => [{ kind: 'code', code }, of(at)]), none];
    }
    case 'boolean':
      return [[{ kind: 'truth', value: true }, of(1)], [{ kind: 'truth', value: false }, of(0)], none];
    case 'number':
      return [...bandsOf(touched), none];
  }
}

/** Of about as many cases each; equal numbers stay together. */
function bandsOf(touched: Touched): Part[] {
  const numbers = [...touched.keys()].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const all = numbers.reduce((sum, value) => sum + touched.get(value)!.cases, 0);
  const bands: number[][] = [];
  let passed = 0;
  for (const value of numbers) {
    const band = Math.min(BANDS - 1, Math.floor((passed * BANDS) / Math.max(1, all)));
    (bands[band] ??= []).push(value);
    passed += touched.get(value)!.cases;
  }
  return bands.filter(Boolean).map((values): Part => {
    const [from, to] = [values[0]!, values.at(-1)!];
    return [{ kind: 'numbers', from, to }, values.map((value) => touched.get(value)!)];
  });
}

function groupOf(answered: Answered, parts: readonly TouchedCases[], whole: number): Group {
  const sum = (of: (part: TouchedCases) => number) => parts.reduce((all, part) => all + of(part), 0);
  const [cases, up, down, other] = [
    sum((part) => part.cases),
    sum((part) => part.up),
    sum((part) => part.down),
    sum((part) => part.other),
  ];
  const changed = up + down + other;
  const value = changed / Math.max(1, cases);
  const interval = cases < FEWEST ? null : wilsonInterval(value, cases);
  const differs = interval !== null && (interval.low > whole || interval.high < whole);
  const share = interval && { value, low: interval.low, high: interval.high };
  return { answered, cases, up, down, other, changed, share, differs };
}

/** The items whose groups differ most, of those that come first. */
export function mostTelling(
  items: readonly GroupedItem[],
  groups: ReadonlyMap<string, readonly Group[]>,
  most: number,
): GroupedItem[] {
  const spread = ({ id }: GroupedItem) => {
    const shares = (groups.get(id) ?? []).filter(({ differs }) => differs).map((one) => one.share!.value);
    return shares.length === 0 ? 0 : Math.max(...shares) - Math.min(...shares, 0);
  };
  const told = items.filter((item) => (groups.get(item.id)?.length ?? 0) > 1);
  const fixed = told.filter(({ nature }) => nature === 'static');
  return [...(fixed.length > 0 ? fixed : told)].sort((a, b) => spread(b) - spread(a)).slice(0, most);
}
