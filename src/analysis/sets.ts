// Sets of codes, code by code: as one value, a set of twenty codes would have a million.

import type { Node } from '../core/index.ts';
import type { Ref } from './diagram/diagrams.ts';
import type { View } from './inputs/view.ts';
import type { Model } from './model.ts';

/** What makes the diagrams that sets are made of. */
export interface Lifting {
  readonly model: Model;
  readonly view: View;
  node(node: Node): Ref;
  answer(item: string): Ref;
}

/** Everything here is 1 or 0; where a set is not known, it has no code. */
export interface SetOf {
  readonly known: Ref;
  readonly has: readonly Ref[];
}

export function setOf(node: Node, lift: Lifting): SetOf {
  const { diagrams } = lift.model;
  const codes = node.codes ?? [];
  const truth = (value: boolean) => diagrams.end(value ? 1 : 0);
  const none: SetOf = { known: truth(false), has: codes.map(() => truth(false)) };
  switch (node.op) {
    case 'read':
      return lift.view.answer(node.name)
        ? answered(node.name, codes, lift)
        : setOf(lift.view.definition(node.name).node, lift);
    case 'const':
      return {
        known: truth(true),
        has: codes.map((_, position) => truth(((Number(node.value) >>> position) & 1) === 1)),
      };
    case 'choose':
      return node.branches.reduceRight(
        (rest, { when, then }) => chosen(lift, lift.node(when), setOf(then, lift), rest),
        setOf(node.otherwise, lift),
      );
    case 'first known':
      return node.parts
        .map((part) => setOf(part, lift))
        .reduceRight((rest, one) => chosen(lift, one.known, one, rest), none);
    case 'set of': {
      const parts = node.parts.map((part) => lift.node(part));
      const known = parts
        .map((part) => diagrams.map(part, (value) => (value === null ? 0 : 1)))
        .reduce((all, part) => diagrams.choose(all, part, all), truth(true));
      return { known, has: parts.map((part) => diagrams.choose(known, part, known)) };
    }
    default:
      return none;
  }
}

function answered(name: string, codes: readonly string[], lift: Lifting): SetOf {
  const { model, view } = lift;
  const { diagrams } = model;
  const { item } = view.answer(name)!;
  const known = diagrams.map(lift.answer(item), (value) => (value === null ? 0 : 1));
  const shared = model.domains.get(item)!.codes;
  const has = codes.map((code) => {
    const level = model.levelOf(item, shared.indexOf(code));
    return level === undefined
      ? diagrams.end(0)
      : diagrams.choose(known, diagrams.variable(level, [0, 1]), known);
  });
  return { known, has };
}

/** An unknown condition leaves a set unknown. */
function chosen(lift: Lifting, condition: Ref, yes: SetOf, no: SetOf): SetOf {
  const { diagrams } = lift.model;
  const choose = (a: Ref, b: Ref) =>
    diagrams.map(diagrams.choose(condition, a, b), (value) => (value === null ? 0 : value));
  const empty = diagrams.end(0);
  const count = Math.max(yes.has.length, no.has.length);
  return {
    known: choose(yes.known, no.known),
    has: Array.from({ length: count }, (_, n) => choose(yes.has[n] ?? empty, no.has[n] ?? empty)),
  };
}
