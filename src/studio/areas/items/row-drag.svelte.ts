// Rows of items that are dragged by their grips to another place. The keyboard does the same with Alt and the arrows.

import type { Id } from '../../../model/index.ts';

/** Where rows would be put: above the row at this place, with the line that shows it. */
interface Place {
  readonly row: number;
  /** Pixels from the top of the table. */
  readonly top: number;
}

const EDGE = 40;
const STEP = 16;

export class RowDrag {
  #ids: readonly Id[] = [];
  #place = $state.raw<Place | null>(null);

  get line(): number | null {
    return this.#place?.top ?? null;
  }

  begin(ids: readonly Id[]): void {
    this.#ids = ids;
  }

  move({ clientX, clientY, currentTarget }: PointerEvent): void {
    if (this.#ids.length === 0) return;
    const table = currentTarget as HTMLElement;
    scroll(table, clientY);
    const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('tbody tr[aria-rowindex]');
    if (!row || !table.contains(row)) return;
    const { top, bottom } = row.getBoundingClientRect();
    // The head of a group is the place before its first item.
    const isBelow = row.dataset['item'] === undefined || clientY > (top + bottom) / 2;
    // The first row is that of the headings.
    const index = Number(row.getAttribute('aria-rowindex')) - 2;
    const line = (isBelow ? bottom : top) - table.getBoundingClientRect().top;
    this.#place = { row: isBelow ? index + 1 : index, top: line };
  }

  /** What was dragged, and where to; null where it was not moved. */
  end(): { readonly ids: readonly Id[]; readonly row: number } | null {
    const [ids, place] = [this.#ids, this.#place];
    this.leave();
    return place && { ids, row: place.row };
  }

  leave(): void {
    this.#ids = [];
    this.#place = null;
  }
}

function scroll(table: HTMLElement, y: number): void {
  const scroller = table.querySelector('[role="grid"]')?.parentElement;
  const { top, bottom } = table.getBoundingClientRect();
  if (y < top + EDGE) scroller?.scrollBy(0, -STEP);
  if (y > bottom - EDGE) scroller?.scrollBy(0, STEP);
}
