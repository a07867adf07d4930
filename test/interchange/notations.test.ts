// Answers in the notations of other programs: taken only where that is accepted, and never taken for another answer.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AS_WRITTEN,
  CaseReading,
  isRemembered,
  NOTATIONS,
  type CaseSettings,
  type FieldSettings,
  type Notation,
} from '../../src/interchange/index.ts';
import type { Instrument, Response } from '../../src/model/index.ts';
import { formatDiagnostic } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { allRows, bytesOf, pieces, rowsOf, shortly } from './files.ts';
import { changed, instrument } from './instrument.ts';
import { LANGUAGES } from '../../src/words/index.ts';

const option = (code: string, en: string, ru: string, kk: string) => ({
  code,
  label: { en, ru, kk },
  points: 0,
});
const label = { en: 'Item', ru: 'Пункт', kk: 'Тармақ' };

const document: Instrument = changed({
  languages: ['en', 'ru', 'kk'],
  items: [
    ...instrument.items.map((item) =>
      item.id === 'rate'
        ? { ...item, kind: 'number' as const, min: -1e6, max: 1e6, decimals: 3 as const }
        : item,
    ),
    {
      id: 'often',
      kind: 'choice',
      label,
      options: [
        option('0', 'Never', 'Никогда', 'Ешқашан'),
        option('1', 'Some  times', 'Иногда', 'Кейде'),
        option('2', 'Often', 'Часто; всегда', 'Жиі'),
      ],
    },
    {
      id: 'traits',
      kind: 'multi-choice',
      label,
      options: [
        option('1', 'Calm', 'Спокоен', 'Сабырлы'),
        option('2', 'Angry; loud', 'Зол; шумен', 'Ашулы'),
        option('3', 'Sad', 'Грустен', 'Мұңды'),
      ],
    },
    {
      id: 'crossed',
      kind: 'choice',
      label,
      options: [
        option('1', '2', '2', '2'),
        option('2', 'Two', 'Два', 'Екі'),
        option('3', 'Three', 'Три', 'Үш'),
      ],
    },
    {
      id: 'twins',
      kind: 'multi-choice',
      label,
      options: [
        option('a', 'Other', 'Другое', 'Басқа'),
        option('b', 'Else', 'Другое', 'Өзге'),
        option('c', 'Own', 'Свое', 'Өз'),
        option('d', 'Other; Own', 'Все', 'Бәрі'),
      ],
    },
    {
      id: 'doubled',
      kind: 'choice',
      label,
      options: [option('1', 'One', 'Один', 'Бір'), option('2', '1.0', '1.0', '1.0')],
    },
  ],
});
const { plan } = compile(document);

const settings = (
  field: string,
  accept: readonly Notation[],
  missing: readonly string[] = [],
): CaseSettings => ({
  columns: null,
  fields: { [field]: { accept, missing } },
});

interface Read {
  readonly answer: Response | undefined;
  readonly code: string | undefined;
  readonly taken: readonly string[];
}

/** What a cell of a file that is separated by tabs is read as. */
async function readCell(field: string, cell: string, how: CaseSettings, separator = '\t'): Promise<Read> {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const [header, row] =
    field === 'assessed_on'
      ? [
          ['id', field],
          ['a', quoted],
        ]
      : [
          ['id', 'assessed_on', field],
          ['a', '2026-01-31', quoted],
        ];
  const reading = new CaseReading('csv', document, plan!, how);
  const bytes = bytesOf(`${header.join(separator)}\n${row.join(separator)}\n`);
  let answer: Response | undefined;
  let code: string | undefined;
  for (const one of await allRows(reading, [bytes])) {
    const bad = one.problems.find(({ diagnostic }) => diagnostic.severity === 'error');
    if (bad) {
      shortly(bad);
      code = bad.diagnostic.code;
    }
    if (one.case)
      answer =
        field === 'assessed_on'
          ? one.case.assessedOn
          : field.startsWith('override_')
            ? (one.case.overrides?.['outcome']?.to ?? null)
            : (one.case.responses[field] ?? null);
  }
  return { answer, code, taken: reading.taken.map(({ as, count }) => `${as} ${String(count)}`) };
}

