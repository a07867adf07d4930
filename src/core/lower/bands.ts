// Norm tables and level scales: the first group that holds, and there the band.

import type { Expression } from '../../language/index.ts';
import type { LevelStep, NormStep } from '../../plan/index.ts';
import { choose, codeStep, compare, missing, number, step, truth } from '../nodes.ts';
import type { Node } from '../types.ts';
import { nodeOf } from './expression.ts';
import type { Names } from './names.ts';

export function lowerLevel({ of, groups, codes }: LevelStep, names: Names): Node {
  const value = names.read(of);
  return inGroup(groups, missing('code', codes), names, ({ from, levels }) =>
    codeStep(value, from, codes, levels),
  );
}

export function lowerNorm({ of, groups }: NormStep, names: Names): Node {
  const value = names.read(of);
  return inGroup(groups, missing('number'), names, ({ from, values, upTo }) => {
    const converted = step(value, from, [null, ...values]);
    if (upTo === Infinity) return converted;
    return choose([{ when: compare('>', value, number(upTo)), then: missing('number') }], converted);
  });
}

function inGroup<Group extends { readonly when: Expression | null }>(
  groups: readonly Group[],
  none: Node,
  names: Names,
  bandOf: (group: Group) => Node,
): Node {
  return choose(
    groups.map((group) => ({
      when: group.when ? nodeOf(group.when, names) : truth(true),
      then: bandOf(group),
    })),
    none,
  );
}
