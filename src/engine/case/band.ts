// Norm tables and cut-offs of one case: the group, then the band.

import { evaluate, type Expression, type Value } from '../../language/index.ts';
import type { LevelStep, NormStep } from '../../plan/index.ts';
import { bandOf } from './points.ts';
import type { WhyBand } from '../types.ts';

type Lookup = (name: string) => Value;

/** The first group that holds; null where a condition before it is unknown. The last has no condition. */
function groupOf<Group extends { when: Expression | null }>(
  groups: readonly Group[],
  lookup: Lookup,
): { group: Group; position: number } | null {
  for (const [position, group] of groups.entries()) {
    const holds = group.when === null ? true : evaluate(group.when, lookup);
    if (holds === true) return { group, position: group.when === null ? -1 : position };
    if (holds === null) return null;
  }
  return null;
}

export function normOf(step: NormStep, lookup: Lookup): WhyBand {
  const input = lookup(step.of) as number | null;
  const found = groupOf(step.groups, lookup);
  const unknown: WhyBand = {
    kind: 'norm',
    value: null,
    of: step.of,
    input,
    group: found?.position ?? null,
    from: null,
    below: null,
  };
  if (input === null || !found || input > found.group.upTo) return unknown;
  const band = bandOf(input, found.group.from);
  const value = found.group.values[band];
  return {
    ...unknown,
    value: value ?? null,
    from: found.group.from[band] ?? null,
    below: found.group.from[band + 1] ?? null,
  };
}

/** Why a level is what it is; `level` is the outcome of its rules. */
export function levelWhy(step: LevelStep, level: string | null, lookup: Lookup): WhyBand {
  const found = groupOf(step.groups, lookup);
  const code = level === null ? -1 : step.codes.indexOf(level);
  const position = found?.group.levels?.indexOf(code) ?? code;
  return {
    kind: 'level',
    value: level,
    of: step.of,
    input: lookup(step.of) as number | null,
    group: found?.position ?? null,
    from: found?.group.from[position - 1] ?? null,
    below: level === null ? null : (found?.group.from[position] ?? null),
  };
}
