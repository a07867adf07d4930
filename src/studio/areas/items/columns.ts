// The columns of the table of items, and which of them fit.

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
  { id: 'aspect', label: 'items.aspect', width: '168px', from: 1440 },
  {
    id: 'nature',
    label: 'items.nature',
    width: '88px',
    from: 760,
    words: ['items.nature_static', 'items.nature_dynamic'],
  },
  {
    id: 'direction',
    label: 'items.direction',
    width: '96px',
    from: 760,
    words: ['items.direction_risk', 'items.direction_protective', 'items.direction_neutral'],
  },
  { id: 'relevantWhen', label: 'items.relevantWhen', width: '136px', from: 1200 },
  { id: 'points', label: 'items.points', width: '104px', from: 480, words: ['items.notScored'] },
];

export const COLUMN_LABELS = Object.fromEntries(COLUMNS.map(({ id, label }) => [id, label])) as Readonly<
  Record<ColumnId, Label>
>;

/** In languages with longer words there is room for fewer columns. */
export function columnsFor(width: number): readonly ItemColumn[] {
  let wider = 0;
  const fitting = COLUMNS.toSorted((one, other) => one.from - other.from).flatMap((column) => {
    const least = parseFloat(column.width ?? '');
    const needed = Math.ceil(Math.max(...(column.words ?? []).map((word) => textWidth(t(word)))) + PADDING);
    const more = column.words && needed > least ? needed - least : 0;
    if (column.from + wider + more > width && column.from > 0) return [];
    wider += more;
    return [more > 0 ? { ...column, width: `${String(needed)}px` } : column];
  });
  return fitting.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ id }: ItemColumn): number {
  return COLUMNS.findIndex((column) => column.id === id);
}
