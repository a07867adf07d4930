// What two assessments of one case disagree on, result by result.

import type { Expected, Id } from '../model/types.ts';
import type { Assessment } from '../engine/index.ts';

export type ResultPart = keyof Required<Expected>;

/** Undefined: there is no result of that name. */
export type ResultValue = string | number | boolean | readonly string[] | null | undefined;

export interface Difference {
  readonly part: ResultPart;
  readonly id: Id;
  readonly expected: ResultValue;
  readonly found: ResultValue;
}

/** What is left out of `expected` is not compared. Sets are compared member by member: there or not there. */
export function differencesOf(expected: Expected | Assessment, found: Assessment): Difference[] {
  return [
    ...inRecord('scores', expected.scores, found.scores),
    ...inRecord('levels', expected.levels, found.levels),
    ...inRecord('values', expected.values, found.values),
    ...inSet('flags', expected.flags, found.flags),
    ...inSet('recommendations', expected.recommendations, found.recommendations),
    ...inRecord('classification', expected.classification, found.classification),
    ...inSet('missing', expected.missing, found.missing),
  ];
}

/** A result as `part.id`, the way in which the rows of assessments name it. */
export function nameOf({ part, id }: Pick<Difference, 'part' | 'id'>): string {
  return `${part}.${id}`;
}

type Results = Readonly<Record<Id, ResultValue>>;

function inRecord(part: ResultPart, expected: Results | undefined, found: Results): Difference[] {
  return Object.entries(expected ?? {}).flatMap(([id, value]) => {
    const other = Object.hasOwn(found, id) ? found[id] : undefined;
    return isSame(value, other) ? [] : [{ part, id, expected: value, found: other }];
  });
}

function inSet(part: ResultPart, expected: readonly Id[] | undefined, found: readonly Id[]): Difference[] {
  if (!expected) return [];
  const all = [...new Set([...expected, ...found])];
  return all
    .map((id) => ({ part, id, expected: expected.includes(id), found: found.includes(id) }))
    .filter((member) => member.expected !== member.found);
}

function isSame(a: ResultValue, b: ResultValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
