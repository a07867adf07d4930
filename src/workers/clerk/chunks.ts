// Cases that come in batches of any length, as chunks of one length.

import { emptyColumns, firstRows, type CaseColumns } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import { CHUNK_ROWS } from '../../storage/index.ts';

export class Chunks {
  private readonly plan: Plan;
  private columns: CaseColumns;
  private ids: string[] = [];
  private reasons = new Map<string, string[]>();

  constructor(plan: Plan) {
    this.plan = plan;
    this.columns = emptyColumns(plan, CHUNK_ROWS);
  }

  /** Adds cases; gives the chunks that are full with them. */
  *add(cases: CaseColumns): Generator<CaseColumns> {
    for (let from = 0; from < cases.rows;) {
      const to = Math.min(cases.rows, from + CHUNK_ROWS - this.ids.length);
      this.put(cases, from, to);
      from = to;
      if (this.ids.length === CHUNK_ROWS) yield this.take();
    }
  }

  /** What is in no chunk yet; null where nothing is. */
  rest(): CaseColumns | null {
    return this.ids.length > 0 ? this.take() : null;
  }

  private put(cases: CaseColumns, from: number, to: number): void {
    const start = this.ids.length;
    const { assessedOn, items, overrides } = this.columns;
    assessedOn.set(cases.assessedOn.subarray(from, to), start);
    for (const [id, { data }] of items) data.set(cases.items.get(id)!.data.subarray(from, to), start);
    for (const [id, { data }] of overrides) data.set(cases.overrides.get(id)!.data.subarray(from, to), start);
    this.ids = this.ids.concat(cases.ids!.slice(from, to));
    for (const [id, reasons] of cases.reasons ?? []) {
      const those = reasons.slice(from, to);
      if (those.every((reason) => reason === '')) continue;
      this.reasons.set(id, filledUp(this.reasons.get(id) ?? [], start).concat(those));
    }
  }

  private take(): CaseColumns {
    const { ids, reasons } = this;
    const taken = firstRows(this.columns, ids.length);
    const all = new Map([...reasons].map(([id, own]) => [id, filledUp(own, ids.length)]));
    this.columns = emptyColumns(this.plan, CHUNK_ROWS);
    this.ids = [];
    this.reasons = new Map<string, string[]>();
    return { ...taken, ids, ...(all.size > 0 ? { reasons: all } : {}) };
  }
}

/** Cases without overrides have no reason. */
function filledUp(reasons: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, row) => reasons[row] ?? '');
}
