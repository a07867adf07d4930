// The highest terms of a score: what it rests on is said, and vectors compute it.

import { describe, expect, test } from 'vitest';
import { ColumnMemory } from '../../src/columns/memory.ts';
import { lower } from '../../src/core/index.ts';
import { assess, type WhyScore } from '../../src/engine/index.ts';
import { KernelBuilder } from '../../src/engine/columns/wasm/kernel.ts';
import { newInstrument, type Instrument, type Score } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

const label = { en: 'Label' };

function instrument(items: number, changes: Partial<Score>): Instrument {
  const ids = Array.from({ length: items }, (_, n) => `item_${String(n)}`);
  return {
    ...newInstrument('en', 'Highest'),
    items: ids.map((id) => ({ id, kind: 'number', label, min: -2, max: 9, decimals: 0 })),
    scores: [
      {
        id: 'score',
        label,
        method: 'sum',
        terms: ids.map((of) => ({ of })),
        missing: { policy: 'strict' },
        decimals: 2,
        highest: 2,
        ...changes,
      },
    ],
  };
}

async function whyOf(changes: Partial<Score>, answers: readonly (number | null)[]): Promise<WhyScore> {
  const plan = compile(instrument(answers.length, changes)).plan!;
  const responses = Object.fromEntries(answers.map((answer, n) => [`item_${String(n)}`, answer]));
  const { why } = await assess(plan, { id: 'one', assessedOn: '2026-01-31', responses });
  return why['score'] as WhyScore;
}

const prorate = (atMost: number): Partial<Score> => ({ missing: { policy: 'prorate', atMost } });

describe('a score of its highest terms', () => {
  test.each([
    ['the two highest', {}, [1, 5, 3, -2], 8, false],
    ['of a mean, their mean', { method: 'mean' }, [1, 5, 4, -2], 4.5, false],
    ['none where one is missing that must not be', {}, [1, null, 3, 4], null, false],
    ['the two highest of those that are known', prorate(2), [1, null, 3, null], 4, false],
    ['one that stands for two', prorate(3), [null, null, 3, null], 6, true],
    [
      'one of a mean that stands for itself',
      { method: 'mean', ...prorate(3) },
      [null, null, 3, null],
      3,
      true,
    ],
    [
      'points of no answer among the others',
      { missing: { policy: 'value', value: 4 } },
      [1, null, 3, 2],
      7,
      false,
    ],
    ['none with too few answers', { ...prorate(3), atLeastAnswered: 2 }, [null, null, 3, null], null, false],
    [
      'those that add the most once weighted',
      { terms: [{ of: 'item_0', weight: 3 }, { of: 'item_1', weight: -1 }, { of: 'item_2' }] },
      [2, 9, 5],
      11,
      false,
    ],
  ] as [string, Partial<Score>, (number | null)[], number | null, boolean][])(
    'is %s',
    async (_, changes, answers, value, isProrated) => {
      expect(await whyOf(changes, answers)).toMatchObject({ value, prorated: isProrated, highest: 2 });
    },
  );

  test('lies between what its highest terms can add up to', () => {
    const { scope } = compile(instrument(5, {}));
    expect(scope.get('score')).toMatchObject({ min: -4, max: 18 });
    const mean = compile(instrument(5, { method: 'mean', highest: 3 }));
    expect(mean.scope.get('score')).toMatchObject({ min: -2, max: 9 });
  });

  test.each([1, 2, 7, 30])('is computed in vectors, of 31 terms the %i highest', (highest) => {
    const core = lower(compile(instrument(31, { highest })).plan!);
    const column = new ColumnMemory(null).allocate({ lane: 'i8', scale: 0 }, 16);
    const builder = new KernelBuilder(core, () => column);
    expect(core.definitions.map((definition) => builder.take(definition))).not.toContain(false);
  });
});
