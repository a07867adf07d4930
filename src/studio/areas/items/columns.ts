// The columns of the table of items, and which of them fit.

import type { Label } from '../../i18n/index.ts';

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
}

const COLUMNS: readonly ItemColumn[] = [
  { id: 'label', label: 'items.label', from: 0 },
  { id: 'id', label: 'items.id', width: '168px', from: 1250 },
  { id: 'kind', label: 'items.kind', width: '112px', from: 0 },
  { id: 'answers', label: 'items.answers', width: '30%', from: 560 },
  { id: 'aspect', label: 'items.aspect', width: '128px', from: 1400 },
  { id: 'nature', label: 'items.nature', width: '88px', from: 760 },
  { id: 'direction', label: 'items.direction', width: '96px', from: 760 },
  { id: 'relevantWhen', label: 'items.relevantWhen', width: '136px', from: 1200 },
  { id: 'points', label: 'items.points', width: '104px', from: 480 },
];

export const COLUMN_LABELS = Object.fromEntries(COLUMNS.map(({ id, label }) => [id, label])) as Readonly<
  Record<ColumnId, Label>
>;

export function columnsFor(width: number): readonly ItemColumn[] {
  return COLUMNS.filter(({ from }) => from <= width);
}
