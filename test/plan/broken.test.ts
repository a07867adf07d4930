import { expect, test } from 'vitest';
import type { Instrument, Item } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option, soundInstrument, readAll } from '../model/documents.ts';

type Change = (document: Instrument) => void;

const en = (text: string) => ({ en: text });
const put = (part: unknown, members: object) => Object.assign(part as object, members);
const earlier = (id: string, of: string): Item => ({ id, kind: 'earlier', label: en(id), of });

/** Reads a name in every way in which a number can be read. */
function readAsNumber(document: Instrument, name: string): void {
  document.formulas.push({ id: 'twice', label: en('Twice'), expression: `2 * ${name}`, decimals: 0 });
  document.formulas.push({ id: 'many', label: en('Many'), expression: `${name} > 1000 or twice > 1000` });
  document.scores.push({
    id: 'of_it',
    label: en('Of it'),
    method: 'sum',
    terms: [{ of: name }, { of: 'twice' }],
    missing: { policy: 'strict' },
    decimals: 0,
  });
  document.norms.push({
    id: 'converted',
    label: en('Converted'),
    of: name,
    decimals: 0,
    rows: [{ from: 0, value: 1 }],
    groups: [{ label: en('Many'), when: `many or ${name} = 1`, rows: [{ from: 0, value: 2 }] }],
  });
  document.levels.push({
    id: 'cut',
    label: en('Cut'),
    of: name,
    levels: [
      { code: 'few', label: en('Few') },
      { code: 'many', label: en('Many'), from: 500 },
    ],
  });
  document.tables.push({
    id: 'of_many',
    label: en('Of many'),
    hitPolicy: 'F',
    inputs: [{ expression: name }, { expression: 'cut' }, { expression: 'many' }],
    outputs: [{ id: 'counted', label: en('Counted'), kind: 'number', decimals: 0 }],
    rows: [{ when: [`> ${name} + 1000`, '"few"', 'true'], then: [1] }],
  });
  document.rules.push({
    id: 'of_both',
    label: en('Of both'),
    when: `${name} + counted + of_it + converted > 1000 and many`,
    then: [{ effect: 'flag', flag: 'armed' }],
  });
}

/** The same of a code. */
function readAsCode(document: Instrument, name: string): void {
  document.formulas.push({ id: 'is_x', label: en('Is x'), expression: `${name} = "x"` });
  document.formulas.push({ id: 'same', label: en('Same'), expression: name });
  document.scores.push({
    id: 'of_it',
    label: en('Of it'),
    method: 'sum',
    terms: [{ of: name }, { of: 'is_x' }, { of: 'offences' }],
    missing: { policy: 'strict' },
    decimals: 0,
  });
  document.tables.push({
    id: 'of_code',
    label: en('Of code'),
    hitPolicy: 'F',
    inputs: [{ expression: name }, { expression: 'same' }],
    outputs: [{ id: 'counted', label: en('Counted'), kind: 'number', decimals: 0 }],
    rows: [{ when: ['"x", "y"', 'not("x")'], then: [1] }],
  });
  document.rules.push({
    id: 'of_both',
    label: en('Of both'),
    when: `${name} in ("x", "y") and same != "x" and is_x`,
    then: [{ effect: 'flag', flag: 'armed' }],
  });
}