describe('a notation is taken where it is accepted, and refused with the way to accept it where it is not', () => {
  test.each<[string, string, Notation, Response]>([
    ['admitted', '31.01.2026', 'dates', '2026-01-31'],
    ['admitted', ' 1.2.2026 ', 'dates', '2026-02-01'],
    ['assessed_on', '29.02.2024', 'dates', '2024-02-29'],
    ['admitted', '2026-1-31', 'dates', '2026-01-31'],
    ['admitted', '2026/01/31', 'dates', '2026-01-31'],
    ['admitted', '2026-01-31 00:00:00', 'dates', '2026-01-31'],
    ['admitted', '2026-01-31T00:00:00.000Z', 'dates', '2026-01-31'],
    ['admitted', '31.01.2026 0:00', 'dates', '2026-01-31'],
    ['conduct', 'Poor', 'labels', 'poor'],
    ['often', '0 Never', 'labels', '0'],
    ['often', '1 - Иногда', 'labels', '1'],
    ['often', '(2) Often', 'labels', '2'],
    ['often', '0 = Ешқашан', 'labels', '0'],
    ['traits', '1. Calm; 3. Sad', 'labels', ['1', '3']],
    ['conduct', 'Плохое', 'labels', 'poor'],
    ['conduct', ' ПЛОХОЕ ', 'labels', 'poor'],
    ['often', 'Ешқашан', 'labels', '0'],
    ['often', 'some times', 'labels', '1'],
    ['often', 'часто;  всегда', 'labels', '2'],
    ['needs', 'Работа; Жильё', 'labels', ['work', 'housing']],
    ['needs', 'housing|Работа', 'labels', ['work', 'housing']],
    ['needs', ' housing ;Work', 'labels', ['work', 'housing']],
    ['traits', 'зол; шумен', 'labels', ['2']],
    ['traits', 'Calm|Мұңды', 'labels', ['1', '3']],
    ['often', ' 1', 'spaces', '1'],
    ['often', '2\u00a0', 'spaces', '2'],
    ['traits', '1 ; 3', 'spaces', ['1', '3']],
    ['violence', 'Y', 'yes-no', true],
    ['violence', 'n', 'yes-no', false],
    ['violence', 'Д', 'yes-no', true],
    ['violence', 'Н', 'yes-no', false],
    ['violence', 'бар', 'yes-no', true],
    ['violence', 'жоқ ', 'yes-no', false],
    ['violence', '1.0', 'whole-numbers', true],
    ['violence', '0,00', 'whole-numbers', false],
    ['often', '2.0', 'whole-numbers', '2'],
    ['often', '0,0', 'whole-numbers', '0'],
    ['traits', '1.0;3.0', 'whole-numbers', ['1', '3']],
    ['rate', '1,000', 'decimal-comma', 1],
    ['rate', '1,000', 'decimal-point', 1000],
    ['rate', '1.000,50', 'decimal-comma', 1000.5],
    ['rate', '-12,345.678', 'decimal-point', -12345.678],
    ['rate', '1.000', 'decimal-comma', 1000],
    ['crossed', 'Three', 'labels', '3'],
    ['twins', 'Else; Own', 'labels', ['b', 'c']],
    ['twins', 'Все', 'labels', ['d']],
    ['doubled', 'One', 'labels', '1'],
  ])('%s %j with %s', async (field, cell, notation, expected) => {
    const { answer, code, taken } = await readCell(field, cell, settings(field, [notation]));
    expect({ answer, code }).toEqual({ answer: expected, code: undefined });
    // Some of these are readable anyhow (да, нет): nothing is told of them.
    const without = await readCell(field, cell, AS_WRITTEN);
    if (without.answer === undefined) {
      expect(without.code).toMatch(/^answer-(?:other-notation|ambiguous-number)$/);
      expect(taken).toEqual([`${notation} 1`]);
    } else expect(without.answer).toEqual(expected);
    // All other notations are of no help.
    const others = NOTATIONS.filter((one) => one !== notation && !one.startsWith('decimal'));
    const refused = await readCell(field, cell, settings(field, others));
    expect(refused.answer).toEqual(without.answer);
  });

  test('the hint says what to accept, and what it would mean', async () => {
    const text = 'id\tassessed_on\toften\na\t2026-01-31\tКейде\n';
    const [problem] = (await rowsOf('csv', text, Infinity, document)).at(-1)!.problems;
    expect(problem).toMatchObject({
      line: 2,
      field: 'often',
      diagnostic: { params: { means: '1', accept: 'labels' } },
    });
    for (const language of LANGUAGES) {
      const { message, hint } = formatDiagnostic(problem!.diagnostic, language);
      expect(message).toContain('Кейде');
      expect(hint).toMatch(/labels.*--accept labels/);
    }
  });
});

