// The columns of the table of items, and which of them fit.

import { shortened } from '../../../model/index.ts';
import { textWidth } from '../../grid/index.ts';
import { t, type Label } from '../../i18n/index.ts';
import { KINDS } from './kinds.ts';

export type ColumnId =
  | 'label'
  | 'id'
  | 'kind'
  | 'answers'
  | 'aspect'
  | 'nature'
  | 'direction'
  | 'relevantWhen'
  | 'points';

export interface ItemColumn {
  readonly id: ColumnId;
  readonly label: Label;
  /** CSS width; without it the column shares what is left. */
  readonly width?: string;
  /** Pixels that the table must have for the column to be shown. */
  readonly from: number;
  /** What can stand in it, where that is known: none of it is cut in any language. */
  readonly words?: readonly Label[];
}

/** Around a text in a cell. */
const PADDING = 18;

const COLUMNS: readonly ItemColumn[] = [
  { id: 'label', label: 'items.label', from: 0 },
  { id: 'id', label: 'items.id', width: '168px', from: 1250 },
  {
    id: 'kind',
    label: 'items.kind',
    width: '112px',
    from: 0,
    words: Object.values(KINDS).map(({ label }) => label),
  },
  // Names and answers share what is left: both are as long as their author writes them.
  { id: 'answers', label: 'items.answers', from: 560 },
  // Its head stands above: what it says has room before it is said again.
  { id: 'aspect', label: 'items.aspect', width: '168px', from: 1800 },
  {
    id: 'nature',
    label: 'items.nature',
    width: '76px',
    from: 760,
    words: ['items.nature_static', 'items.nature_dynamic'],
  },
  {
    id: 'direction',
    label: 'items.direction',
    width: '80px',
    from: 760,
    words: ['items.direction_risk', 'items.direction_protective', 'items.direction_neutral'],
  },
  { id: 'relevantWhen', label: 'items.relevantWhen', width: '136px', from: 1200 },
  { id: 'points', label: 'items.points', width: '88px', from: 480, words: ['items.notScored'] },
];

export const COLUMN_LABELS = Object.fromEntries(COLUMNS.map(({ id, label }) => [id, label])) as Readonly<
  Record<ColumnId, Label>
>;

/** Of what names and answers share, names have as much as the longest needs, within these limits. */
const [LEAST_NAME, MOST_OF_SHARED] = [200, 0.6];
/** Names that are typed move no column with each key. */
const STEP = 16;
const ROOMY = 1500;

/** The widest of thousands is among those with the most letters: to measure them all would hold the page up. */
const [NEARLY, MEASURED] = [0.8, 16];

/** How much the longest of the names needs, roughly. */
export function widthOfNames(names: readonly string[]): number {
  const most = names.reduce((letters, name) => Math.max(letters, name.length), 0);
  const long = names.filter((name) => name.length >= most * NEARLY).slice(0, MEASURED);
  const longest = Math.max(0, ...long.map((name) => textWidth(shortened(name)))) + PADDING;
  return Math.ceil(longest / STEP) * STEP;
}

/** In languages with longer words there is room for fewer columns. */
export function columnsFor(width: number, forNames = Infinity): readonly ItemColumn[] {
  let wider = 0;
  const fitting = COLUMNS.toSorted((one, other) => one.from - other.from).flatMap((column) => {
    const least = parseFloat(column.width ?? '');
    const needed = Math.ceil(Math.max(...(column.words ?? []).map((word) => textWidth(t(word)))) + PADDING);
    const more = column.words && needed > least ? needed - least : 0;
    if (column.from + wider + more > width && column.from > 0) return [];
    wider += more;
    return [more > 0 ? { ...column, width: `${String(needed)}px` } : column];
  });
  // Where there is much room, a condition has some of it.
  const roomy = fitting.map((column) =>
    column.id === 'relevantWhen' && width >= ROOMY ? { ...column, width: '216px' } : column,
  );
  const taken = roomy.reduce((sum, column) => sum + parseFloat(column.width ?? '0'), 0);
  const shared = width - taken;
  const name = Math.min(Math.max(forNames, Math.min(LEAST_NAME, shared / 2)), shared * MOST_OF_SHARED);
  return roomy
    .map((column) =>
      column.id === 'label' && fitting.some(({ id }) => id === 'answers')
        ? { ...column, width: `${String(Math.floor(name))}px` }
        : column,
    )
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ id }: ItemColumn): number {
  return COLUMNS.findIndex((column) => column.id === id);
}
