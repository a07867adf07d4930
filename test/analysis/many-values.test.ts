// An item with more values that must be told apart than there was room for: still looked at one by one, all of them.

import { expect, test } from 'vitest';
import { Analysis } from '../../src/analysis/index.ts';
import { lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { compile } from '../../src/plan/index.ts';
import { instrument } from './small.ts';

const en = (text: string) => ({ en: text });
const BUDGET = { branches: 10_000_000, ms: 60_000 };

// Of each number of values the first diagram is made in tables that have not grown yet.
test.each([1023, 1024, 2047, 2048, 2500, 3000])('%i values', (values) => {
  const document = instrument({
    items: [{ id: 'days', kind: 'number', label: en('days'), min: 1, max: values, decimals: 0 }],
    formulas: [{ id: 'twice', label: en('twice'), expression: 'days * 2 + 1', decimals: 0 }],
  });
  const core = lower(compile(document).plan!);
  const twice = new Analysis(core, { assessedOn: parseDate('2026-06-15')!, budget: BUDGET }).of('twice');
  if (!twice.isExact) throw new Error('not decided');
  for (let days = 1; days <= values; days += 1)
    expect(twice.value(new Map([['days', days]]))).toBe(days * 2 + 1);
  expect(twice.possible(new Map(), 'any answer')).toHaveLength(values);
});