describe('nothing is guessed', () => {
  const all = NOTATIONS;
  const signless = NOTATIONS.filter((one) => !one.startsWith('decimal'));
  test.each<[string, string, readonly Notation[], string]>([
    ['crossed', '2', ['labels'], 'answer-code-and-label'],
    ['crossed', ' 2 ', ['labels', 'spaces'], 'answer-code-and-label'],
    ['twins', 'Другое', ['labels'], 'answer-label-of-several'],
    ['twins', 'Другое', [], 'answer-label-of-several'],
    ['twins', 'c; другое', ['labels', 'spaces'], 'answer-label-of-several'],
    ['twins', 'Other; Own', ['labels'], 'answer-not-an-option'],
    ['doubled', '1.0', ['labels', 'whole-numbers'], 'answer-ambiguous'],
    ['doubled', '1.0', [], 'answer-ambiguous'],
    ['rate', '1,000', all, 'answer-ambiguous-number'],
    ['rate', '1.000', signless, 'answer-ambiguous-number'],
    ['rate', '1,5', ['decimal-point'], 'answer-other-notation'],
    ['rate', '1.5', ['decimal-comma'], 'answer-other-notation'],
    ['rate', '10 20', all, 'answer-not-a-number'],
    ['rate', '1 0000', all, 'answer-not-a-number'],
    ['rate', '1,00,000', ['decimal-point'], 'answer-not-a-number'],
    ['rate', '1.2.3', all, 'answer-not-a-number'],
    ['rate', '5 лет', all, 'answer-not-a-number'],
    ['violence', '-', all, 'answer-no-value'],
    ['violence', '+', all, 'answer-not-yes-no'],
    ['violence', '2.0', all, 'answer-not-yes-no'],
    ['violence', 'maybe', all, 'answer-not-yes-no'],
    ['admitted', '31.02.2026', all, 'answer-not-a-date'],
    ['admitted', '2026-01-31 10:30', all, 'answer-not-a-date'],
    ['admitted', '01/02/2026', all, 'answer-not-a-date'],
    ['often', '1 - Never', all, 'answer-not-an-option'],
    ['often', '1Never', all, 'answer-not-an-option'],
    ['often', '99', all, 'answer-no-value'],
    ['often', '-9', all, 'answer-no-value'],
    ['traits', '888', all, 'answer-no-value'],
    ['violence', '−1', all, 'answer-no-value'],
    ['often', '9', all, 'answer-not-an-option'],
    ['often', '12', all, 'answer-not-an-option'],
    ['admitted', '01.31.2026', all, 'answer-not-a-date'],
    ['admitted', '31.01.26', all, 'answer-not-a-date'],
    ['admitted', '01/02/2026', all, 'answer-not-a-date'],
    ['admitted', '46053', all, 'answer-not-a-date'],
    ['assessed_on', '31.01.2026', [], 'answer-other-notation'],
    ['assessed_on', '31.02.2026', all, 'case-without-date'],
    ['often', '1.5', all, 'answer-not-an-option'],
    ['often', '3.0', all, 'answer-not-an-option'],
    ['often', 'Oft', all, 'answer-not-an-option'],
    ['needs', 'Работа; деньги', all, 'answer-not-an-option'],
    ['needs', '; ;', all, 'answer-not-an-option'],
    ['age', '20,5', ['decimal-comma'], 'answer-too-precise'],
    ...['NA', 'n/a', '#N/A', '#Н/Д', 'н/д', 'NaN', 'NULL', '.', '-', '—'].flatMap((text) =>
      ['often', 'age', 'violence', 'admitted', 'traits'].map(
        (field): [string, string, readonly Notation[], string] => [field, text, all, 'answer-no-value'],
      ),
    ),
  ])('%s %j with %j is %s', async (field, cell, accept, code) => {
    expect(await readCell(field, cell, settings(field, accept))).toEqual({
      answer: undefined,
      code,
      taken: [],
    });
  });

  test('a text stays what it is, whatever is accepted', async () => {
    const row = await rowsOf(
      'csv',
      'id\tassessed_on\tnote\na\t2026-01-31\tNA\n',
      Infinity,
      document,
      settings('note', all),
    );
    expect(row.at(-1)?.problems).toEqual([]);
  });
});

