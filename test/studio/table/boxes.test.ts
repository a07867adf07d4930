// Combinations of a table: rows for those that lack one, and values set for some of them leave all others as they were.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionTable, TableRow } from '../../../src/model/types.ts';
import {
  boxOf,
  combinations,
  countOf,
  missing,
  rowAt,
  withEntry,
  withRowsFor,
  type Box,
  type Entry,
} from '../../../src/studio/areas/scoring/table/cells/boxes.ts';
import { printFeel, testsOf } from '../../../src/studio/areas/scoring/table/cells/cell.ts';
import { runs } from '../../tools/runs.ts';

const AXES: Box = [
  ['low', 'moderate', 'high'],
  ['orderly', 'serious'],
  [false, true],
];

function tableOf(rows: TableRow[], inputs = AXES.length): DecisionTable {
  return {
    id: 'table',
    label: {},
    hitPolicy: 'F',
    inputs: Array.from({ length: inputs }, () => ({ expression: 'x' })),
    outputs: [{ id: 'result', label: {}, kind: 'number' }],
    rows,
  };
}

const some = (values: readonly Entry[]) => fc.subarray([...values], { minLength: 1 });
const box: fc.Arbitrary<Box> = fc.tuple(...AXES.map(some));
const rows = fc.array(
  fc.tuple(box, fc.boolean(), fc.nat(9)).map(([one, isDenied, value]): TableRow => {
    const when = one.map((values, at) => {
      const others = AXES[at]!.filter((entry) => !values.includes(entry));
      if (others.length === 0) return '-';
      return printFeel(isDenied ? testsOf(others, true) : testsOf(values))!;
    });
    return { when, then: [value] };
  }),
  { maxLength: 6 },
);

/** What the first row gives that holds. */
function resultOf(all: readonly TableRow[], combination: readonly Entry[]) {
  const at = rowAt(
    all.map((row) => boxOf(row, AXES)!),
    combination,
  );
  return all[at]?.then[0];
}

test('what is set for some combinations holds of them, and all others give what they gave', () => {
  fc.assert(
    fc.property(rows, box, fc.option(fc.constant(77), { nil: undefined }), (before, meant, entry) => {
      const after = withEntry(tableOf(before), AXES, meant, 0, entry)!;
      for (const combination of combinations(AXES)) {
        const isMeant = meant.every((values, at) => values.includes(combination[at]!));
        expect(resultOf(after, combination)).toBe(isMeant ? entry : resultOf(before, combination));
      }
    }),
    { numRuns: runs(500) },
  );
});

test('rows that are added are for what had none: then nothing is missing, and nothing else gives another result', () => {
  fc.assert(
    fc.property(rows, (before) => {
      const table = tableOf(before);
      const lacking = missing(table, AXES)!;
      const after = withRowsFor(table, AXES, lacking);
      expect(after).toHaveLength(before.length + lacking.length);
      expect(missing(tableOf([...after]), AXES)).toEqual([]);
      for (const combination of combinations(AXES))
        expect(resultOf(after, combination)).toBe(resultOf(before, combination) ?? '');
    }),
    { numRuns: runs(500) },
  );
});

test('rows are added in the order of the values, and inputs without a list of values may have any', () => {
  const table = tableOf(
    [
      { when: ['"low"', '> 3'], then: [1] },
      { when: ['"high"', '-'], then: [2] },
    ],
    2,
  );
  const columns = [AXES[0], undefined];
  expect(missing(table, columns)).toEqual([['moderate', undefined]]);
  expect(withRowsFor(table, columns, missing(table, columns)!).map(({ when }) => when)).toEqual([
    ['"low"', '> 3'],
    ['"moderate"', '-'],
    ['"high"', '-'],
  ]);
});

test('cells that only FEEL can tell are left alone, and too many combinations are not written out', () => {
  const table = tableOf([{ when: ['risk_before', '-', '-'], then: [1] }]);
  expect(withEntry(table, AXES, AXES, 0, 2)).toBeUndefined();
  const many = Array.from({ length: 40 }, (_, code) => String(code));
  expect(countOf([many, many])).toBe(1600);
  expect(missing(table, [many, many, undefined])).toBeUndefined();
});

test('values that are dragged over become one row', () => {
  const table = tableOf([
    { when: ['"low"', '"orderly"', '-'], then: [1] },
    { when: ['"low"', '"serious"', '-'], then: [2], note: { en: 'Why' } },
    { when: ['"moderate", "high"', '-', '-'], then: [3] },
  ]);
  const meant: Box = [['low'], ['orderly', 'serious'], [false, true]];
  expect(withEntry(table, AXES, meant, 0, 2)).toEqual([
    { when: ['"low"', '-', '-'], then: [2] },
    { when: ['"moderate", "high"', '-', '-'], then: [3] },
  ]);
});
