// What came in is seen at a glance: its cells flash once. Whoever wants no motion reads it above the map.

const FOR = 1600;

/** `columns`: places of cells in the rows of the body; the last row of the head has those of the names. */
export function flashColumns(table: HTMLTableElement, columns: readonly number[]): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const heads = [...(table.tHead?.rows ?? [])].slice(-1);
  for (const { cells } of [...heads, ...[...table.tBodies].flatMap(({ rows }) => [...rows])])
    for (const at of columns) flash(cells[at]);
}

function flash(cell: HTMLElement | undefined): void {
  const ring = (colour: string) => ({ outline: `3px solid ${colour}`, outlineOffset: '-3px' });
  cell?.animate([ring('var(--accent)'), ring('var(--accent)'), ring('transparent')], FOR);
}