describe('codes that stand for no answer', () => {
  test.each<[string, string, readonly string[]]>([
    ['age', '999', ['999']],
    ['age', '999.0', ['999']],
    ['age', '999,00', ['999']],
    ['age', ' −9 ', ['-9']],
    ['age', '-9', ['−9']],
    ['age', 'NA', ['999', 'NA']],
    ['often', '99', ['99']],
    ['often', '99.0', ['99']],
    ['often', 'Отказ', ['Отказ']],
    ['traits', '9', ['9']],
    ['violence', '9', ['9']],
    ['violence', '-', ['-']],
    ['admitted', '01.01.1900', ['01.01.1900']],
    ['admitted', '.', ['.']],
    ['override_outcome', 'NA', ['NA']],
  ])('%s %j with %j', async (field, cell, missing) => {
    const { answer, code, taken } = await readCell(field, cell, settings(field, NOTATIONS, missing));
    expect({ answer, code, taken }).toEqual({ answer: null, code: undefined, taken: ['missing 1'] });
    expect((await readCell(field, cell, settings(field, []))).answer).toBeUndefined();
  });

  test('other cells of the column are what they were', async () => {
    expect((await readCell('age', '19', settings('age', [], ['9', '-9', 'NA']))).answer).toBe(19);
    expect((await readCell('often', '1', settings('often', [], ['11', '99']))).answer).toBe('1');
  });

  test.each<[string, string, readonly Notation[]]>([
    ['often', '1', []],
    ['often', 'Никогда', ['labels']],
    ['often', '1.0', ['whole-numbers']],
    ['traits', '1|2', []],
    ['violence', '0', []],
    ['violence', 'n', ['yes-no']],
    ['override_outcome', 'high', []],
  ])('what is an answer to %s cannot be one: %j with %j; no row is read', async (field, text, accept) => {
    const file = `id\tassessed_on\t${field}\na\t2026-01-31\t\nb\t2026-01-31\t${text}\n`;
    const rows = await rowsOf('csv', file, Infinity, document, settings(field, accept, [text]));
    expect(rows.flatMap(({ problems }) => problems.map(shortly))).toEqual([`1 ${field} missing-is-option`]);
    expect(rows.filter(({ isRow }) => isRow).map((row) => row.case)).toEqual([null, null]);
  });

  test('what is an option of one column is not said to be taken of another', async () => {
    const file = 'id\tassessed_on\tage\toften\na\t2026-01-31\t30\t1\n';
    const fields = { age: { accept: [], missing: ['30', '2'] }, often: { accept: [], missing: ['2'] } };
    const rows = await rowsOf('csv', file, Infinity, document, { columns: null, fields });
    expect(rows.flatMap(({ problems }) => problems.map(shortly))).toEqual([
      '1 age missing-is-answer',
      '1 often missing-is-option',
    ]);
  });

  test('where commas are decimal, a number is to be written with one', async () => {
    const file = 'id\tassessed_on\trate\na\t2026-01-31\t1.5\n';
    const rows = await rowsOf('csv', file, Infinity, document, settings('rate', ['decimal-comma']));
    expect(rows.at(-1)!.problems[0]!.diagnostic.params).toMatchObject({ value: '1.5', means: '1,5' });
  });

  test.each([
    ['age', '99'],
    ['rate', '-9'],
    ['admitted', '1900-01-01'],
  ])('%s could be %s: that is told, and rows are read', async (field, text) => {
    const file = `id\tassessed_on\t${field}\na\t2026-01-31\t${text}\n`;
    const rows = await rowsOf('csv', file, Infinity, document, settings(field, [], [text]));
    expect(rows[0]!.problems.map(shortly)).toEqual([`1 ${field} missing-is-answer`]);
    expect(rows.at(-1)!.case?.responses).toEqual({});
  });

  test.each(['200', '-9', 'NA', '99,5'])('an age cannot be %s: nothing is told', async (text) => {
    const rows = await rowsOf(
      'csv',
      'id\tassessed_on\tage\n',
      Infinity,
      document,
      settings('age', [], [text]),
    );
    expect(
      rows.flatMap(({ problems }) => problems.map(shortly)).filter((one) => !one.includes('column')),
    ).toEqual([]);
  });
});

