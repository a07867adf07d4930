// Banks outlive edits of their instrument. A bank remembers the codes that its numbers stand for, and is fitted to the
// instrument as it is now before anything is computed from it.

import type { Id } from '../model/types.ts';
import type { Input, Plan } from '../plan/index.ts';
import { emptyColumn, missingOf, type CaseColumns, type Column } from '../engine/index.ts';

/** What the columns of a bank mean, as plain data. */
export interface BankLayout {
  readonly items: Readonly<Record<Id, Pick<Input, 'type' | 'codes'>>>;
  /** Codes by classification. */
  readonly classifications: Readonly<Record<Id, readonly string[]>>;
}

export interface FittedCases {
  readonly cases: CaseColumns;
  /** By item or classification: how many answers the instrument does not have any more. They are taken as not given. */
  readonly unfit: ReadonlyMap<Id, number>;
  /** Items that the bank knows nothing of: newer than it, or with another name now. Nobody has answered them. */
  readonly absent: readonly Id[];
}

export function layoutOf(plan: Plan): BankLayout {
  return {
    items: Object.fromEntries(plan.inputs.map(({ id, type, codes }) => [id, { type, codes }])),
    classifications: Object.fromEntries(
      plan.results.classifications.map((id) => [id, plan.values.get(id)?.codes ?? []]),
    ),
  };
}

/** The cases of a bank as an engine of this plan reads them. */
export function fitCases(cases: CaseColumns, layout: BankLayout, plan: Plan): FittedCases {
  const unfit = new Map<Id, number>();
  const count = (id: Id, lost: number) => lost > 0 && unfit.set(id, lost);
  const items = new Map<Id, Column>();
  const absent: Id[] = [];
  for (const input of plan.inputs) {
    const column = cases.items.get(input.id);
    const known = layout.items[input.id];
    if (!column || !known) {
      absent.push(input.id);
      continue;
    }
    const fitted = fitColumn(column, known, input);
    items.set(input.id, fitted.column);
    count(input.id, fitted.lost);
  }
  const overrides = new Map<Id, Column>();
  for (const id of plan.results.classifications) {
    const column = cases.overrides.get(id);
    if (!column) continue;
    const fitted = moved(column, layout.classifications[id] ?? [], plan.values.get(id)?.codes ?? []);
    overrides.set(id, fitted.column);
    count(id, fitted.lost);
  }
  return { cases: { ...cases, items, overrides }, unfit, absent };
}

interface Fitted {
  readonly column: Column;
  readonly lost: number;
}

function fitColumn(column: Column, known: BankLayout['items'][Id], input: Input): Fitted {
  if (known.type !== input.type) {
    const { data } = emptyColumn(input, column.data.length);
    return { column: { data, scale: 0 }, lost: answered(column) };
  }
  if (input.type === 'code' || input.type === 'codes') {
    if (isSame(known.codes, input.codes)) return { column, lost: 0 };
    return input.type === 'code'
      ? moved(column, known.codes, input.codes)
      : movedSets(column, known.codes, input);
  }
  return input.type === 'boolean' ? { column, lost: 0 } : withinLimits(column, input);
}

/** Positions among the old codes to positions among the new. */
function moved({ data }: Column, from: readonly string[], to: readonly string[]): Fitted {
  if (isSame(from, to)) return { column: { data, scale: 0 }, lost: 0 };
  const positions = from.map((code) => to.indexOf(code));
  return mapped({ data, scale: 0 }, (value) => {
    const position = positions[value] ?? -1;
    return position < 0 ? null : position;
  });
}

/** A set that has a code which is no more cannot be kept in part: the person's answer was another one. */
function movedSets(column: Column, from: readonly string[], input: Input): Fitted {
  const bits = from.map((code) => input.codes.indexOf(code));
  const wide = { data: Int32Array.from(column.data), scale: 0 };
  const narrow = missingOf(column.data);
  const widest = missingOf(wide.data);
  for (let row = 0; row < wide.data.length; row += 1)
    if (column.data[row] === narrow) wide.data[row] = widest;
  return mapped(wide, (set) => {
    let next = 0;
    for (let bit = 0; bit < bits.length; bit += 1) {
      if (((set >>> bit) & 1) === 0) continue;
      const position = bits[bit]!;
      if (position < 0) return null;
      next |= 1 << position;
    }
    return next;
  });
}

function withinLimits(column: Column, { min, max }: Input): Fitted {
  const unit = 10 ** column.scale;
  const fits = (value: number) => value / unit >= min && value / unit <= max;
  const missing = missingOf(column.data);
  const allFit = column.data.every((value) => Number.isNaN(value) || value === missing || fits(value));
  return allFit ? { column, lost: 0 } : mapped(column, (value) => (fits(value) ? value : null));
}

/** A copy in which null becomes missing, and is counted. */
function mapped({ data, scale }: Column, change: (value: number) => number | null): Fitted {
  const missing = missingOf(data);
  const copy = data.slice();
  let lost = 0;
  for (let row = 0; row < copy.length; row += 1) {
    const value = copy[row]!;
    if (value === missing || Number.isNaN(value)) continue;
    const next = change(value);
    if (next === null) lost += 1;
    copy[row] = next ?? missing;
  }
  return { column: { data: copy, scale }, lost };
}

function answered({ data }: Column): number {
  const missing = missingOf(data);
  let count = 0;
  for (const value of data) if (value !== missing && !Number.isNaN(value)) count += 1;
  return count;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, position) => code === b[position]);
}
