// Random instruments with constraints and assertions made of the conditions that they have.

import type { Assertion, Constraint, Instrument } from '../../src/model/types.ts';
import { Chance, randomInstrument } from './instruments.ts';

const label = { en: 'Label' };

export function constrained(seed: number): Instrument {
  const document = randomInstrument(seed);
  const chance = new Chance(seed * 13 + 5);
  const conditions = [
    ...document.rules.map(({ when }) => when),
    ...document.items.flatMap(({ relevantWhen }) => relevantWhen ?? []),
    'flag_0 or flag_1',
    'outcome != null',
  ];
  const constraints = Array.from({ length: chance.whole(1, 4) }, (_, n): Constraint => {
    const holds = chance.pick(conditions);
    return {
      id: `constraint_${String(n)}`,
      label,
      holds: chance.happens(0.5) ? `not(${holds})` : holds,
      message: { en: `Message ${String(n)}` },
      force: chance.pick(['error', 'warning']),
    };
  });
  const assertion: Assertion = {
    id: 'assertion_0',
    label,
    claim: chance.pick(conditions),
    ...(chance.happens(0.5) ? { given: chance.pick(conditions) } : {}),
  };
  return { ...document, constraints, assertions: [assertion] };
}
