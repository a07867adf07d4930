// Conditions of pasted items, checked before anything is written: each reads what is there and what is pasted with it.

import type { Scope } from '../../../language/index.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { atOnce, type Instrument, type Pieces } from '../../../model/index.ts';
import type { Feel } from '../../../model/types.ts';
import { compiling } from '../../../plan/index.ts';
import type { PastedItems } from './read.ts';

export interface CheckedConditions {
  /** With what was pasted, as it would become. */
  readonly document: Instrument;
  readonly scope: Scope;
  /** What is wrong with the condition of a row. */
  readonly wrong: ReadonlyMap<number, Diagnostic>;
}

/** The instrument with what was pasted, and what would be wrong with conditions in it. */
export function* checkingConditions(pasted: PastedItems, before: Instrument): Pieces<CheckedConditions> {
  const read = pasted.rows.flatMap(({ row, item }) => (item ? [{ row, item }] : []));
  const document: Instrument = {
    ...before,
    aspects: [...before.aspects, ...pasted.aspects],
    scales: [...before.scales, ...pasted.scales],
    items: [...before.items, ...read.map(({ item }) => item)],
  };
  const { scope, diagnostics } = yield* compiling(document);
  const wrong = new Map<number, Diagnostic>();
  for (const [position, one] of ofConditions(diagnostics)) {
    const row = read[position - before.items.length]?.row;
    if (row !== undefined) wrong.set(row, one);
  }
  return { document, scope, wrong };
}

/** What is wrong with the conditions of items, by their positions. */
export function wrongConditions(document: Instrument): ReadonlyMap<number, Diagnostic> {
  return ofConditions(atOnce(compiling(document)).diagnostics);
}

/** The first error of each condition, by the position of its item. */
function ofConditions(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, Diagnostic> {
  const first = new Map<number, Diagnostic>();
  for (const one of diagnostics) {
    const [, position, condition] = /^\/items\/(\d+)(\/relevantWhen)?$/.exec(one.path) ?? [];
    const isOfCondition = condition !== undefined || one.code === 'circular';
    if (position === undefined || !isOfCondition || one.severity !== 'error') continue;
    if (!first.has(Number(position))) first.set(Number(position), one);
  }
  return first;
}

/** The same with other conditions in some rows; an empty one leaves the item asked in every case. */
export function withConditions(pasted: PastedItems, written: ReadonlyMap<number, Feel>): PastedItems {
  const rows = pasted.rows.map((one) => {
    const condition = written.get(one.row);
    if (!one.item || condition === undefined) return one;
    const { relevantWhen: _, ...item } = one.item;
    return { ...one, item: condition.trim() === '' ? item : { ...item, relevantWhen: condition } };
  });
  return { ...pasted, rows };
}