const broken: readonly (readonly [what: string, said: string, Change])[] = [
  [
    'an item of a scale that does not exist',
    'unknown-reference /items/0/options',
    (d) => {
      put(d.items[0], { options: 'oftn' });
      readAsCode(d, 'violence');
    },
  ],
  [
    'an item without options',
    'too-few /items/0/options',
    (d) => {
      put(d.items[0], { options: [] });
      d.scales.shift(); // no other item has it
      readAsCode(d, 'violence');
    },
  ],
  [
    'an item with several answers and no options',
    'too-few /items/1/options',
    (d) => {
      put(d.items[1], { options: [] });
      d.scores[0]!.terms.push({ of: 'means' });
    },
  ],
  [
    'a response scale without options',
    'too-few /scales/0/options',
    (d) => {
      put(d.scales[0], { options: [] });
      readAsCode(d, 'violence');
    },
  ],
  [
    'an item with crossed limits',
    'min-above-max /items/2/min',
    (d) => {
      put(d.items[2], { min: 41 });
      readAsNumber(d, 'offences');
      put(d.scores[0]!.terms[2], { reverse: true });
    },
  ],
  [
    'a date with crossed limits',
    'min-above-max /items/3/min',
    (d) => {
      put(d.items[3], { min: '2021-01-01' });
    },
  ],
  [
    'an earlier value of something that does not exist',
    'unknown-reference /items/6/of',
    (d) => {
      d.items.push(earlier('previous', 'nobody'));
      readAsNumber(d, 'previous');
      d.tests[0]!.responses['previous'] = 4;
    },
  ],
  [
    'an earlier value of which nothing is known',
    'earlier-unknown /items/6/of',
    (d) => {
      d.items.push(earlier('previous', 'is_late'));
      d.formulas.push({ id: 'is_late', label: en('Is late'), expression: 'remand' });
      readAsCode(d, 'previous');
    },
  ],
  [
    'an earlier number without limits',
    'limits-needed /items/6',
    (d) => {
      d.items.push(earlier('previous', 'total'));
      readAsNumber(d, 'previous');
      d.formulas.push({ id: 'far', label: en('Far'), expression: 'previous > 2000000000' });
    },
  ],
  [
    'a score of something that does not exist',
    'unknown-reference /scores/0/terms/2/of',
    (d) => {
      put(d.scores[0]!.terms[2], { of: 'nobody' });
      readAsNumber(d, 'total');
    },
  ],
  [
    'a score without terms',
    'too-few /scores/0/terms',
    (d) => {
      put(d.scores[0], { terms: [] });
      readAsNumber(d, 'total');
    },
  ],
  [
    'a score with points for a code that does not exist',
    'unknown-code /scores/0/terms/0/points/alway',
    (d) => {
      put(d.scores[0]!.terms[0], { points: { never: 0, always: 2, alway: 900 } });
      readAsNumber(d, 'total');
    },
  ],
  [
    'a score with bands out of order',
    'not-ascending /scores/0/terms/2/points/2/from',
    (d) => {
      put(d.scores[0]!.terms[2], {
        points: [{ points: 0 }, { from: 5, points: 900 }, { from: 1, points: 1 }],
      });
      readAsNumber(d, 'total');
    },
  ],
  [
    'a score of a date',
    'date-scored /scores/0/terms/2',
    (d) => {
      put(d.scores[0], { terms: [...d.scores[0]!.terms.slice(0, 2), { of: 'born' }] });
      readAsNumber(d, 'total');
    },
  ],
  [
    'a norm table of something that does not exist',
    'unknown-reference /norms/0/of',
    (d) => {
      put(d.norms[0], { of: 'nobody' });
      readAsNumber(d, 't_score');
    },
  ],
  [
    'a norm table of something that is no number',
    'number-needed /norms/0/of',
    (d) => {
      put(d.norms[0], { of: 'risk' });
      readAsNumber(d, 't_score');
    },
  ],
  [
    'a norm table without rows',
    'too-few /norms/0/rows',
    (d) => {
      put(d.norms[0], { rows: [] });
      readAsNumber(d, 't_score');
    },
  ],
  [
    'a norm table with a group of nobody',
    'unknown-name /norms/0/groups/0/when',
    (d) => {
      put(d.norms[0]!.groups![0], { when: 'nobody' });
      readAsNumber(d, 't_score');
    },
  ],
  [
    'a level scale of something that does not exist',
    'unknown-reference /levels/0/of',
    (d) => put(d.levels[0], { of: 'nobody' }),
  ],
  [
    'a level scale of something that is no number',
    'number-needed /levels/0/of',
    (d) => put(d.levels[0], { of: 'violence' }),
  ],
  [
    'a formula that cannot be read',
    'feel-unfinished /formulas/0/expression',
    (d) => {
      put(d.formulas[0], { expression: 'offences /' });
      readAsNumber(d, 'rate');
    },
  ],
  [
    'a formula of which not even the type is known',
    'unknown-name /formulas/0/expression',
    (d) => {
      put(d.formulas[0], { expression: 'nobody' });
      delete d.formulas[0]!.decimals;
      readAsNumber(d, 'rate');
    },
  ],
  [
    'a formula that gives a set of codes',
    'formula-of-codes /formulas/1/expression',
    (d) => {
      d.formulas.push({ id: 'weapons', label: en('Weapons'), expression: 'means' });
      readAsCode(d, 'weapons');
    },
  ],
  [
    'a number without decimals',
    'decimals-needed /formulas/0/decimals',
    (d) => {
      delete d.formulas[0]!.decimals;
      readAsNumber(d, 'rate');
    },
  ],
  [
    'a formula of a formula that cannot be read',
    'feel-empty /formulas/1/expression',
    (d) => {
      put(d.formulas[0], { expression: 'empty' });
      delete d.formulas[0]!.decimals;
      d.formulas.push({ id: 'empty', label: en('Empty'), expression: '' });
      readAsNumber(d, 'rate');
    },
  ],
  [
    'a circle',
    'circular /formulas/0',
    (d) => {
      put(d.formulas[0], { expression: 'other + 1' });
      d.formulas.push({ id: 'other', label: en('Other'), expression: 'rate + 1', decimals: 0 });
      readAsNumber(d, 'rate');
    },
  ],
  [
    'a circle through a score, a norm table and a level scale',
    'circular /scores/0',
    (d) => {
      d.scores[0]!.terms.push({ of: 'cut', points: { few: 0, many: 500 } });
      readAsNumber(d, 't_score');
    },
  ],
  [
    'a circle of an output through its own table',
    'circular /tables/0',
    (d) => {
      put(d.tables[0]!.inputs[1], { expression: 'visits' });
      readAsNumber(d, 'visits');
    },
  ],
  [
    'a flag that its own rule reads',
    'circular /flags/0',
    (d) => {
      put(d.rules[0], { when: 'armed' });
      d.formulas.push({ id: 'unarmed', label: en('Unarmed'), expression: 'not(armed) and armed != remand' });
    },
  ],
  [
    'a table with an input that cannot be read',
    'unknown-name /tables/0/inputs/1/expression',
    (d) => {
      put(d.tables[0]!.inputs[1], { expression: 'nobody' });
      put(d.tables[0]!.rows[0], { when: ['"high"', '> 3'] });
      readAsNumber(d, 'visits');
    },
  ],
  [
    'a table output without possible codes',
    'values-missing /tables/0/outputs/0/values',
    (d) => {
      delete d.tables[0]!.outputs[0]!.values;
      put(d.classifications[0], { of: 'regime' });
      readAsCode(d, 'regime');
    },
  ],
  [
    'a rule whose condition cannot be read',
    'unknown-name /rules/0/when',
    (d) => {
      put(d.rules[0], { when: 'nobody' });
      d.formulas.push({
        id: 'alarm',
        label: en('Alarm'),
        expression: 'armed or programme or custody = "high"',
      });
    },
  ],
  [
    'a rule that raises a flag whose name is mistaken',
    'unknown-reference /rules/0/then/0/flag',
    (d) => d.rules[0]!.then.splice(0, 1, { effect: 'flag', flag: 'armd' }),
  ],
  [
    'a classification of something that does not exist',
    'unknown-reference /classifications/0/of',
    (d) => {
      put(d.classifications[0], { of: 'nobody' });
      readAsCode(d, 'custody');
      d.scores[1]!.terms.shift(); // no score counts a classification
    },
  ],
  [
    'a classification of something that is no code',
    'wrong-type /classifications/0/of',
    (d) => {
      put(d.classifications[0], { of: 'visits' });
      readAsCode(d, 'custody');
      d.scores[1]!.terms.shift(); // no score counts a classification
    },
  ],
  [
    'a reassessment of something that does not exist',
    'unknown-reference /reassessments/0/of',
    (d) => {
      put(d.reassessments[0], { of: 'nobody' });
      readAsNumber(d, 'due');
      d.scores[1]!.terms.shift(); // no score counts months
    },
  ],
];

