// Rows of a spreadsheet as items: what is understood, what is doubted, what is refused.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  itemCells,
  readCells,
  readItemCells,
  readItems,
  writeCells,
  type PastedItems,
} from '../../../src/interchange/index.ts';
import {
  newInstrument,
  validateInstrument,
  type AskedItem,
  type Instrument,
  type Option,
} from '../../../src/model/index.ts';

const document: Instrument = {
  ...newInstrument('en', 'Pasting'),
  languages: ['en', 'ru'],
  scales: [
    {
      id: 'often',
      label: { en: 'How often', ru: 'Как часто' },
      options: [
        { code: 'n', label: { en: 'Never', ru: 'Никогда' }, points: 0 },
        { code: 'o', label: { en: 'Often', ru: 'Часто' }, points: 2 },
      ],
    },
    { id: 'numeric_scale', label: { en: 'Numeric' }, options: [] },
    { id: 'twice_a', label: { en: 'Twice' }, options: [] },
    { id: 'twice_b', label: { en: 'Twice' }, options: [] },
  ],
  items: [{ id: 'sleep', kind: 'boolean', label: { en: 'Sleep' } }],
};

function read(text: string, language = 'en'): PastedItems {
  return readItems(readCells(text), document, language);
}
/** The answers of one item, written so that they fit a line. */
function answers(item: AskedItem | null | undefined): string {
  if (!item) return 'refused';
  switch (item.kind) {
    case 'choice':
    case 'multi-choice':
      return typeof item.options === 'string'
        ? `scale ${item.options}`
        : item.options.map(option).join(' | ');
    case 'number':
      return `${item.min}..${item.max} .${item.decimals} ${item.unit?.['en'] ?? ''}`.trim();
    case 'date':
      return `${item.min ?? ''}..${item.max ?? ''}`;
    default:
      return item.kind;
  }
}
function option({ code, label, points, noAnswer }: Option): string {
  return `${code}:${Object.values(label).join()}${points === undefined ? '' : `=${points}`}${noAnswer ? '=–' : ''}`;
}
const saidOf = ({ rows }: PastedItems): string[] =>
  rows.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code.replace('pasted-', '')));
/** One cell of answers, quoted as a spreadsheet does. */
function readOne(kind: string, cell: string): string {
  const { rows } = read(`A\t${kind}\t${/[\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell}`);
  expect(rows).toHaveLength(1);
  const [{ item, diagnostics } = { item: null, diagnostics: [] }] = rows;
  return [answers(item), ...diagnostics.map(({ code }) => code.replace('pasted-', ''))].join(' / ');
}

