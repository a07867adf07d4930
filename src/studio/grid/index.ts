// Grids and editable tables. Columns are data; what is edited is told, and nothing is kept.

export { leastWidth } from './column.ts';
export type { Between, CellMenu, CellOffer, Column, Edit, Offered, Read, RowMark, Rows } from './column.ts';
export { numberColumn, textColumn } from './columns.ts';
export { default as EditTable } from './EditTable.svelte';
export { default as Grid } from './Grid.svelte';
export { readBlock, withWritten } from './list.ts';
export type { ListColumn, ListCommands, ListEdit, Refused, Written } from './list.ts';
export { nextGesture } from './editing.ts';
export { PASTED, putPasted, sayNotPasted } from './pasted.ts';
export type { Place, Range, Selection } from './selection.ts';
export { textWidth } from './text-width.ts';
