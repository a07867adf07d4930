// One of several values, over vectors.

import type { Node, Of } from '../../../core/index.ts';
import { ALL, both, either, type Mask } from '../../../columns/simd/masks.ts';
import type { Over } from './scope.ts';
import type { Truth } from './values.ts';

interface Known {
  readonly known: Mask;
}

/** `pick` gives the first where its mask is set, else the second; what is not known may be anything. */
export function chosenOver<Kind extends Known>(
  { branches, otherwise }: Of<'choose'>,
  over: Over,
  valueOf: (node: Node) => Kind | null,
  pick: (mask: Mask, yes: Kind, no: Kind) => Kind | null,
): Kind | null {
  let found = valueOf(otherwise);
  let isOpen = otherwise.op === 'missing';
  for (const { when, then } of branches.toReversed()) {
    const [truth, value] = [over.truth(when), valueOf(then)];
    if (!truth || !value || !found) return null;
    const known = knownOfChoice(when, truth, value.known, found.known);
    if (then.op !== 'missing') {
      const picked: Kind | null = isOpen ? value : pick(truth.yes, value, found);
      isOpen = false;
      found = picked;
    }
    found = found && { ...found, known };
  }
  return found;
}

function knownOfChoice(when: Node, { yes, no }: Truth, then: Mask, otherwise: Mask): Mask {
  const isCertain = !when.mayBeMissing;
  if (isCertain && then === otherwise) return then;
  if (isCertain && then === ALL) return either(yes, otherwise);
  if (isCertain && otherwise === ALL) return either(then, no);
  return either(both(yes, then), both(no, otherwise));
}

/** The first that is known. */
export function firstKnownOver<Kind extends Known>(
  values: readonly Kind[],
  pick: (mask: Mask, yes: Kind, no: Kind) => Kind | null,
): Kind | null {
  return (
    values.reduceRight<Kind | null | undefined>((found, value) => {
      if (found === undefined) return value;
      const picked = found && pick(value.known, value, found);
      return picked && { ...picked, known: either(value.known, found.known) };
    }, undefined) ?? null
  );
}