describe('a list of options', () => {
  test.each([
    // REDCap
    ['1, Never | 2, Sometimes | 3, Often', '1:Never | 2:Sometimes | 3:Often'],
    ['0, No, never|1, Yes, at times', '0:No, never | 1:Yes, at times'],
    ['1, Yes | 0, No | NA, Not asked', '1:Yes | 0:No | NA:Not asked'],
    ['1, Never |\n2, Sometimes |\n3, Often', '1:Never | 2:Sometimes | 3:Often'],
    ['01, One | 02, Two', '01:One | 02:Two'],
    // A code and a label
    ['1=Never | 2=Sometimes', '1:Never | 2:Sometimes'],
    ['1 = Never, 2 = Sometimes, at times', '1:Never | 2:Sometimes, at times'],
    ['0: Нет, никогда, 1: Да, иногда', '0:Нет, никогда | 1:Да, иногда'],
    ['1. Never\n2. Sometimes', '1:Never | 2:Sometimes'],
    ['1) Never; 2) Sometimes;', '1:Never | 2:Sometimes'],
    ['(1) Never | (2) Sometimes', '1:Never | 2:Sometimes'],
    ['0 – Never | 1 – Sometimes', '0:Never | 1:Sometimes'],
    ['1-й разряд | 2-й разряд', 'a:1-й разряд | b:2-й разряд / codes-made'],
    ['1:Never | 2:Often', '1:Never | 2:Often'],
    ['Y = Yes | N = No', 'Y:Yes | N:No'],
    ['a) Never; b) Often', 'a:Never | b:Often'],
    ['none: No evidence | some: Some evidence', 'none:No evidence | some:Some evidence'],
    ['1 | 2 | 3', '1:1 | 2:2 | 3:3'],
    ['1 = 1 time | 2 = 2 times', '1:1 time | 2:2 times'],
    ['0;Never | 1;Often', '0:Never | 1:Often'],
    ['0=Never,1=Sometimes (monthly, weekly),2=Often', '0:Never | 1:Sometimes (monthly, weekly) | 2:Often'],
    ['1. Never 2. Often', '1:Never | 2:Often'],
    ['(0) Never (1) Often', '0:Never | 1:Often'],
    ['a) Never, at all b) Often', 'a:Never, at all | b:Often'],
    ['☐ Never ☐ Often', '0:Never | 1:Often / codes-made'],
    ['• Never\n• Often', '0:Never | 1:Often / codes-made'],
    // A code with no sign behind it
    ['0 Never | 1 Often', '0:Never | 1:Often / codes-before'],
    ['0 Never, 1 Often', '0:Never | 1:Often / codes-before'],
    ['0 Never\n1 Often\n9 Refused', '0:Never | 1:Often | 9:Refused / codes-before'],
    ['1 Never = 0; 2 Often = 3', '1:Never=0 | 2:Often=3 / codes-before'],
    ['0-Never; 1-Often', '0:Never | 1:Often / codes-before'],
    ['0- Never | 1 –Often', '0:Never | 1:Often / codes-before'],
    ['0-никогда | 1-часто', '0:никогда | 1:часто / codes-before'],
    // SurveyJS
    ['1|Never\n2|Sometimes', '1:Never | 2:Sometimes'],
    ['none|Not at all\nsome|At times', 'none:Not at all | some:At times'],
    // Points
    ['Never = 0 | Sometimes = 1 | Often = 3', '0:Never=0 | 1:Sometimes=1 | 3:Often=3 / points-are-codes'],
    [
      'Not at all = 0, Several days = 1, Nearly every day = 3',
      '0:Not at all=0 | 1:Several days=1 | 3:Nearly every day=3 / points-are-codes',
    ],
    ['Нет, никогда = 0, Да, иногда = 1', '0:Нет, никогда=0 | 1:Да, иногда=1 / points-are-codes'],
    ['No = 0 | Some = 1 | Much = 1', 'a:No=0 | b:Some=1 | c:Much=1 / codes-made'],
    ['No = -1 | Yes = 1', 'a:No=-1 | b:Yes=1 / codes-made'],
    ['No = 0,5 | Yes = 1.5', 'a:No=0.5 | b:Yes=1.5 / codes-made'],
    ['none: None = 0 | one: One = 2', 'none:None=0 | one:One=2'],
    ['1, Never = 0 | 2, Often = 4', '1:Never=0 | 2:Often=4'],
    ['0 = 0 | 1–2 = 1 | 3 or more = 2', '0:0=0 | 1:1–2=1 | 2:3 or more=2 / points-are-codes'],
    ['No = 0 | Yes = 1 | Not stated', '0:No=0 | 1:Yes=1 | c:Not stated / points-are-codes / points-missing'],
    ['n: No = 0 | y: Yes = 1 | x: Not stated = –', 'n:No=0 | y:Yes=1 | x:Not stated=–'],
    ['a: Never 0 | b: Often 1', 'a:Never 0 | b:Often 1'],
    // Points without a sign between
    ['No 0; Once 1', '0:No=0 | 1:Once=1 / points-behind / points-are-codes'],
    ['No 0, Once 1, More often 2', '0:No=0 | 1:Once=1 | 2:More often=2 / points-behind / points-are-codes'],
    ['Нет 0 | Иногда 0,5 | Часто 1', 'a:Нет=0 | b:Иногда=0.5 | c:Часто=1 / points-behind / codes-made'],
    ['High 3; Medium 2; Low 1', '3:High=3 | 2:Medium=2 | 1:Low=1 / points-behind / points-are-codes'],
    ['Helps -1; Neither 0; Harms 1', 'a:Helps=-1 | b:Neither=0 | c:Harms=1 / points-behind / codes-made'],
    ['No 0; Yes 1; Not stated = –', '0:No=0 | 1:Yes=1 | c:Not stated=– / points-behind / points-are-codes'],
    ['Never (0) | Often (1)', '0:Never=0 | 1:Often=1 / points-behind / points-are-codes'],
    ['Never [0] | Often [1]', '0:Never=0 | 1:Often=1 / points-behind / points-are-codes'],
    ['Never: 0 | Often: 1', '0:Never=0 | 1:Often=1 / points-behind / points-are-codes'],
    // Labels
    ['Never | Sometimes', '0:Never | 1:Sometimes / codes-made'],
    ['Да, часто | Нет, никогда', '0:Да, часто | 1:Нет, никогда / codes-made'],
    ['Никогда;\nИногда;\nЧасто', '0:Никогда | 1:Иногда | 2:Часто / codes-made'],
    ['Never\nSometimes', '0:Never | 1:Sometimes / codes-made'],
    ['Never; Sometimes', '0:Never | 1:Sometimes / codes-made'],
    ['Yes · No', '0:Yes | 1:No / codes-made'],
    ['Married / Single', '0:Married | 1:Single / slashes / codes-made'],
    ['18-24 | 25-34 | 35+', 'a:18-24 | b:25-34 | c:35+ / codes-made'],
    ['Level 1 | Level 2', 'a:Level 1 | b:Level 2 / codes-made'],
    ['Never | never', '0:Never | 1:never / codes-made / label-twice'],
    ['| Never | Often |', '0:Never | 1:Often / codes-made'],
  ])('%j is %s', (cell, said) => {
    expect(readOne('choice', cell)).toBe(said);
  });

  test.each([
    ['Never, Sometimes, Often', 'list-unclear'],
    ['Да, часто, Нет, никогда', 'list-unclear'],
    ['Never', 'list-unclear'],
    ['Yes/No/Maybe', 'list-unclear'],
    ['Never | Often\nAlways', 'list-unclear'],
    ['Never; or so\nOften', 'list-unclear'],
    ['[{"value": 1, "text": "Never"}]', 'list-unclear'],
    ['0 - 1,000', 'list-unclear'],
    ['Never |  | Often', 'option-empty'],
    ['1 = 2 | 2 = 4', 'options-unclear'],
    ['1 offence | 2 offences', 'options-unclear'],
    ['0 days | 1 week | 2 months', 'options-unclear'],
    ['0 none | 1 time | 2 or more', 'options-unclear'],
    ['0 Never | 2 Often', 'options-unclear'],
    ['1 Never | 1 Often', 'options-unclear'],
    ['0 Never | 1 Never', 'options-unclear'],
    ['18 Young | 25 Adult', 'options-unclear'],
    ['-1 Worse | 0 Same | 1 Better', 'options-unclear'],
    ['0.5 Half | 1 One', 'options-unclear'],
    ['1. Never 3. Often', 'list-unclear'],
    ['Never – 0 | Often – 1', 'options-unclear'],
    ['Helps – 1 | Harms 0', 'options-unclear'],
    ['a: Never 0 | Often 1', 'options-unclear'],
    ['Under 18 | Over 65', 'options-unclear'],
    ['Under 2 | Over 2', 'options-unclear'],
    ['1 to 2; 3 to 4', 'options-unclear'],
    ['Never 0 | Often (1)', 'options-unclear'],
    ['Yes = Y | No = N', 'options-unclear'],
    ['Yes, always | No, never', 'options-unclear'],
    ['1, Never | Often', 'options-unclear'],
    ['Prison: closed | Open', 'options-unclear'],
    ['BMI >= 30 | BMI < 30', 'options-unclear'],
    ['1 = 1 | 2 = 2 or more', 'options-unclear'],
    ['Never = a bit | Often = much', 'options-unclear'],
    ['1, Never | 1, Often', 'code-twice'],
    ['1, Yes | -9, Not stated', 'not-a-code'],
    ['constructor: Yes | b: No', 'not-a-code'],
    ['Never = 1,000 | Often = 2', 'number-ambiguous'],
    ['Never = 0.0.1 | Often = 2', 'text-not-a-number'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readOne('choice', cell)).toBe(`refused / ${code}`);
  });

  test('is more certain in a data dictionary of REDCap', () => {
    const headings = 'Field Label\tField Type\tChoices, Calculations, OR Slider Labels\n';
    const { rows } = read(`${headings}A\tradio\ta, Never | b, Often`);
    expect(answers(rows[0]?.item)).toBe('a:Never | b:Often');
  });

  test('several of which can be chosen cannot say that there is no answer', () => {
    expect(readOne('several choices', 'a: A | b: B | x: None = –')).toBe('refused / no-answer-among-several');
  });
});