describe('overrides', () => {
  const HEADER = 'id\tassessed_on\toverride_outcome\toverride_outcome_reason';
  const file = `${HEADER}\na\t31.01.2026\tВысокий\tSeen\nb\t2026-01-31\tNA\tNA\n`;

  test('the labels of levels are taken for their codes, and missing codes for none', async () => {
    const how: CaseSettings = {
      columns: null,
      fields: {
        assessed_on: { accept: ['dates'], missing: [] },
        override_outcome: { accept: ['labels'], missing: ['NA'] },
        override_outcome_reason: { accept: [], missing: ['NA'] },
      },
    };
    const rows = await rowsOf('csv', file, Infinity, document, how);
    expect(rows.flatMap((row) => row.case ?? [])).toEqual([
      {
        id: 'a',
        assessedOn: '2026-01-31',
        responses: {},
        overrides: { outcome: { to: 'high', reason: 'Seen' } },
      },
      { id: 'b', assessedOn: '2026-01-31', responses: {} },
    ]);
  });

  test('neither without being accepted', async () => {
    const found = (await rowsOf('csv', file, Infinity, document)).flatMap(({ problems }) =>
      problems.map(shortly),
    );
    expect(found.filter((one) => !one.includes('column-missing'))).toEqual([
      '2 assessed_on answer-other-notation',
      '2 override_outcome answer-other-notation',
      '3 override_outcome answer-no-value',
    ]);
  });
});

describe('JSON lines', () => {
  const read = async (responses: Record<string, unknown>, fields: CaseSettings['fields']) => {
    const text = JSON.stringify({ id: 'a', assessedOn: '31.01.2026', responses });
    const how = {
      columns: null,
      fields: { assessed_on: { accept: ['dates' as const], missing: [] }, ...fields },
    };
    const [row] = await rowsOf('jsonl', text, Infinity, document, how);
    return row!.case?.responses ?? row!.problems.map(shortly);
  };
  const labels: FieldSettings = {
    accept: ['labels', 'dates', 'yes-no', 'whole-numbers'],
    missing: ['999', 'NA', '-9'],
  };

  test.each<[string, unknown, unknown]>([
    ['often', 'Кейде', { often: '1' }],
    ['traits', ['Calm', '3'], { traits: ['1', '3'] }],
    ['traits', [], { traits: [] }],
    ['traits', ['Calm', 'Nobody'], ['1 traits answer-not-an-option']],
    ['admitted', '1.2.2026', { admitted: '2026-02-01' }],
    ['age', -9, { age: null }],
    ['age', 'NA', { age: null }],
    ['often', 999, { often: null }],
    ['often', '999', { often: null }],
    ['traits', ['NA'], { traits: null }],
    ['violence', 'y', { violence: true }],
    ['violence', 'нет', { violence: false }],
    // The types of numbers, and of yes and no, count where no other notation is accepted.
    ['violence', 'perhaps', ['1 violence answer-not-yes-no']],
    ['often', 1, ['1 often answer-unquoted']],
    ['age', '20', ['1 age answer-quoted']],
  ])('%s %j is %j', async (field, answer, expected) => {
    expect(await read({ [field]: answer }, { [field]: labels })).toEqual(expected);
  });

  test.each<[string, FieldSettings['accept'], unknown]>([
    ['20', ['decimal-comma'], { age: 20 }],
    ['20,0', ['decimal-comma'], { age: 20 }],
    ['20,0', ['decimal-point'], ['1 age answer-other-notation']],
    ['twenty', ['decimal-comma'], ['1 age answer-not-a-number']],
    ['20,0', [], ['1 age answer-other-notation']],
    ['n/a', [], ['1 age answer-no-value']],
  ])('the number %j in quotation marks, where %j is accepted, is %j', async (answer, accept, expected) => {
    expect(await read({ age: answer }, { age: { accept, missing: [] } })).toEqual(expected);
  });

  test('a text where none is expected is refused with what would take it', async () => {
    const refused = async (responses: Record<string, unknown>) => {
      const text = JSON.stringify({ id: 'a', assessedOn: '2026-01-31', responses });
      const [row] = await rowsOf('jsonl', text, Infinity, document, { columns: null, fields: {} });
      return row!.problems.map(({ diagnostic }) => diagnostic.params['accept']);
    };
    expect(await refused({ violence: 'да' })).toEqual(['yes-no']);
    expect(await refused({ age: '20,0' })).toEqual(['decimal-comma']);
  });

  test('nothing is taken without being accepted', async () => {
    expect(await read({ often: 'Кейде', traits: ['Calm'], admitted: '1.2.2026' }, {})).toEqual([
      '1 often answer-other-notation',
      '1 traits answer-other-notation',
      '1 admitted answer-other-notation',
    ]);
  });
});

