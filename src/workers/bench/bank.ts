// One case bank in the worker's memory, fitted to the instruments that are run on it.

import type { CaseColumns, Column } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { fitCases, type BankLayout } from '../../simulation/index.ts';
import { CHUNK_ROWS, getBank, readChunks } from '../../storage/index.ts';

export interface Fitted {
  readonly chunks: readonly CaseColumns[];
  /** Answers that the instrument does not have (any more), by item. */
  readonly unfit: ReadonlyMap<Id, number>;
}

export class BankInMemory {
  readonly id: string;
  readonly rows: number;
  readonly layout: BankLayout;
  private readonly chunks: CaseColumns[];
  private readonly fits = new WeakMap<Plan, Fitted>();

  private constructor(id: string, layout: BankLayout, chunks: CaseColumns[]) {
    this.id = id;
    this.layout = layout;
    this.chunks = chunks;
    this.rows = chunks.reduce((rows, chunk) => rows + chunk.rows, 0);
  }

  /** Undefined where it was deleted meanwhile. */
  static async read(id: string): Promise<BankInMemory | undefined> {
    const meta = await getBank(id);
    if (!meta) return undefined;
    const chunks: CaseColumns[] = [];
    for await (const chunk of readChunks(id)) chunks.push(chunk);
    return new BankInMemory(id, meta.layout, chunks);
  }

  fit(plan: Plan): Fitted {
    const known = this.fits.get(plan);
    if (known) return known;
    const parts = this.chunks.map((chunk) => fitCases(chunk, this.layout, plan));
    const unfit = new Map<Id, number>();
    for (const part of parts)
      for (const [id, count] of part.unfit) unfit.set(id, (unfit.get(id) ?? 0) + count);
    const fitted = { chunks: parts.map(({ cases }) => cases), unfit };
    this.fits.set(plan, fitted);
    return fitted;
  }
}

/** Where a row of a bank is. */
export function placeOf(row: number): { readonly chunk: number; readonly at: number } {
  return { chunk: Math.floor(row / CHUNK_ROWS), at: row % CHUNK_ROWS };
}

/** A part of the cases; nothing is copied. */
export function slice(cases: CaseColumns, from: number, to: number): CaseColumns {
  const part = ({ data, scale }: Column): Column => ({ data: data.subarray(from, to), scale });
  const parts = (columns: ReadonlyMap<Id, Column>) =>
    new Map([...columns].map(([id, column]) => [id, part(column)]));
  return {
    rows: to - from,
    ids: cases.ids?.slice(from, to) ?? null,
    assessedOn: cases.assessedOn.subarray(from, to),
    items: parts(cases.items),
    overrides: parts(cases.overrides),
  };
}