describe('limits', () => {
  test.each([
    ['0 – 100', '0..100 .0'],
    ['0-100', '0..100 .0'],
    ['0..100', '0..100 .0'],
    ['0 … 100', '0..100 .0'],
    ['0—100', '0..100 .0'],
    ['0‑100', '0..100 .0'],
    ['−5 − −1', '-5..-1 .0'],
    ['-10--5', '-10..-5 .0'],
    ['-5 - 5', '-5..5 .0'],
    ['0,5 – 10,25', '0.5..10.25 .2'],
    ['0.0 .. 1', '0..1 .1'],
    ['0 – 10 000', '0..10000 .0'],
    ['1 to 5', '1..5 .0'],
    ['from 1 to 5', '1..5 .0'],
    ['between 1 and 5', '1..5 .0'],
    ['1 through 5', '1..5 .0'],
    ['от 1 до 5', '1..5 .0'],
    ['0 to 100%', '0..100 .0 %'],
    ['0-10 years', '0..10 .0 years'],
    ['[0..10]', '0..10 .0'],
    ['[0; 10]', '0..10 .0'],
    ['≥ 0', '0..100 .0 / limit-missing'],
    ['0+', '0..100 .0 / limit-missing'],
    ['18+', '18..100 .0 / limit-missing'],
    ['18 and over', '18..100 .0 / limit-missing'],
    ['0.5 or more', '0.5..100 .1 / limit-missing'],
    ['от 18', '18..100 .0 / limit-missing'],
    ['up to 10', '0..10 .0 / limit-missing'],
    ['≤ 10', '0..10 .0 / limit-missing'],
    ['0 - ∞', '0..100 .0 / limit-missing'],
  ])('%j are %s, whether the kind is written or not', (cell, said) => {
    expect([readOne('number', cell), readOne('', cell)]).toEqual([said, said]);
  });

  test.each([
    ['0 - 1,000', 'number-ambiguous'],
    ['100 - 0', 'range-order'],
    ['100', 'no-range'],
    ['1, 2, 3', 'no-range'],
    ['1-2-3', 'no-range'],
    ['0 – 1.1234567', 'number-too-precise'],
    ['0 – 1.2.3', 'text-not-a-number'],
    ['12:30 - 13:00', 'no-range'],
    ['> 0', 'no-range'],
    ['≥ 100', 'no-range'],
    ['(0; 10]', 'no-range'],
  ])('%j are refused: %s, and no list of options', (cell, code) => {
    expect([readOne('number', cell), readOne('', cell)]).toEqual(Array(2).fill(`refused / ${code}`));
  });

  test.each([
    ['from 0 to 10', '0..10 .0'],
    ['от 0 до 10', '0..10 .0'],
    ['0 – 36 months', '0..36 .0 months'],
    ['0–100 %', '0..100 .0 %'],
    ['', '0..100 .0 / range-missing'],
  ])('%j are %s where the kind is written', (cell, said) => {
    expect(readOne('number', cell)).toBe(said);
  });

  test.each([
    ['2020-01-01 – 2026-12-31', '2020-01-01..2026-12-31'],
    ['01.02.2020 - 31.12.2026', '2020-02-01..2026-12-31'],
    ['… – 2026-12-31', '..2026-12-31'],
    ['2020-01-01..…', '2020-01-01..'],
  ])('%j are dates', (cell, said) => {
    expect([readOne('date', cell), readOne('', cell)]).toEqual([said, said]);
  });

  test.each([
    ['2026-12-31 – 2020-01-01', 'range-order'],
    ['2026-02-30 – 2026-12-31', 'no-dates'],
    ['1/2/2020 – 3/4/2020', 'no-dates'],
    ['2020', 'no-dates'],
  ])('%j are refused as dates: %s', (cell, code) => {
    expect(readOne('date', cell)).toBe(`refused / ${code}`);
  });
});