test('what was taken is told by column and notation, with the first three different ones', async () => {
  const cells = ['Плохое', 'poor', 'Хорошее', 'ПЛОХОЕ', 'Poor', 'Плохое', '99'];
  const file = `id\tassessed_on\tconduct\n${cells.map((cell, n) => `${String(n)}\t2026-01-31\t${cell}\n`).join('')}`;
  const reading = new CaseReading('csv', document, plan!, settings('conduct', ['labels'], ['99']));
  const rows = await allRows(reading, pieces(bytesOf(file), 7));
  expect(rows.every((row) => !row.isRow || row.case)).toBe(true);
  expect(reading.taken).toEqual([
    {
      field: 'conduct',
      as: 'labels',
      count: 5,
      examples: [
        { from: 'Плохое', to: 'poor' },
        { from: 'Хорошее', to: 'good' },
        { from: 'ПЛОХОЕ', to: 'poor' },
      ],
    },
    { field: 'conduct', as: 'missing', count: 1, examples: [{ from: '99', to: '' }] },
  ]);
});

test.each([
  [{}, true],
  [
    { Age: { as: 'age', accept: ['dates'], missing: ['9'] }, Nr: { as: null, accept: [], missing: [] } },
    true,
  ],
  [{ Age: { as: 3, accept: [], missing: [] } }, false],
  [{ Age: { as: 'age', accept: ['everything'], missing: [] } }, false],
  [{ Age: { as: 'age', accept: [] } }, false],
  [{ Age: null }, false],
  [null, false],
  [['labels'], false],
])('what was remembered is not believed unless it can be so: %j', (value, expected) => {
  expect(isRemembered(value)).toBe(expected);
});

