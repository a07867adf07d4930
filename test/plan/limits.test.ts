// What is said of where a computed value lies is kept by every value that is computed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentReader, columnEngine, columnsOf } from '../../src/engine/index.ts';
import type { HitPolicy, Instrument } from '../../src/model/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { changed } from '../model/documents.ts';
import { runs } from '../tools/runs.ts';

const label = { en: 'Label' };

test('every number and date that random instruments compute lies within its limits', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const document = randomInstrument(seed);
      const plan = compile(document).plan!;
      const columns = columnsOf(plan, randomCases(document, 40, seed + 1));
      const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
      for (let row = 0; row < 40; row += 1) {
        const { scores, values } = read(row);
        for (const [id, value] of Object.entries({ ...scores, ...values })) {
          const { type, min = -Infinity, max = Infinity } = plan.values.get(id)!;
          const number = type === 'date' ? parseDate(String(value)) : value;
          if ((type !== 'number' && type !== 'date') || typeof number !== 'number') continue;
          expect(number, id).toBeGreaterThanOrEqual(min);
          expect(number, id).toBeLessThanOrEqual(max);
        }
      }
    }),
    { numRuns: runs(30), seed: 11 },
  );
});

function withFormulas(...expressions: readonly string[]): Instrument {
  return changed(({ formulas }) => {
    expressions.forEach((expression, position) => {
      formulas.push({ id: `f${position}`, label, expression, decimals: 1 });
    });
  });
}

const saidOf = (document: Instrument) =>
  compile(document)
    .diagnostics.filter(({ code }) => code !== 'approximate')
    .map(({ code, path }) => `${code} ${path}`);

describe('the limits of a formula', () => {
  test('are those of its expression, rounded to its decimals', () => {
    const { scope } = compile(withFormulas('offences / 3', 'sqrt(offences)', 'offences - 40'));
    expect(scope.get('f0')).toMatchObject({ min: 0, max: 13.3 });
    expect(scope.get('f1')).toMatchObject({ min: 0, max: 6.3 });
    expect(scope.get('f2')).toMatchObject({ min: -40, max: 0 });
  });

  test('take away the warning of a logarithm that always has a value', () => {
    expect(saidOf(withFormulas('offences * 2', 'log(f0 + 1)'))).toEqual([]);
    expect(saidOf(withFormulas('offences - 1', 'log(f0 + 1)'))).toEqual([
      'log-not-positive /formulas/2/expression',
    ]);
  });

  test('show a comparison that no case can meet', () => {
    expect(saidOf(withFormulas('offences * 2', 'if f0 > 80 then 1 else 0'))).toEqual([
      'always-false /formulas/2/expression',
    ]);
  });
});

/** The hit policy, what two rows and the default give, and between what the output lies. */
const TABLES: readonly (readonly [HitPolicy, number, number, number | undefined, number, number])[] = [
  ['F', 2, 5, undefined, 2, 5],
  ['F', 2, 5, 9, 2, 9],
  ['C<', 2, 5, undefined, 2, 5],
  ['C+', 2, 5, undefined, 2, 7],
  ['C+', -2, -5, 1, -7, 1],
  ['C+', -2, 5, undefined, -2, 5],
  ['C#', 20, 50, undefined, 0, 2],
];

describe('the limits of a table output', () => {
  test.each(TABLES)('%s of %j and %j, else %j', (hitPolicy, one, other, otherwise, min, max) => {
    const { scope } = compile(
      changed(({ tables }) => {
        tables.push({
          id: 'added_table',
          label,
          hitPolicy,
          inputs: [{ expression: 'offences' }],
          outputs: [
            {
              id: 'added',
              label,
              kind: 'number',
              decimals: 0,
              ...(otherwise === undefined ? {} : { default: otherwise }),
            },
          ],
          rows: [
            { when: ['> 3'], then: [one] },
            { when: ['> 5'], then: [other] },
          ],
        });
      }),
    );
    expect(scope.get('added')).toMatchObject({ min, max });
  });
});