describe('the kind of an item', () => {
  test.each([
    ['Choice', 'A | B', '0:A | 1:B / codes-made'],
    ['select_one', 'A | B', '0:A | 1:B / codes-made'],
    ['Выбор', 'A | B', '0:A | 1:B / codes-made'],
    ['Multi-choice', 'A | B', '0:A | 1:B / codes-made'],
    ['Несколько вариантов', 'A | B', '0:A | 1:B / codes-made'],
    ['', 'A | B', '0:A | 1:B / codes-made'],
    ['Yes or no', '', 'boolean'],
    ['yes / no', 'Yes · No', 'boolean'],
    ['yes/no', 'No = 0 | Yes = 3', 'refused / yes-no-points'],
    ['Да или нет', 'Нет=0; Да=-9', 'refused / yes-no-points'],
    ['yes/no', 'never mind', 'refused / answers-unread'],
    ['', 'Yes or no', 'boolean'],
    ['', 'Да/нет', 'boolean'],
    ['Иә немесе жоқ', 'Иә | Жоқ', 'boolean'],
    ['text', '', 'text'],
    ['', 'text', 'text'],
    ['How often', '', 'scale often'],
    ['choice', 'how often', 'scale often'],
    ['', 'Как часто', 'scale often'],
    ['', 'often', 'scale often'],
    ['Several choices', 'often', 'scale often'],
    ['', '', ' / options-missing'],
    ['choice', '', ' / options-missing'],
  ])('%j with %j is %s', (kind, cell, said) => {
    expect(readOne(kind, cell)).toBe(said);
  });

  test.each([
    ['chiose', 'A | B', 'kind-unknown'],
    ['Earlier value', '', 'kind-unknown'],
    ['calc', '[a] + [b]', 'kind-unknown'],
    ['Numeric', '', 'kind-or-scale'],
    ['', 'numeric', 'kind-or-scale'],
    ['Twice', '', 'several-scales'],
    ['choice', 'Twice', 'several-scales'],
    ['How often', 'A | B', 'answers-unread'],
    ['text', 'A | B', 'answers-unread'],
    ['boolean', 'A | B', 'answers-unread'],
    ['boolean', 'Yes = 1 | No = 0', 'yes-no-points'],
  ])('%j with %j is refused: %s', (kind, cell, code) => {
    expect(readOne(kind, cell)).toBe(`refused / ${code}`);
  });
});

