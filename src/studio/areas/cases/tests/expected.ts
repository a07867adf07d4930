// What a test case expects: the results that it can name, and changes of what it names.

import type { Assessment } from '../../../../engine/index.ts';
import type { Expected, Id, Instrument, Response, Text } from '../../../../model/types.ts';
import type { Plan } from '../../../../plan/index.ts';

/** The parts that name results one by one. */
export type ExpectedPart = 'classification' | 'levels' | 'scores' | 'values';

export interface Expectable {
  readonly part: ExpectedPart;
  readonly id: Id;
}

export const PARTS = [
  'classification',
  'levels',
  'scores',
  'values',
] as const satisfies readonly ExpectedPart[];

/** The parts that are compared as sets: what is raised, what may be, and what has no answer. */
export const LISTS = [
  'flags',
  'recommendations',
  'unknown',
  'missing',
] as const satisfies readonly (keyof Expected)[];
export type List = (typeof LISTS)[number];

/** What can stand in such a part, in its order. */
export function listed(
  { flags, recommendations, items }: Instrument,
  list: List,
): readonly { readonly id: Id; readonly label: Text }[] {
  if (list === 'missing') return items.filter(({ kind }) => kind !== 'text');
  return list === 'unknown' ? [...flags, ...recommendations] : { flags, recommendations }[list];
}

/** All results that a test case can name, outcomes first. */
export function expectablesOf({ results }: Plan): readonly Expectable[] {
  const ids: Readonly<Record<ExpectedPart, readonly Id[]>> = {
    classification: results.classifications,
    levels: results.levels,
    scores: results.scores,
    values: results.values,
  };
  return PARTS.flatMap((part) => ids[part].map((id) => ({ part, id })));
}

/** Those that a test case names. */
export function expectedIn(expected: Expected): readonly Expectable[] {
  return PARTS.flatMap((part) => Object.keys(expected[part] ?? {}).map((id) => ({ part, id })));
}

/** Null: it must not be known. Undefined: it is not compared. */
export function expectedValue(expected: Expected, { part, id }: Expectable): Response | undefined {
  const record = expected[part];
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}

export function withExpected(
  expected: Expected,
  { part, id }: Expectable,
  value: Response | undefined,
): Expected {
  const { [id]: _, ...others } = (expected[part] ?? {}) as Record<Id, Response>;
  const record = value === undefined ? others : { ...others, [id]: value };
  const { [part]: __, ...parts } = expected;
  return Object.keys(record).length === 0 ? parts : { ...parts, [part]: record };
}

export function actualValue(assessment: Assessment, { part, id }: Expectable): Response {
  const record: Readonly<Record<Id, unknown>> = assessment[part];
  return (record[id] ?? null) as Response;
}

/** With what came out in the place of what was expected, of everything that is compared. */
export function withActual(expected: Expected, assessment: Assessment): Expected {
  const named = expectedIn(expected).reduce(
    (next, one) => withExpected(next, one, actualValue(assessment, one)),
    expected,
  );
  return LISTS.reduce(
    (next, list) => (next[list] === undefined ? next : { ...next, [list]: [...assessment[list]] }),
    named,
  );
}
