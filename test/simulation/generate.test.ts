import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/model/dates.ts';
import { caseAt, columnEngine } from '../../src/engine/index.ts';
import { readCase } from '../../src/interchange/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { generateCases, generateChunks, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

const plans = Array.from({ length: runs(20) }, (_, seed) => compile(randomInstrument(seed + 1)).plan!);
const settings = { ...USUAL_SETTINGS, count: 200, missingShare: 0.2 };

function casesOf(plan: Plan, given = settings) {
  const bank = generateCases(plan, given);
  return Array.from({ length: bank.rows }, (_, row) => caseAt(plan, bank, row));
}

describe('a generated bank', () => {
  test('is the same for the same seed, in chunks of any size, and another for another seed', () => {
    for (const plan of plans) {
      const whole = casesOf(plan);
      const chunks = [...generateChunks(plan, settings, 37)];
      const parts = chunks.flatMap((chunk) =>
        Array.from({ length: chunk.rows }, (_, row) => caseAt(plan, chunk, row)),
      );
      expect(parts).toEqual(whole);
      expect(casesOf(plan, { ...settings, seed: 2 })).not.toEqual(whole);
    }
  });

  test('holds only cases that the instrument takes', () => {
    for (const plan of plans)
      for (const spread of ['even', 'low'] as const)
        for (const one of casesOf(plan, { ...settings, spread }))
          expect(readCase(plan, one).problems, one.id).toEqual([]);
  });

  test('leaves out what is not asked, and is asked where it answers', () => {
    for (const plan of plans) {
      const bank = generateCases(plan, settings);
      const { relevance } = columnEngine(plan).run(bank);
      for (let row = 0; row < bank.rows; row += 1)
        for (const [item, answer] of Object.entries(caseAt(plan, bank, row).responses))
          if (answer !== null) expect(relevance.get(item)?.data[row] ?? 1, `${item} of ${row}`).toBe(1);
    }
  });

  test('leaves the wanted share out, and gives every option its share', () => {
    const { plan } = compile({
      ...randomInstrument(1),
      items: [
        {
          id: 'q',
          kind: 'choice',
          label: {},
          options: ['a', 'b', 'c', 'd'].map((code) => ({ code, label: {} })),
        },
        { id: 'n', kind: 'number', label: {}, min: -1, max: 1, decimals: 1 },
      ],
      ...Object.fromEntries(
        ['scores', 'norms', 'levels', 'formulas', 'tables', 'flags', 'recommendations', 'rules'].map(
          (list) => [list, []],
        ),
      ),
      classifications: [],
      reassessments: [],
      tests: [],
    });
    const cases = casesOf(plan!, { ...settings, count: 20_000, missingShare: 0.1 });
    const share = (holds: (one: (typeof cases)[number]) => boolean) => cases.filter(holds).length / 20_000;
    expect(share(({ responses }) => responses['q'] === null)).toBeCloseTo(0.1, 1.5);
    for (const code of ['a', 'b', 'c', 'd'])
      expect(share(({ responses }) => responses['q'] === code)).toBeCloseTo(0.225, 1.5);
    const numbers = new Set(cases.map(({ responses }) => responses['n']));
    expect(numbers.size).toBe(22); // -1.0 … 1.0, and none
  });

  test('has no date after its assessment where the item allows it', () => {
    for (const plan of plans) {
      for (const { assessedOn, responses } of casesOf(plan)) {
        expect(assessedOn >= '2026-01-01' && assessedOn <= '2026-12-31').toBe(true);
        for (const input of plan.inputs) {
          const answer = responses[input.id];
          if (input.type !== 'date' || typeof answer !== 'string') continue;
          const day = parseDate(assessedOn)!;
          if (input.min <= day) expect(parseDate(answer)!).toBeLessThanOrEqual(day);
        }
      }
    }
  });
});
