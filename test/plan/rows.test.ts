import { expect, test } from 'vitest';
import type { DecisionTable, Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed } from '../model/documents.ts';

const en = (text: string) => ({ en: text });

interface Sketch {
  readonly hitPolicy: DecisionTable['hitPolicy'];
  readonly inputs: readonly string[];
  readonly values: readonly string[];
  readonly rows: readonly (readonly [code: string, ...cells: string[]])[];
  readonly isClassified?: boolean;
}

/** The sound instrument with a table more; its level scale `risk` is low, medium, high. */
function withTable({ hitPolicy, inputs, values, rows, isClassified }: Sketch): Instrument {
  return changed((d) => {
    d.tables.push({
      id: 'more',
      label: en('More'),
      hitPolicy,
      inputs: inputs.map((expression) => ({ expression })),
      outputs: [
        {
          id: 'outcome',
          label: en('Outcome'),
          kind: 'code',
          values: values.map((code) => ({ code, label: en(code) })),
        },
      ],
      rows: rows.map(([code, ...when]) => ({ when, then: [code] })),
    });
    if (isClassified) d.classifications.push({ id: 'final', label: en('Final'), of: 'outcome' });
  });
}

const rising = [
  ['low', '> 10'],
  ['medium', '> 20'],
  ['high', '> 30'],
] as const;
const values = (...codes: string[]) => codes;
const byOffences = { hitPolicy: 'P', inputs: ['offences'], rows: rising } as const;
const [open, half, shut] = ['open', 'half', 'shut'];
const other = rising.map(([, cell], n) => [[open, half, shut][n]!, cell] as const);
const isNever = 'row-never /tables/1/rows/0/when';
const isMasked = 'priority-order /tables/1/outputs/0/values';
const isAgainst = 'values-against-levels /tables/1/outputs/0/values';

const cases: readonly (readonly [what: string, said: readonly string[], Sketch])[] = [
  [
    'cells about one name',
    [isNever],
    { hitPolicy: 'F', inputs: ['offences', 'offences'], values: values('a'), rows: [['a', '> 5', '< 3']] },
  ],
  [
    'a cell about a condition',
    [isNever],
    {
      hitPolicy: 'F',
      inputs: ['offences', 'offences >= 18'],
      values: values('a'),
      rows: [['a', '< 10', 'true']],
    },
  ],
  [
    'a cell that reads the other input',
    [isNever],
    {
      hitPolicy: 'F',
      inputs: ['offences', 'remand'],
      values: values('a'),
      rows: [['a', '< 10', '? and offences > 20']],
    },
  ],
  [
    'cells that agree',
    [],
    {
      hitPolicy: 'F',
      inputs: ['offences', 'offences >= 18'],
      values: values('a'),
      rows: [['a', '> 10', 'true']],
    },
  ],
  [
    'a cell that is never true by itself',
    ['always-false /tables/1/rows/0/when/0'],
    {
      hitPolicy: 'F',
      inputs: ['offences', 'remand'],
      values: values('a'),
      rows: [['a', '? > 5 and ? < 3', 'true']],
    },
  ],
  ['priority from the lowest', [], { ...byOffences, values: values(open, half, shut), rows: other }],
  [
    'priority from the highest, as DMN lists it',
    [isMasked],
    { ...byOffences, values: values(shut, half, open), rows: other },
  ],
  [
    'priority of two in the wrong order',
    [isMasked],
    { ...byOffences, values: values(open, shut, half), rows: other },
  ],
  [
    'the same order where the first row counts',
    [],
    { ...byOffences, hitPolicy: 'F', values: values(shut, half, open), rows: other.toReversed() },
  ],
  [
    'a row for all others with the lowest value',
    [],
    { ...byOffences, values: values('none', open, half, shut), rows: [['none', '-'], ...other] },
  ],
  [
    'a row for all others with the highest value',
    [isMasked],
    { ...byOffences, values: values(open, half, shut, 'none'), rows: [['none', '-'], ...other] },
  ],
  [
    'rows of several columns, one within another',
    [isMasked],
    {
      hitPolicy: 'P',
      inputs: ['offences', 'violence'],
      values: values('b', 'a'),
      rows: [
        ['a', '> 5', '-'],
        ['b', '> 7', '"always"'],
      ],
    },
  ],
  [
    'rows of several columns, none within another',
    [],
    {
      hitPolicy: 'P',
      inputs: ['offences', 'violence'],
      values: values('b', 'a'),
      rows: [
        ['a', '> 5', '"never"'],
        ['b', '> 7', '-'],
      ],
    },
  ],
  ['the codes of levels in their order', [], { ...byOffences, values: values('low', 'medium', 'high') }],
  [
    'the codes of levels in another order',
    [isAgainst, isMasked],
    { ...byOffences, values: values('high', 'medium', 'low') },
  ],
  [
    'some codes of levels in another order',
    [isAgainst],
    {
      ...byOffences,
      inputs: ['risk'],
      values: values('top', 'high', 'low'),
      rows: [
        ['top', '"high"'],
        ['low', '"low"'],
      ],
    },
  ],
  [
    'the same in a list of all that hold',
    [isAgainst],
    { ...byOffences, hitPolicy: 'O', values: values('high', 'medium', 'low') },
  ],
  [
    'the same in a classification',
    [isAgainst],
    { ...byOffences, hitPolicy: 'F', values: values('high', 'medium', 'low'), isClassified: true },
  ],
  [
    'the same where no order counts',
    [],
    { ...byOffences, hitPolicy: 'F', values: values('high', 'medium', 'low') },
  ],
];

test.each(cases)('%s', (_, said, sketch) => {
  const { diagnostics } = compile(withTable(sketch));
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(said);
  for (const { severity } of diagnostics) expect(severity).toBe('warning');
});

test('levels that another scale lists in the same order are listed rightly', () => {
  const document = withTable({ ...byOffences, hitPolicy: 'O', values: values('high', 'medium', 'low') });
  const [{ label, levels }] = document.levels as [Instrument['levels'][0]];
  const codes = levels.map(({ code }) => code).toReversed();
  document.levels.push({
    id: 'protection',
    label,
    of: 'total',
    levels: levels.map((level, n) => ({ ...level, code: codes[n]! })),
  });
  expect(compile(document).diagnostics).toEqual([]);
});

test('a priority order is told with the two rows and their values', () => {
  const { diagnostics } = compile(
    withTable({ ...byOffences, values: values(shut, half, open), rows: other }),
  );
  expect(diagnostics[0]?.params).toEqual({ row: 2, other: 1, first: half, second: open });
});