describe('rows', () => {
  test('get ids from labels in any letters, and none twice', () => {
    const { rows } = read(
      'Good conduct\ttext\nВозраст\tчисло\t18 – 99\nSleep\ttext\nGood conduct\ttext\nДата\tдата',
    );
    expect(rows.map(({ item }) => item?.id)).toEqual([
      'good_conduct',
      'vozrast',
      'sleep_2',
      'good_conduct_2',
      'data',
    ]);
  });

  test('of any kind are all accounted for, with their place in what was copied', () => {
    const { rows } = read(
      'A\ttext\n\n\ttext\nB\tnonsense\nC\ttext\t\tmore\nD\ttext\t\t\t\n"E\nover two lines"\ttext',
    );
    expect(rows.map(({ row, item }) => [row, item?.label['en'] ?? null])).toEqual([
      [1, 'A'],
      [3, null],
      [4, null],
      [5, null],
      [6, 'D'],
      [7, 'E over two lines'],
    ]);
    expect(saidOf({ rows } as PastedItems)).toEqual(['no-label', 'kind-unknown', 'too-many-cells']);
  });

  test('have what stands beside them, and labels in the language of the texts', () => {
    const { rows } = readItems([['Сон', 'текст']], document, 'ru', { aspect: 'health' });
    expect(rows[0]?.item).toEqual({ id: 'son', kind: 'text', label: { ru: 'Сон' }, aspect: 'health' });
  });

  test('under headings are read by them, and what is not read is told', () => {
    const { rows, headings, unread } = read(
      'Variable / Field Name\tForm Name\tField Type\tField Label\tChoices, Calculations, OR Slider Labels\tText Validation Type OR Show Slider Number\tText Validation Min\tText Validation Max\tBranching Logic\n' +
        'phq1\tphq\tradio\tLittle interest\t0, Not at all | 1, Several days\t\t\t\t\n' +
        'age\tphq\ttext\tAge\t\tinteger\t18\t99\t[a] = 1\n' +
        'born\tphq\ttext\tBorn\t\tdate_dmy\t\t\t\n' +
        'remark\tphq\tnotes\tRemark\t\t\t\t\t\n' +
        'sum\tphq\tcalc\tSum\t[phq1]\t\t\t\t\n',
    );
    expect(rows.map(({ item }) => item && `${item.id} ${item.kind} ${answers(item)}`)).toEqual([
      'phq1 choice 0:Not at all | 1:Several days',
      'age number 18..99 .0',
      'born date ..',
      'remark text text',
      null,
    ]);
    expect(headings).toHaveLength(9);
    expect(unread).toEqual(['Form Name', 'Branching Logic']);
  });

  test.each([
    ['Item\tKind\tOptions', 'A\ttext\t'],
    ['Формулировка\tВид\tОтветы', 'A\ttext\t'],
    ['Тұжырым\tТүрі\tЖауаптар', 'A\ttext\t'],
    ['type\tname\tlabel', 'text\ta\tA'],
    ['Question', 'A'],
  ])('%j are headings', (headings, row) => {
    const found = read(`${headings}\n${row}`);
    expect(found.headings).toEqual(headings.split('\t'));
    expect(found.rows.map(({ item }) => item?.label)).toEqual([{ en: 'A' }]);
  });

  test.each(['Name\ttext\nB\ttext', 'Question', 'Age\tnumber\t0-9\nB\ttext'])(
    '%j has no headings',
    (text) => {
      expect(read(text).headings).toEqual([]);
      expect(saidOf(read(text)).filter((one) => one !== 'options-missing')).toEqual([]);
    },
  );

  test('may begin with a variable', () => {
    const three = read('a_1\tFirst\t0, No | 1, Yes\na_2\tSecond\t0, No | 2, Yes');
    expect(three.rows.map(({ item }) => [item?.id, item?.label['en'], answers(item)])).toEqual([
      ['a_1', 'First', '0:No | 1:Yes'],
      ['a_2', 'Second', '0:No | 2:Yes'],
    ]);
    const four = read('a\tFirst\tradio\t0, No | 1, Yes\nsleep\tSecond\ttext\t');
    expect(four.rows.map(({ item }) => item?.id)).toEqual(['a', 'sleep_2']);
    expect(saidOf(four)).toEqual(['id-changed']);
    const capital = read('Variable\tLabel\nQ1\tFirst');
    expect([capital.rows[0]?.item?.id, saidOf(capital)[0]]).toEqual(['q1', 'id-changed']);
  });
});

describe('equal options', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `Item ${i}\tchoice\tA = 0 | B = 1`).join('\n');

  test('of several rows become one scale', () => {
    const { rows, scales } = read(`${twenty}\nOther\tchoice\tA = 0 | C = 1`);
    expect(scales).toEqual([
      {
        id: 'a_b',
        label: { en: 'A – B' },
        options: [
          { code: '0', label: { en: 'A' }, points: 0 },
          { code: '1', label: { en: 'B' }, points: 1 },
        ],
      },
    ]);
    expect(new Set(rows.slice(0, 20).map(({ item }) => answers(item)))).toEqual(new Set(['scale a_b']));
    expect(answers(rows[20]?.item)).toBe('0:A=0 | 1:C=1');
  });

  test('get a scale with an id that no pasted item has', () => {
    const { rows, scales } = read('a b\tchoice\tA | B\nC\tchoice\tA | B');
    expect(rows.map(({ item }) => item?.id)).toEqual(['a_b', 'c']);
    expect(scales[0]?.id).toBe('a_b_2');
    expect(rows.map(({ item }) => answers(item))).toEqual(['scale a_b_2', 'scale a_b_2']);
  });

  test.each([
    ['n: Never = 0 | o: Often = 2', 'scale often'],
    ['Never = 0 | Often = 2', 'scale often'],
    ['0: Never = 0 | 2: Often = 2', '0:Never=0 | 2:Often=2'],
    ['n: Never = 0 | o: Often = 1', 'n:Never=0 | o:Often=1'],
    ['n: Never | o: Often', 'n:Never | o:Often'],
    ['o: Often = 2 | n: Never = 0', 'o:Often=2 | n:Never=0'],
  ])('to those of a scale of the instrument are that scale: %j', (cell, said) => {
    expect(answers(read(`A\tchoice\t${cell}`).rows[0]?.item)).toBe(said);
  });

  test('in another language are those of the scale too', () => {
    const { rows } = read('A\tвыбор\tНикогда = 0 | Часто = 2', 'ru');
    expect(answers(rows[0]?.item)).toBe('scale often');
  });
});

