// What each item can be answered with.

import { itemOf, overrideOf, type Core, type CoreInput } from '../../core/index.ts';
import type { Domain } from './variables.ts';

/** Dates are looked at from so many days before the assessment to so many after: 120 years, and 10. */
const DAYS_BEFORE = 43_830;
const DAYS_AFTER = 3_652;

/** Inputs of a core that are no question: nobody overrides, and the day is known. */
export function fixedOf(
  { inputs, definitions }: Core,
  assessedOn: number,
): ReadonlyMap<string, number | null> {
  const names = new Set(inputs.map(({ name }) => name));
  const overrides = definitions.map(({ name }) => overrideOf(name)).filter((name) => names.has(name));
  return new Map<string, number | null>([
    ['assessed_on', assessedOn],
    ...overrides.map((name): [string, null] => [name, null]),
  ]);
}

/** By item, in the order of the document. What only some cores take of an item is left out. */
export function domainsOf(cores: readonly Core[], assessedOn: number): ReadonlyMap<string, Domain> {
  const domains = new Map<string, Domain>();
  for (const core of cores) {
    const fixed = fixedOf(core, assessedOn);
    for (const input of core.inputs) {
      if (fixed.has(input.name)) continue;
      const item = itemOf(input.name);
      const own = domainOf(item, input, assessedOn);
      const other = domains.get(item);
      domains.set(item, other ? shared(other, own) : own);
    }
  }
  return domains;
}

function domainOf(
  item: string,
  { type, codes = [], min, max, decimals = 0 }: CoreInput,
  day: number,
): Domain {
  const base = { item, type, codes, decimals: 0 };
  switch (type) {
    case 'code':
      return { ...base, low: 0, high: codes.length - 1 };
    case 'number':
      return {
        ...base,
        low: min ?? -Number.MAX_SAFE_INTEGER,
        high: max ?? Number.MAX_SAFE_INTEGER,
        decimals,
      };
    case 'date':
      return {
        ...base,
        low: Math.max(min ?? -Infinity, day - DAYS_BEFORE),
        high: Math.min(max ?? Infinity, day + DAYS_AFTER),
      };
    default:
      return { ...base, low: 0, high: 1 };
  }
}

function shared(one: Domain, other: Domain): Domain {
  if (one.type !== other.type) return { ...one, codes: [], low: 1, high: 0 };
  const codes = one.codes.filter((code) => other.codes.includes(code));
  if (one.type === 'code') return { ...one, codes, low: 0, high: codes.length - 1 };
  const decimals = Math.min(one.decimals, other.decimals);
  const unit = 10 ** decimals;
  return {
    ...one,
    codes,
    low: Math.ceil(Math.max(one.low, other.low) * unit) / unit,
    high: Math.floor(Math.min(one.high, other.high) * unit) / unit,
    decimals,
  };
}

/** Of items with codes: the position in a core of each code that the cores share. */
export function localCodes(
  core: Core,
  domains: ReadonlyMap<string, Domain>,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    core.inputs.flatMap(({ name, codes }): [string, readonly number[]][] => {
      const domain = domains.get(itemOf(name));
      return codes && domain ? [[domain.item, domain.codes.map((code) => codes.indexOf(code))]] : [];
    }),
  );
}