test.each(broken)('%s is said once, at its place', (_, said, change) => {
  const { plan, diagnostics } = compile(changed(change, readAll));
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([said]);
  expect(plan).toBeNull();
});

test('and what reads it is told its own mistakes', () => {
  const document = changed((d) => {
    put(d.formulas[0], { expression: 'offences /' });
    readAsNumber(d, 'rate');
    put(d.rules[1], { when: 'rate + counted > 1000 and mny' });
  });
  expect(compile(document).diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'feel-unfinished /formulas/0/expression',
    'unknown-name /rules/1/when',
  ]);
});

test('its name stays, with what is known of it', () => {
  const { scope } = compile(
    changed((d) => {
      put(d.scores[0]!.terms[2], { of: 'nobody' });
      put(d.levels[0], { of: 'nobody' });
      put(d.formulas[0], { expression: '1 +' });
      d.formulas.push({ id: 'unclear', label: en('Unclear'), expression: '' });
      d.formulas.push({ id: 'circle', label: en('Circle'), expression: 'circle > 1' });
      put(d.items[0], { options: 'oftn' });
    }),
  );
  expect(scope.get('total')).toEqual({ name: 'total', type: 'number' });
  expect(scope.get('risk')).toEqual({ name: 'risk', type: 'code', codes: ['low', 'medium', 'high'] });
  expect(scope.get('rate')).toEqual({ name: 'rate', type: 'number' });
  expect(scope.get('unclear')).toEqual({ name: 'unclear', type: null });
  expect(scope.get('circle')).toEqual({ name: 'circle', type: null });
  expect(scope.get('violence')).toMatchObject({ type: 'code', codes: [] });
});

test.each([
  ['remarks', 'text-scored', {}],
  ['often', 'not-a-value', { found: 'scale' }],
  ['conduct', 'not-a-value', { found: 'aspect' }],
  ['regime_table', 'not-a-value', { found: 'table' }],
  ['knife_rule', 'not-a-value', { found: 'rule' }],
  ['one', 'not-a-value', { found: 'test' }],
])('%s exists, and has no value', (name, code, params) => {
  const { diagnostics } = compile(
    changed((d) => {
      d.formulas.push({ id: 'strange', label: en('Strange'), expression: `remand or ${name}` });
    }),
  );
  expect(diagnostics).toMatchObject([
    {
      code,
      path: '/formulas/1/expression',
      range: { from: 10, to: 10 + name.length },
      params: { name, ...params },
    },
  ]);
});

test('the readers that these tests write are sound themselves', () => {
  const ofNumber = soundInstrument();
  readAsNumber(ofNumber, 'visits');
  ofNumber.tests = [];
  expect(compile(ofNumber).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const ofCode = soundInstrument();
  put(ofCode.items[0], { options: [option('x', 1), option('y', 2), option('z', 3)] });
  readAsCode(ofCode, 'violence');
  ofCode.tests = [];
  expect(compile(ofCode).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