describe('items that are copied', () => {
  const word = fc
    .array(fc.constantFrom(...'ab1 =|;,:–-()"\n/Ж'.split('')), { minLength: 1, maxLength: 6 })
    .map((all) => all.join('').replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.+-]{0,3}$/);
  const points = fc.option(
    fc.integer({ min: -5, max: 5 }).map((n) => n / 2),
    { nil: undefined },
  );
  const options = fc
    .uniqueArray(fc.tuple(code, word, points), { minLength: 2, maxLength: 4, selector: ([one]) => one })
    .map((all): Option[] =>
      all.map(([one, label, given]) => ({
        code: one,
        label: { en: label },
        ...(given === undefined ? { noAnswer: true } : { points: given }),
      })),
    );
  const limits = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.nat(999), fc.nat(3))
    .map(([from, more, decimals]) => ({
      min: from / 10 ** decimals,
      max: (from + more) / 10 ** decimals,
      decimals,
    }));
  const base = word.map((label) => ({ id: 'item', label: { en: label.replace(/"/g, '').trim() || 'A' } }));
  const item = fc.oneof(
    fc.tuple(base, options).map(([one, own]): AskedItem => ({ ...one, kind: 'choice', options: own })),
    fc.tuple(base, limits).map(([one, range]): AskedItem => ({ ...one, kind: 'number', ...range })),
    fc
      .tuple(base, fc.constantFrom<AskedItem['kind']>('boolean', 'text', 'date'))
      .map(([one, kind]) => ({ ...one, kind }) as AskedItem),
  );

  test('come back as they were, or are refused', () => {
    const empty = newInstrument('en', 'Copies');
    let back = 0;
    fc.assert(
      fc.property(item, (copied) => {
        const text = writeCells(itemCells([copied], empty, (one) => one?.['en'] ?? ''));
        const { rows } = readItems(readCells(text), empty, 'en');
        expect(rows).toHaveLength(1);
        const read = rows[0]?.item;
        if (!read) return;
        back += 1;
        expect({ ...read, id: 'item' }).toEqual(copied);
      }),
      { numRuns: 2000 },
    );
    expect(back).toBeGreaterThan(1000);
  });

  test.each(['none: No evidence = 0 | some: Да, иногда = 1.5 | x: Not stated = –', '1: 1 | 2: 2 = 0'])(
    '%j is copied as it is written',
    (cell) => {
      const { rows, scales } = readItems([['A', 'choice', cell]], newInstrument('en', ''), 'en');
      const made = { ...newInstrument('en', ''), scales: [...scales] };
      const cells = itemCells([rows[0]!.item!], made, (one) => one?.['en'] ?? '');
      expect(cells).toEqual([['A', 'choice', cell]]);
    },
  );
});

test('whatever the rows are, every one is an item or refused', () => {
  const cell = fc.array(
    fc.constantFrom('a', '1', ' = ', ', ', '|', ';', '\n', '/', '-', 'number', 'choice', '0,5', ''),
    {
      maxLength: 6,
    },
  );
  const rows = fc.array(
    fc.array(
      cell.map((all) => all.join('').trim()),
      { maxLength: 4 },
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readItems(cells, document, 'en');
      const full = cells.filter((row) => row.some((one) => one !== '')).length;
      expect(read.rows.length + (read.headings.length > 0 ? 1 : 0)).toBe(full);
      for (const { item: one, diagnostics } of read.rows)
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(one === null);
      const items = read.rows.flatMap((row) => row.item ?? []);
      const { instrument } = validateInstrument({
        ...document,
        items,
        scales: [...document.scales, ...read.scales],
      });
      expect(instrument).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});

describe('what a list says of items besides their answers', () => {
  const HEADS = 'Aspect\tLabel\tKind\tNature\tDirection\tGuidance';
  const said = (text: string, language = 'en') =>
    read(text, language).rows.map(({ item, diagnostics }) =>
      item
        ? [item.aspect, item.nature, item.direction, item.guidance?.[language]].join('/')
        : diagnostics.map(({ code }) => code).join(),
    );

  test('is read from columns with headings, in any language', () => {
    expect(
      said(
        `${HEADS}\nPsychological\tSleep\tboolean\tstatic\tProtective factor\tAsk about a month\n\tRest\tboolean`,
      ),
    ).toEqual(['psychological/static/protective/Ask about a month', '///']);
    expect(
      said('Аспект\tПоказатель\tТип\tНаправление\npsychological\tСон\tда/нет\tфактор риска', 'ru'),
    ).toEqual(['psychological//risk/']);
  });

  test('says where its evidence is from, in order, what it rests on, and when it is asked', () => {
    const heads = 'Id\tLabel\tKind\tSources of evidence\tCitation\tAsked when';
    const [drinks, often] = read(
      `${heads}\ndrinks\tDrinks\tboolean\nhow_often\tHow often\tnumber\tInterview; file\tWHO 2007\tdrinks = true`,
    ).rows.map(({ item }) => item);
    expect(drinks).not.toHaveProperty('relevantWhen');
    expect(often).toMatchObject({
      evidence: ['interview', 'file'],
      source: 'WHO 2007',
      relevantWhen: 'drinks = true',
    });
  });

  test('asks by the new name of an item whose own is taken', () => {
    const { rows } = read(
      'Id\tLabel\tKind\tAsked when\nsleep\tSleeps\tboolean\nwhy\tWhy\ttext\tsleep = false',
    );
    expect(rows.map(({ item }) => item?.relevantWhen)).toEqual([undefined, 'sleep_2 = false']);
  });

  test('begins an aspect that the instrument does not have, once', () => {
    const { aspects, rows } = read(
      'Aspect\tLabel\tKind\nHealth\tSleep\tboolean\nhealth\tRest\tboolean\nHealth\t\tboolean',
    );
    expect(aspects).toEqual([{ id: 'health', label: { en: 'Health' } }]);
    expect(rows.map(({ item }) => item?.aspect)).toEqual(['health', 'health', undefined]);
  });

  test('begins no aspect for a row that is refused', () => {
    expect(read('Aspect\tLabel\tKind\nHealth\tSleep\tnonsense\n\tRest\tboolean').aspects).toEqual([]);
  });

  test('is refused in words where it means nothing', () => {
    expect(said(`${HEADS}\n\tA\tboolean\tsometimes\n\tB\tboolean\t\tupwards`)).toEqual([
      'pasted-nature-unknown',
      'pasted-direction-unknown',
    ]);
    expect(said('Label\tKind\tEvidence\nA\tboolean\tfile, hearsay')).toEqual(['pasted-evidence-unknown']);
  });
});

test('a label that there is already, and signs that are not seen, are told and pasted all the same', () => {
  const { rows } = read('sleep\ttext\nEscapes\ttext\n\u202EHidden\ttext\nescapes \ttext');
  expect(rows.map(({ item, diagnostics }) => [item !== null, diagnostics.map(({ code }) => code)])).toEqual([
    [true, ['item-label-twice']],
    [true, []],
    [true, ['hidden-direction']],
    [true, ['item-label-twice']],
  ]);
});

test('a row tells all that is wrong with it at once', () => {
  const headings = 'Label\tKind\tAnswers\tStatic or dynamic\tRisk or protective\tEvidence\tAspect';
  const said = saidOf(
    read(
      `${headings}\n\tchoice\tNever;;Often = 1.000.0;Always = 1,000\tnever\tboth\thearsay; gossip\tHealth`,
    ),
  );
  expect(said).toEqual([
    'no-label',
    'nature-unknown',
    'direction-unknown',
    'evidence-unknown',
    'evidence-unknown',
    'option-empty',
    'text-not-a-number',
    'number-ambiguous',
  ]);
  const codes = saidOf(read('A\tchoice\t1: One | 1: Two | -2: Three | -2: Four'));
  expect(codes).toEqual(['code-twice', 'not-a-code', 'code-twice']);
});

describe('a file of separated values from a text editor', () => {
  const dictionary = [
    '"Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels"',
    'escape_hist,history,radio,"Escapes, ever?","0, None | 1, One"',
    'staff,history,yesno,"Said ""no""",',
  ];

  test('is read by its commas where its headings are those of items', () => {
    const { rows } = readItems(readItemCells(dictionary.join('\n')), document, 'en');
    expect(rows.map(({ item }) => item?.id)).toEqual(['escape_hist', 'staff']);
    expect(rows.map(({ item }) => item?.label['en'])).toEqual(['Escapes, ever?', 'Said "no"']);
    expect(rows[0]!.item).toMatchObject({ options: [{ code: '0' }, { code: '1' }] });
  });

  test('is read by its semicolons alike', () => {
    expect(readItemCells('Label;Kind\r\nAge, in years;number\r\n')).toEqual([
      ['Label', 'Kind'],
      ['Age, in years', 'number'],
    ]);
  });

  test('is no file where nothing but commas speaks for it', () => {
    for (const text of [
      'Age, in years\nSex, as registered',
      'Label, kind',
      dictionary[1]!,
      'Label,Kind\tx\nA,B',
    ])
      expect(readItemCells(text)).toEqual(readCells(text));
  });
});

describe('rows without headings', () => {
  const said = (text: string, language = 'en') =>
    read(text, language).rows.map(
      ({ item, diagnostics }) =>
        `${item ? `${Object.values(item.label).join()}: ` : ''}${answers(item)} / ${diagnostics.map(({ code }) => code.replace('pasted-', '')).join(' ')}`,
    );

  test.each([
    ['A\tNever; Twice', 'A: 0:Never | 1:Twice / codes-made'],
    ['A\t0: never; 1: always', 'A: 0:never | 1:always / '],
    ['A\t10–99', 'A: 10..99 .0 / '],
    ['A\tnumber from 0 to 10', 'A: 0..10 .0 / '],
    ['A\t01.02.2020 – 31.12.2025', 'A: 2020-02-01..2025-12-31 / '],
    ['A\tYes | No', 'A: boolean / '],
    ['A\tNo | Yes', 'A: boolean / '],
    ['a\tNever; Twice', 'a: 0:Never | 1:Twice / codes-made'],
    ['A\t☐ Never ☐ Twice', 'A: 0:Never | 1:Twice / codes-made'],
    ['A\t[ ] Never [ ] Twice', 'A: 0:Never | 1:Twice / codes-made'],
    ['A\t( ) Never ( ) Twice', 'A: 0:Never | 1:Twice / codes-made'],
    ['A\t___ Never ___ Twice', 'A: 0:Never | 1:Twice / codes-made'],
    ['A\ta) Never b) Twice', 'A: a:Never | b:Twice / '],
    ['A\t(a) Never (b) Twice', 'A: a:Never | b:Twice / '],
    ['A\tNever\u00a0/ Twice', 'A: 0:Never | 1:Twice / slashes codes-made'],
    ['A\tНет (0), Да, часто (1)', 'A: 0:Нет=0 | 1:Да, часто=1 / points-behind points-are-codes'],
    ['A\tнет – 0 баллов; есть – 1 балл', 'A: 0:нет=0 | 1:есть=1 / points-behind points-are-codes'],
    ['A\tNever: 0 pts; Once: 2 points', 'A: 0:Never=0 | 2:Once=2 / points-behind points-are-codes'],
    ['A\tselect_one often', 'A: scale often / '],
    ['A\tNone\t0\tOne\t1', 'A: 0:None=0 | 1:One=1 / answers-across points-are-codes'],
    ['A\tNone=0\tOne=1', 'A: 0:None=0 | 1:One=1 / answers-across points-are-codes'],
    ['A\tYes\tNo', 'A: boolean / answers-across'],
    ['A\tNone\tOne\tMore', 'A: 0:None | 1:One | 2:More / answers-across codes-made'],
  ])('%j is %s', (text, meant) => {
    expect(said(text)).toEqual([meant]);
  });

  test.each([
    ['A\tNever, Twice', 'list-unclear'],
    ['A\tм/ж', 'list-unclear'],
    ['A\tа) Нет б) Да', 'list-unclear'],
    ['A\tNever (0) | Twice', 'options-unclear'],
    ['A\t0/1', 'no-range'],
    ['A\tchiose', 'kind-unknown'],
    ['A\tchiose\tB | C', 'kind-unknown'],
    ['A\tselect_one other', 'kind-unknown'],
    ['A\t0\t1\t2', 'too-many-cells kind-unknown'],
  ])('%j is refused: %s', (text, code) => {
    expect(said(text)).toEqual([`refused / ${code}`]);
  });

  test.each([
    ['1.\tA\tNo way; Once\n2.\tB\ttext', ['1.']],
    ['1)\tA\tchoice\tNo way; Once\n2)\tB\ttext\t', ['1)']],
    ['1.1\tA\tNo way; Once\n1.2\tB\ttext', ['1.1']],
    ['•\tA\tNo way; Once\n•\tB\ttext', ['•']],
    ['Q1\tA\tNo way; Once\nQ2\tB\ttext', []],
    ['No.\tItem\tAnswer\n1\tA\tNo way; Once\n2\tB\ttext', ['No.']],
    ['• A\tNo way; Once\n• B\ttext', []],
    ['- A\tNo way; Once\n- B\ttext', []],
  ])('%j: what stands before the labels is none of them, and is told: %j', (text, unread) => {
    const found = read(text);
    expect(found.rows.map(({ item }) => item?.label['en'])).toEqual(['A', 'B']);
    expect(found.rows.map(({ item }) => answers(item))).toEqual(['0:No way | 1:Once', 'text']);
    expect(found.unread).toEqual(unread);
  });

  test('the names of items may be written as they are counted', () => {
    expect(read('Q1\tA\ttext\nQ2\tB\ttext').rows.map(({ item }) => item?.id)).toEqual(['q1', 'q2']);
  });

  test('a table of Markdown has headings and cells between bars', () => {
    const cells = readItemCells('| Item | Options |\n|---|:--|\n| A | Never; Once |\n');
    expect(cells).toEqual([
      ['Item', 'Options'],
      ['A', 'Never; Once'],
    ]);
    expect(readItemCells('| Item |\n| A |')).toEqual([['| Item |'], ['| A |']]);
  });
});

describe('a column for each answer, as manuals print it and Word copies it', () => {
  const optionsOf = (text: string): unknown[] =>
    read(text).rows.map(({ item }) => (item && 'options' in item ? item.options : null));
  const option = (code: string, label: string, rest = {}) => ({ code, label: { en: label }, ...rest });

  test('whose headings are points: the cells are the answers, and an empty one is not offered', () => {
    const text = 'Item\t0\t1\t2\nViolence\tNone\tThreats\tInjury\nEscapes\tNone\t–\tAny';
    expect(optionsOf(text)).toEqual([
      [
        option('0', 'None', { points: 0 }),
        option('1', 'Threats', { points: 1 }),
        option('2', 'Injury', { points: 2 }),
      ],
      [option('0', 'None', { points: 0 }), option('2', 'Any', { points: 2 })],
    ]);
    expect(read(text).unread).toEqual([]);
  });

  test('whose headings are the answers, with points of each item in the cells', () => {
    expect(optionsOf('Item\tNever\tOften\nFights\t0\t3\nThreats\t0\t1')).toEqual([
      [option('0', 'Never', { points: 0 }), option('3', 'Often', { points: 3 })],
      [option('0', 'Never', { points: 0 }), option('1', 'Often', { points: 1 })],
    ]);
  });

  test('with points in the headings, and boxes to tick: a scale that all share', () => {
    const { rows, scales } = read(
      '№\tItem\tNo evidence (0)\tClear evidence (2)\n1\tAnger\t☐\t☐\n2\tImpulse\t☐\t☐',
    );
    expect(scales.map(({ options }) => options)).toEqual([
      [option('0', 'No evidence', { points: 0 }), option('2', 'Clear evidence', { points: 2 })],
    ]);
    expect(rows.map(({ item }) => item?.label)).toEqual([{ en: 'Anger' }, { en: 'Impulse' }]);
  });

  test('with a description in each cell: it is what the answer means of this item', () => {
    expect(optionsOf('Вопрос\tНет\tДа, явно\nГнев\tСпокоен\tКричит')).toEqual([
      [
        option('0', 'Нет', { anchor: { en: 'Спокоен' } }),
        option('1', 'Да, явно', { anchor: { en: 'Кричит' } }),
      ],
    ]);
  });

  test('is left as it is where its cells hold the signs between answers, or other columns are not known', () => {
    expect(read('Item\t0\t1\nA\tx|y\tz').rows[0]!.item).toBeNull();
    expect(read('Item\tKind\tMine\tHers\nA\tyes/no\tz\ty').unread).toEqual(['Mine', 'Hers']);
  });
});
