// Grids and editable tables. Columns are data; what is edited is told, and nothing is kept.

export { leastWidth } from './column.ts';
export type { Between, CellMenu, CellOffer, Column, Edit, Offered, Read, RowMark, Rows } from './column.ts';
export { numberColumn, textColumn } from './columns.ts';
export { default as EditTable } from './EditTable.svelte';
export { default as Grid } from './Grid.svelte';
export type { ListColumn, ListCommands, ListEdit, Written } from './list.ts';
export { putPasted } from './pasted.ts';
export type { Place, Range, Selection } from './selection.ts';
export { textWidth } from './text-width.ts';
