import { expect, test } from 'vitest';
import { caseAt, columnsOf } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from './instruments.ts';

test('a professional override and its reason come back from columns', () => {
  let seen = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const document = randomInstrument(seed);
    const plan = compile(document).plan!;
    const [id] = plan.results.classifications;
    if (id === undefined) continue;
    const codes = plan.values.get(id)!.codes;
    const cases = randomCases(document, 9, seed).map(({ overrides: _, ...one }, row) =>
      row % 3 === 0 ? one : { ...one, overrides: { [id]: { to: codes[row % 2]!, reason: `Row ${row}` } } },
    );
    const columns = columnsOf(plan, cases);
    cases.forEach((one, row) =>
      expect(caseAt(plan, columns, row).overrides).toEqual('overrides' in one ? one.overrides : undefined),
    );
    seen += 1;
  }
  expect(seen).toBeGreaterThan(0);
});
