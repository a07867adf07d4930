// A case is read at once where it is plain. Whatever comes in, that says what reading with care says, or leaves it alone.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseDeciders, caseScorer, caseScorers, type Case } from '../../src/engine/index.ts';
import { readCase } from '../../src/interchange/index.ts';
import { compile } from '../../src/plan/index.ts';
import { load, templateNames } from '../templates/load.ts';
import { rawCase } from '../../src/simulation/index.ts';
import { runs } from '../tools/runs.ts';
import { drawn } from './drawn.ts';
import { randomInstrument } from './instruments.ts';

/** What systems send, and what they should not. */
const STRANGE: readonly unknown[] = [
  ...[null, undefined, true, false, 0, 1, -0, 2, 0.1, 1e21, NaN, Infinity, '', '1', 'yes', 'unknown'],
  ...[[], {}, ['a'], [null], '2026-01-31', '2026-02-30', '0099-01-01', ' 2026-01-31', 1n, Symbol.iterator],
];
const OWN = { enumerable: true, configurable: true, writable: true };
const NAMES: readonly string[] = ['toString', '__proto__', 'nothing', 'id', 'assessedOn'];

test('what is read at once means what it means when it is read with care', () => {
  const strange = fc.constantFrom(...STRANGE);
  const change = fc.record({ at: fc.nat(), to: strange, where: fc.constantFrom('answer', 'name', 'case') });
  let plain = 0;
  fc.assert(
    fc.property(
      drawn((seed) => randomInstrument(seed, true), 5),
      fc.array(change, { maxLength: 3 }),
      ({ document, cases }, changes) => {
        const plan = compile(document).plan!;
        const { score, scorePlain } = caseScorers(plan);
        const { decide, decidePlain } = caseDeciders(plan);
        const alone = caseScorer(plan);
        for (const given of cases) {
          const raw = changed(given, changes);
          const found = scorePlain(raw);
          const careful = readCase(plan, raw);
          if (found === null) continue;
          plain += 1;
          expect(careful.problems).toEqual([]);
          expect(found).toEqual(alone(careful.case!));
          expect(score(careful.case!)).toEqual(found);
          expect(decidePlain(raw)).toEqual(decide(careful.case!));
        }
      },
    ),
    { numRuns: runs(30), seed: 20_261_128 },
  );
  expect(plain).toBeGreaterThan(30);
});

function changed(given: Case, changes: readonly { at: number; to: unknown; where: string }[]): unknown {
  const raw: Record<string, unknown> = { ...given };
  const responses: Record<string, unknown> = { ...given.responses };
  for (const { at, to, where } of changes) {
    const names = Object.keys(responses);
    if (where === 'case') raw[['id', 'assessedOn', 'overrides', 'more'][at % 4]!] = to;
    else if (where === 'answer' && names.length > 0) responses[names[at % names.length]!] = to;
    else Object.defineProperty(responses, NAMES[at % NAMES.length]!, { ...OWN, value: to });
  }
  return { ...raw, responses };
}

test.each(templateNames)('every test case of %s without an override is plain', (file) => {
  const { instrument, plan } = load(file);
  const { scorePlain } = caseScorers(plan);
  const cases = instrument.tests.map(rawCase).filter((raw) => !('overrides' in raw));
  expect(cases.filter((raw) => scorePlain(raw) === null)).toEqual([]);
});
