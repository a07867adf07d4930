// The intervals of alpha: drawn in a worker, shown how far it is, and given up when nobody wants them any more.

import type { Interval, Metric } from '../../../../statistics/index.ts';
import type { RoundFigures, Row } from '../../../../workshop/index.ts';
import { alphaIntervals } from '../../../../workers/index.ts';

const METRICS: Readonly<Record<Row['as']['kind'], Metric>> = {
  ordered: 'ordinal',
  numbers: 'interval',
  categories: 'nominal',
  any: 'nominal',
};

export class AlphaIntervals {
  #drawn = $state.raw<{
    readonly of: RoundFigures;
    readonly byItem: Readonly<Record<string, Interval | null>>;
  } | null>(null);
  /** 0 to 1; null while none are drawn. */
  done = $state<number | null>(null);
  hasFailed = $state(false);
  #abort: AbortController | null = null;

  /** Undefined where they are not drawn of these figures; null where too many draws have none. */
  of(figures: RoundFigures, item: string): Interval | null | undefined {
    return this.#drawn?.of === figures ? this.#drawn.byItem[item] : undefined;
  }

  isDrawn(figures: RoundFigures): boolean {
    return this.#drawn?.of === figures;
  }

  async draw(figures: RoundFigures): Promise<void> {
    this.giveUp();
    const abort = new AbortController();
    this.#abort = abort;
    this.done = 0;
    this.hasFailed = false;
    const tables = figures.items.map(({ item }) => {
      const rows = figures.rows.filter((row) => row.item.id === item);
      return { metric: METRICS[rows[0]!.as.kind], ratings: rows.map(({ numbers }) => numbers) };
    });
    try {
      const intervals = await alphaIntervals(tables, {
        signal: abort.signal,
        onProgress: (done, all) => {
          if (this.#abort === abort) this.done = done / all;
        },
      });
      if (intervals)
        this.#drawn = {
          of: figures,
          byItem: Object.fromEntries(figures.items.map(({ item }, at) => [item, intervals[at] ?? null])),
        };
    } catch {
      this.hasFailed = true;
    }
    // What the worker told of its way may come after its answer.
    if (this.#abort === abort) this.giveUp();
  }

  giveUp(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.done = null;
  }
}