describe('whatever a case is written in', () => {
  /** Ways to write an answer to each item, with what each needs. */
  const grouped = (digits: string, mark: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
  const number = (decimal: string, mark: string) => (value: Response) => {
    const [whole = '', fraction] = String(value).split('.');
    const sign = whole.startsWith('-') ? '−' : '';
    return `${sign}${grouped(whole.replace('-', ''), mark)}${fraction === undefined ? '' : decimal + fraction}`;
  };
  const dotted = (value: Response) => String(value).split('-').reverse().join('.');
  const oneOf = (table: Record<string, readonly string[]>) => (value: Response, n: number) =>
    table[String(value)]![n % table[String(value)]!.length]!;
  const spaced = (value: Response) => ` ${Array.isArray(value) ? value.join(' ; ') : String(value)}\u00a0`;
  const OFTEN = {
    '0': ['Never', 'НИКОГДА', 'Ешқашан '],
    '1': ['some times', 'Иногда'],
    '2': ['Часто; всегда', 'жиі'],
  };
  const TRAITS: Record<string, readonly string[]> = {
    '1': ['Calm', 'спокоен'],
    '2': ['Ашулы'],
    '3': ['SAD', ' Мұңды'],
  };
  type Way = (value: Response, n: number) => string;
  const WAYS: Record<string, [Notation | 'missing', Way][]> = {
    often: [
      ['labels', oneOf(OFTEN)],
      ['spaces', spaced],
      ['whole-numbers', (value, n) => `${String(value)}${[',0', '.0', '.00'][n % 3]!}`],
    ],
    traits: [
      [
        'labels',
        (value, n) => (value as string[]).map((code) => oneOf(TRAITS)(code, n)).join(n % 2 ? '|' : '; '),
      ],
      ['spaces', spaced],
      [
        'whole-numbers',
        (value, n) => (value as string[]).map((code) => `${code}.0`).join(n % 2 ? ' | ' : ';'),
      ],
    ],
    violence: [
      ['yes-no', oneOf({ true: ['Y', 'да', 'иә', 'Д', 'T', 'есть'], false: ['n', 'НЕТ', 'жоқ', 'Н', 'f'] })],
      ['whole-numbers', (value) => (value ? '1.0' : '0,0')],
    ],
    rate: [
      ['decimal-comma', number(',', '.')],
      ['decimal-comma', number(',', ' ')],
      ['decimal-point', number('.', ',')],
      ['decimal-point', number('.', "'")],
    ],
    age: [['decimal-comma', (value) => `${String(value)},0`]],
    admitted: [['dates', dotted]],
  };
  const MISSING = ['NA', '-99', '', '−99', '-99.0'];

  const cases = fc.array(
    fc.record({
      often: fc.option(fc.constantFrom('0', '1', '2')),
      traits: fc.option(fc.subarray(['1', '2', '3'], { minLength: 1 })),
      violence: fc.option(fc.boolean()),
      rate: fc
        .option(fc.integer({ min: -999_999_999, max: 999_999_999 }).map((n) => n / 1000))
        .filter((n) => n !== -99),
      age: fc.option(fc.integer({ min: 14, max: 110 })),
      admitted: fc.option(
        fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const chances = fc.infiniteStream(fc.nat(60));

  test('it is read as the same case where that is accepted, and as no other where it is not', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        cases,
        chances,
        fc.subarray(Object.keys(WAYS), { minLength: 1 }),
        async (given, chance, fields) => {
          const next = () => chance.next().value as number;
          // One sign is decimal in a whole column.
          const signs = Object.fromEntries(fields.map((field) => [field, next() % 4]));
          const ways = (field: string) =>
            field === 'rate' ? [WAYS['rate']![signs['rate']!]!] : WAYS[field]!;
          const cell = (field: string, value: Response) => {
            if (value === null) return MISSING[next() % MISSING.length]!;
            const all = ways(field);
            const [, write] = all[next() % all.length]!;
            return write(value, next());
          };
          const expected = given.map((one, n) => ({
            id: String(n),
            assessedOn: '2026-01-31',
            responses: Object.fromEntries(
              fields.flatMap((field) => (one[field as 'age'] === null ? [] : [[field, one[field as 'age']]])),
            ),
          }));
          const lines = given.map((one, n) =>
            [String(n), '31.01.2026', ...fields.map((field) => cell(field, one[field as 'age']))].join('\t'),
          );
          const text = [['id', 'assessed_on', ...fields].join('\t'), ...lines].join('\n');
          const missing = ['NA', '-99'];
          const accepting: CaseSettings = {
            columns: null,
            fields: {
              assessed_on: { accept: ['dates'], missing },
              ...Object.fromEntries(
                fields.map((field) => [
                  field,
                  { accept: ways(field).map(([as]) => as as Notation), missing },
                ]),
              ),
            },
          };
          const rows = await rowsOf('csv', text, Infinity, document, accepting);
          expect(rows.flatMap((row) => row.case ?? [])).toEqual(expected);
          const declared = fields.map((field) => [field, { accept: [], missing }] as const);
          const dates: CaseSettings = {
            columns: null,
            fields: { assessed_on: accepting.fields['assessed_on']!, ...Object.fromEntries(declared) },
          };
          for (const row of await rowsOf('csv', text, Infinity, document, dates)) {
            if (!row.isRow) continue;
            if (row.case) expect(row.case).toEqual(expected[row.line - 2]);
            else refused += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
