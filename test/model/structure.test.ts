import { describe, expect, test } from 'vitest';
import { checkStructure, type DiagnosticCode, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option, soundInstrument, template, TEMPLATES } from './documents.ts';

type Change = (document: Instrument) => void;
type Params = Readonly<Record<string, unknown>>;

const en = (text: string) => ({ en: text });

/** Adds members of an object, or of another kind than it has. */
const put = (part: unknown, members: object) => Object.assign(part as object, members);

const cases: readonly (readonly [DiagnosticCode, path: string, Params, Change])[] = [
  ['duplicate-language', '/languages/1', { language: 'en' }, (d) => d.languages.push('en')],
  [
    'duplicate-id',
    '/flags/0/id',
    { id: 'violence' },
    (d) => {
      put(d.flags[0], { id: 'violence' });
      put(d.rules[0], { then: [] });
    },
  ],
  [
    'duplicate-id',
    '/tables/0/outputs/1/id',
    { id: 'total' },
    (d) => {
      put(d.tables[0]?.outputs[1], { id: 'total' });
    },
  ],
  ['item-label-twice', '/items/1/label/en', {}, (d) => put(d.items[1], { label: d.items[0]!.label })],
  [
    'answer-is-label',
    '/tests/0/responses/violence',
    { item: 'violence', value: 'Always', code: 'always' },
    (d) => answer(d, { violence: 'Always' }),
  ],
  [
    'code-label-twice',
    '/scales/0/options/1/label/en',
    { code: 'always', other: 'never', label: 'Never' },
    (d) => put(d.scales[0]!.options[1], { label: en(' Never') }),
  ],
  [
    'code-label-twice',
    '/levels/0/levels/2/label/en',
    { code: 'high', other: 'low', label: 'low' },
    (d) => put(d.levels[0]!.levels[2], { label: en('low') }),
  ],
  [
    'code-label-twice',
    '/tables/0/outputs/0/values/1/label/en',
    { code: 'closed', other: 'open' },
    (d) => put(d.tables[0]!.outputs[0]!.values![1], { label: en('Open') }),
  ],
  [
    'choice-of-one',
    '/scales/0/options',
    { name: 'often' },
    (d) => put(d.scales[0]!.options[1], { noAnswer: true, points: undefined }),
  ],
  [
    'choice-of-one',
    '/items/6/options',
    { name: 'extra' },
    (d) => d.items.push({ id: 'extra', kind: 'choice', label: en('Extra'), options: [option('x', 1)] }),
  ],
  [
    'recode-unused',
    '/recodes/0',
    { name: 'present' },
    (d) => put(d, { recodes: [{ id: 'present', label: en('Present'), points: { never: 0, always: 1 } }] }),
  ],
  [
    'reserved-word',
    '/aspects/1/id',
    { name: 'assessed_on' },
    (d) => {
      d.aspects.push({ id: 'assessed_on', label: en('A') });
    },
  ],
  [
    'reserved-word',
    '/scales/0/options/2/code',
    { name: 'constructor' },
    (d) => {
      d.scales[0]?.options.push(option('constructor', 1));
    },
  ],
  [
    'duplicate-code',
    '/items/1/options/2/code',
    { code: 'fire' },
    (d) => {
      (d.items[1] as { options: unknown[] }).options.push(option('fire'));
    },
  ],
  [
    'duplicate-code',
    '/tables/0/outputs/0/values/2/code',
    { code: 'open' },
    (d) => {
      d.tables[0]?.outputs[0]?.values?.push({ code: 'open', label: en('Again') });
    },
  ],
  [
    'source-text-missing',
    '/items/0/label/en',
    { language: 'en' },
    (d) => put(d.items[0], { label: en(' ') }),
  ],
  ['text-undeclared', '/title/ru', { language: 'ru' }, (d) => put(d.title, { ru: 'Название' })],
  ['empty-text', '/about/authors/1', {}, (d) => d.about.authors?.push(' ')],
  ['empty-text', '/about/sources/0/citation', {}, (d) => put(d.about.sources?.[0], { citation: '' })],
  [
    'unknown-reference',
    '/items/0/aspect',
    { name: 'conduc', expected: 'aspect', nearest: 'conduct' },
    (d) => {
      put(d.items[0], { aspect: 'conduc' });
    },
  ],
  [
    'unknown-reference',
    '/tests/0/responses/violenze',
    { nearest: 'violence' },
    (d) => {
      put(d.tests[0]?.responses, { violenze: 'never' });
    },
  ],
  [
    'wrong-reference',
    '/rules/0/then/0/flag',
    { name: 'programme', found: 'recommendation', expected: 'flag' },
    (d) => {
      d.rules[0]?.then.splice(0, 1, { effect: 'flag', flag: 'programme' });
    },
  ],
  [
    'wrong-reference',
    '/tests/0/expected/scores/risk',
    { found: 'level', expected: 'score|norm' },
    (d) => {
      put(d.tests[0]?.expected, { scores: { risk: 1 } });
    },
  ],
  [
    'text-scored',
    '/scores/0/terms/3/of',
    { name: 'remarks' },
    (d) => d.scores[0]?.terms.push({ of: 'remarks' }),
  ],
  ['text-scored', '/levels/0/of', { name: 'remarks' }, (d) => put(d.levels[0], { of: 'remarks' })],
  [
    'wrong-type',
    '/classifications/0/of',
    { text: 'visits', expected: 'code', found: 'number' },
    (d) => {
      put(d.classifications[0], { of: 'visits' });
    },
  ],
  ['wrong-type', '/reassessments/0/of', { text: 'visits' }, (d) => put(d.reassessments[0], { of: 'visits' })],
  ['too-few', '/scales/0/options', { count: 0, least: 1 }, (d) => put(d.scales[0], { options: [] })],
  ['too-few', '/items/1/options', { count: 0, least: 1 }, (d) => put(d.items[1], { options: [] })],
  [
    'too-many-options',
    '/items/1/options',
    { count: 31, most: 30 },
    (d) => {
      put(d.items[1], { options: Array.from({ length: 31 }, (_, n) => option(`o${String(n)}`)) });
    },
  ],
  ['min-above-max', '/items/2/min', { min: 41, max: 40 }, (d) => put(d.items[2], { min: 41 })],
  ['min-above-max', '/items/3/min', { min: '2021-01-01' }, (d) => put(d.items[3], { min: '2021-01-01' })],
  ['no-such-date', '/items/3/max', { text: '2020-02-30' }, (d) => put(d.items[3], { max: '2020-02-30' })],
  ['too-few', '/scores/0/terms', { count: 0 }, (d) => put(d.scores[0], { terms: [] })],
  [
    'term-twice',
    '/scores/0/terms/3/of',
    { name: 'violence' },
    (d) => d.scores[0]?.terms.push({ of: 'violence', weight: 2 }),
  ],
  [
    'prorate-all',
    '/scores/0/missing/atMost',
    { atMost: 3, terms: 3, most: 2 },
    (d) => {
      put(d.scores[0], { missing: { policy: 'prorate', atMost: 3 } });
    },
  ],
  [
    'answered-too-many',
    '/scores/0/atLeastAnswered',
    { least: 4, terms: 3 },
    (d) => put(d.scores[0], { atLeastAnswered: 4 }),
  ],
  [
    'highest-too-many',
    '/scores/0/highest',
    { highest: 4, terms: 3 },
    (d) => put(d.scores[0], { highest: 4, missing: { policy: 'strict' } }),
  ],
  [
    'highest-all',
    '/scores/0/highest',
    { highest: 3, terms: 3 },
    (d) => put(d.scores[0], { highest: 3, missing: { policy: 'strict' } }),
  ],
  [
    'highest-unused',
    '/scores/0/highest',
    { id: 'total' },
    (d) => put(d.scores[0], { highest: 1, method: 'count', missing: { policy: 'strict' } }),
  ],
  [
    'highest-by-range',
    '/scores/0/missing/basis',
    { id: 'total' },
    (d) => put(d.scores[0], { highest: 1, missing: { policy: 'prorate', atMost: 1, basis: 'range' } }),
  ],
  [
    'highest-weights',
    '/scores/0/highest',
    { id: 'total' },
    (d) => {
      put(d.scores[0], { highest: 1, method: 'mean', missing: { policy: 'strict' } });
      put(d.scores[0]?.terms[0], { weight: 7 });
    },
  ],
  [
    'unknown-code',
    '/scores/0/terms/0/points/alway',
    { code: 'alway', nearest: '"always"' },
    (d) => {
      put(d.scores[0]?.terms[0], { points: { never: 0, alway: 1, always: 1 } });
    },
  ],
  [
    'unknown-code',
    '/scores/0/terms/1/points/yes',
    { code: 'yes' },
    (d) => {
      put(d.scores[0]?.terms[1], { points: { yes: 3 } });
    },
  ],
  [
    'option-without-points',
    '/scores/0/terms/0',
    { code: 'never', name: 'violence' },
    (d) => {
      put(d.scores[0]?.terms[0], { points: { always: 1 } });
    },
  ],
  [
    'points-unused',
    '/scores/0/terms/2/points',
    { name: 'offences' },
    (d) => {
      put(d.scores[0]?.terms[2], { points: { many: 1 } });
    },
  ],
  [
    'bands-unused',
    '/scores/0/terms/0/points',
    { name: 'violence' },
    (d) => {
      put(d.scores[0]?.terms[0], { points: [{ points: 1 }] });
    },
  ],
  [
    'band-start',
    '/scores/0/terms/2/points/1',
    {},
    (d) => {
      put(d.scores[0]?.terms[2], { points: [{ points: 1 }, { points: 2 }] });
    },
  ],
  [
    'not-ascending',
    '/scores/0/terms/2/points/2/from',
    { value: 1, before: 1 },
    (d) => {
      put(d.scores[0]?.terms[2], { points: [{ points: 0 }, { from: 1, points: 1 }, { from: 1, points: 2 }] });
    },
  ],
  ['too-few', '/norms/0/rows', { least: 1 }, (d) => put(d.norms[0], { rows: [] })],
  [
    'not-ascending',
    '/norms/0/rows/1/from',
    { value: -1, before: 0 },
    (d) => put(d.norms[0]?.rows[1], { from: -1 }),
  ],
  ['too-small', '/norms/0/upTo', { value: 1, least: 2 }, (d) => put(d.norms[0], { upTo: 1 })],
  [
    'too-few',
    '/levels/0/levels',
    { count: 1, least: 2 },
    (d) => {
      d.levels[0]?.levels.splice(1);
      put(d.levels[0], { groups: [] });
      put(d.rules[0], { then: d.rules[0]?.then.slice(0, 2) });
      put(d.reassessments[0], { months: { low: 1 } });
      put(d.tests[0], { overrides: {}, expected: {} });
    },
  ],
  [
    'lowest-has-cutoff',
    '/levels/0/levels/0/from',
    { code: 'low' },
    (d) => put(d.levels[0]?.levels[0], { from: 0 }),
  ],
  ['cutoff-missing', '/levels/0/levels/1', { code: 'medium' }, (d) => delete d.levels[0]?.levels[1]?.from],
  [
    'not-ascending',
    '/levels/0/levels/2/from',
    { value: 2, before: 2 },
    (d) => put(d.levels[0]?.levels[2], { from: 2 }),
  ],
  [
    'cutoff-count',
    '/levels/0/groups/0/from',
    { count: 1, needed: 2 },
    (d) => put(d.levels[0]?.groups?.[0], { from: [1] }),
  ],
  [
    'not-ascending',
    '/levels/0/groups/0/from/1',
    { value: 0, before: 1 },
    (d) => {
      put(d.levels[0]?.groups?.[0], { from: [1, 0] });
    },
  ],
  ['row-length', '/tables/0/rows/0/when', { count: 1, needed: 2 }, (d) => d.tables[0]?.rows[0]?.when.pop()],
  ['row-length', '/tables/0/rows/0/then', { count: 3, needed: 2 }, (d) => d.tables[0]?.rows[0]?.then.push(1)],
  [
    'wrong-entry',
    '/tables/0/rows/0/then/1',
    { expected: 'number', found: 'code' },
    (d) => {
      put(d.tables[0]?.rows[0], { then: ['closed', '2'] });
    },
  ],
  [
    'wrong-entry',
    '/tables/0/outputs/0/default',
    { expected: 'code', found: 'boolean' },
    (d) => {
      put(d.tables[0]?.outputs[0], { default: true });
    },
  ],
  [
    'unknown-code',
    '/tables/0/rows/0/then/0',
    { code: 'close', nearest: '"closed"' },
    (d) => {
      put(d.tables[0]?.rows[0], { then: ['close', 2] });
    },
  ],
  [
    'values-missing',
    '/tables/0/outputs/0/values',
    { id: 'regime' },
    (d) => delete d.tables[0]?.outputs[0]?.values,
  ],
  ['never-raised', '/flags/0', { name: 'armed' }, (d) => d.rules[0]?.then.shift()],
  ['never-raised', '/recommendations/0', { name: 'programme' }, (d) => d.rules[0]?.then.splice(1, 1)],
  [
    'too-few',
    '/rules/1/then',
    { least: 1 },
    (d) => d.rules.push({ id: 'idle', label: en('Idle'), when: 'remand', then: [] }),
  ],
  [
    'unknown-code',
    '/rules/0/then/2/to',
    { code: 'hihg', nearest: '"high"' },
    (d) => put(d.rules[0]?.then[2], { to: 'hihg' }),
  ],
  ['missing-property', '/rules/0/then/2', { key: 'to' }, (d) => put(d.rules[0]?.then[2], { to: undefined })],
  ['steps-without-way', '/rules/0/then/2/steps', {}, (d) => put(d.rules[0]?.then[2], { steps: 1 })],
  [
    'steps-without-way',
    '/rules/0/then/2/steps',
    {},
    (d) => put(d.rules[0]?.then[2], { how: 'set', to: undefined, steps: 1 }),
  ],
  [
    'steps-after-limit',
    '/rules/0/then/3',
    { rule: 'knife_rule', other: 'knife_rule', name: 'custody' },
    (d) => d.rules[0]?.then.push({ effect: 'override', classification: 'custody', how: 'lower', steps: 1 }),
  ],
  [
    'unknown-code',
    '/reassessments/0/months/top',
    { code: 'top' },
    (d) => put(d.reassessments[0]?.months, { top: 1 }),
  ],
  [
    'months-missing',
    '/reassessments/0/months',
    { code: 'high' },
    (d) => delete d.reassessments[0]?.months['high'],
  ],
  [
    'no-such-date',
    '/tests/0/assessedOn',
    { text: '2026-02-30' },
    (d) => put(d.tests[0], { assessedOn: '2026-02-30' }),
  ],
  [
    'answer-not-an-option',
    '/tests/0/responses/violence',
    { value: 'alway', nearest: 'always' },
    (d) => answer(d, { violence: 'alway' }),
  ],
  [
    'answer-not-an-option',
    '/tests/0/responses/means',
    { value: 'knive' },
    (d) => answer(d, { means: ['fire', 'knive'] }),
  ],
  ['answer-not-a-list', '/tests/0/responses/means', { value: 'knife' }, (d) => answer(d, { means: 'knife' })],
  [
    'answer-not-a-number',
    '/tests/0/responses/offences',
    { value: 'no' },
    (d) => answer(d, { offences: 'no' }),
  ],
  ['answer-quoted', '/tests/0/responses/offences', { value: '7' }, (d) => answer(d, { offences: '7' })],
  [
    'answer-out-of-range',
    '/tests/0/responses/offences',
    { value: '41', min: 0, max: 40 },
    (d) => answer(d, { offences: 41 }),
  ],
  ['answer-too-precise', '/tests/0/responses/offences', { decimals: 0 }, (d) => answer(d, { offences: 1.5 })],
  [
    'answer-not-a-date',
    '/tests/0/responses/born',
    { value: '1990-02-30' },
    (d) => answer(d, { born: '1990-02-30' }),
  ],
  [
    'answer-date-out-of-range',
    '/tests/0/responses/born',
    { value: '1899-12-31' },
    (d) => answer(d, { born: '1899-12-31' }),
  ],
  ['answer-not-yes-no', '/tests/0/responses/remand', { value: 'yes' }, (d) => answer(d, { remand: 'yes' })],
  ['answer-quoted', '/tests/0/responses/remand', { value: 'true' }, (d) => answer(d, { remand: 'true' })],
  [
    'override-code',
    '/tests/0/overrides/custody/to',
    { codes: 'low, medium, high' },
    (d) => {
      put(d.tests[0], { overrides: { custody: { to: 'top', reason: 'Seen' } } });
    },
  ],
  [
    'override-without-reason',
    '/tests/0/overrides/custody/reason',
    {},
    (d) => {
      put(d.tests[0], { overrides: { custody: { to: 'high', reason: ' ' } } });
    },
  ],
  [
    'raised-and-unknown',
    '/tests/0/expected/unknown/1',
    { name: 'armed' },
    (d) => {
      put(d.tests[0]?.expected, { recommendations: [], unknown: ['programme', 'armed'] });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/levels/risk',
    { name: 'risk', found: 'top', expected: 'low|medium|high' },
    (d) => {
      put(d.tests[0]?.expected, { levels: { risk: 'top' } });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/classification/custody',
    { found: 'top' },
    (d) => {
      put(d.tests[0]?.expected, { classification: { custody: 'top' } });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/values/regime',
    { found: 'shut', expected: 'open|closed' },
    (d) => {
      put(d.tests[0]?.expected, { values: { regime: 'shut' } });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/values/due',
    { found: 'soon', expected: 'number' },
    (d) => {
      put(d.tests[0]?.expected, { values: { due: 'soon' } });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/values/visits',
    { found: 'true', expected: 'number' },
    (d) => {
      put(d.tests[0]?.expected, { values: { visits: true } });
    },
  ],
  [
    'too-many-values',
    '/tables/0/outputs/0/values',
    { id: 'regime', count: 31, most: 30 },
    (d) => {
      put(d.tables[0], { hitPolicy: 'C' });
      put(d.tables[0]?.outputs[0], {
        values: Array.from({ length: 31 }, (_, n) => option(`o${String(n)}`)),
        default: 'o0',
      });
      put(d.tables[0]?.rows[0], { then: ['o1', 2] });
      put(d.tests[0]?.expected, { values: {} });
    },
  ],
  [
    'wrong-type',
    '/classifications/0/of',
    { text: 'regime', expected: 'code', found: 'codes' },
    (d) => {
      put(d.tables[0], { hitPolicy: 'R' });
      put(d.classifications[0], { of: 'regime' });
    },
  ],
  [
    'wrong-type',
    '/classifications/0/of',
    { text: 'means', expected: 'code', found: 'codes' },
    (d) => {
      put(d.classifications[0], { of: 'means' });
    },
  ],
  [
    'wrong-expectation',
    '/tests/0/expected/values/regime',
    { name: 'regime', found: 'closed', expected: 'codes' },
    (d) => {
      put(d.tables[0], { hitPolicy: 'C' });
    },
  ],
  [
    'unknown-reference',
    '/items/6/of',
    { name: 'totel', nearest: 'total' },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'totel' });
    },
  ],
  [
    'limits-needed',
    '/items/6',
    { name: 'earlier' },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'total', min: 0 });
    },
  ],
  [
    'min-above-max',
    '/items/6/min',
    { min: 9, max: 0 },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'total', min: 9, max: 0 });
    },
  ],
  [
    'earlier-unknown',
    '/items/6/of',
    { name: 'earlier' },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'earlier' });
    },
  ],
  [
    'earlier-unknown',
    '/items/6/of',
    { name: 'custody' },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'custody' });
      put(d.classifications[0], { of: 'earlier' });
      put(d.rules[0], { then: d.rules[0]?.then.slice(0, 2) });
    },
  ],
  [
    'answer-not-an-option',
    '/tests/0/responses/earlier',
    { value: 'open' },
    (d) => {
      d.items.push({ id: 'earlier', kind: 'earlier', label: en('Earlier'), of: 'custody' });
      answer(d, { earlier: 'open' });
    },
  ],
  [
    'no-answer-with-points',
    '/scales/0/options/2/points',
    { code: 'refused' },
    (d) => {
      d.scales[0]?.options.push({ ...option('refused', 0), noAnswer: true });
    },
  ],
  [
    'no-answer-with-points',
    '/scores/0/terms/0/points/refused',
    { code: 'refused' },
    (d) => {
      d.scales[0]?.options.push({ ...option('refused'), noAnswer: true });
      put(d.scores[0]?.terms[0], { points: { never: 0, always: 2, refused: 0 } });
    },
  ],
  [
    'no-answer-among-several',
    '/items/1/options',
    { name: 'means' },
    (d) => {
      (d.items[1] as { options: unknown[] }).options.push({ ...option('refused'), noAnswer: true });
    },
  ],
];

function answer(document: Instrument, responses: object): void {
  put(document.tests[0]?.responses, responses);
}

describe('what a test case was certainly meant to say is its fix', () => {
  test.each<[string, object, unknown]>([
    ['the label of one option', { violence: 'Always' }, 'always'],
    ['labels of several options', { means: ['Knife', 'fire'] }, ['knife', 'fire']],
    ['a code in the place of a list', { means: 'knife' }, ['knife']],
    ['a label in the place of a list', { means: 'Knife' }, ['knife']],
    ['a yes', { remand: 'Yes' }, true],
    ['a no in another language', { remand: 'нет' }, false],
    ['a yes in quotation marks', { remand: 'true' }, true],
    ['a number in quotation marks', { offences: '7' }, 7],
    ['nothing, where one of several is no option', { means: ['Knife', 'rope'] }, undefined],
    ['nothing, where a word is neither', { remand: 'perhaps' }, undefined],
  ])('%s', (_, responses, meant) => {
    const document = structuredClone(soundInstrument());
    answer(document, responses);
    const [found, ...others] = checkStructure(document);
    expect(others).toEqual([]);
    expect(found?.fix?.value).toEqual(meant);
  });

  test('the label of a level in an override', () => {
    const document = structuredClone(soundInstrument());
    const { label } = document.levels[0]!.levels[2]!;
    put(document.tests[0], { overrides: { custody: { to: label['en'], reason: 'Seen' } } });
    expect(checkStructure(document)).toMatchObject([{ code: 'override-code', fix: { value: 'high' } }]);
  });
});

test('a scale that no item uses is told, with a fix that takes it away; one that was misspelt is not', () => {
  const unused = structuredClone(soundInstrument());
  unused.scales.push({ ...structuredClone(unused.scales[0]!), id: 'forgotten' });
  expect(checkStructure(unused)).toMatchObject([
    { code: 'scale-unused', path: '/scales/1', params: { name: 'forgotten' }, fix: { value: null } },
  ]);
  put(unused.items[0], { options: 'forgoten' });
  expect(checkStructure(unused).filter(({ path }) => path === '/scales/1')).toEqual([]);
});

test('nothing is said against a sound instrument', () => {
  expect(checkStructure(soundInstrument())).toEqual([]);
  expect(compile(soundInstrument()).diagnostics).toEqual([]);
});

test('nor against a judgement, an earlier value and an option that is no answer', () => {
  const document = changed((d) => {
    d.items.push({
      id: 'judged',
      kind: 'choice',
      label: en('Judged'),
      options: [option('low'), option('high'), { ...option('not_rated'), noAnswer: true }],
    });
    d.items.push({ id: 'judged_before', kind: 'earlier', label: en('Before'), of: 'judgement' });
    d.classifications.push({ id: 'judgement', label: en('Judgement'), of: 'judged' });
    d.scores[0]?.terms.push({ of: 'judged_before', points: { low: 0, high: 1 } });
    put(d.tests[0]?.expected, { scores: {} });
  });
  expect(compile(document).diagnostics).toEqual([]);
});

test.each(TEMPLATES)('nothing is said against the template %s', (name) => {
  expect(checkStructure(template(name))).toEqual([]);
});

describe('each fault is said once, where it is', () => {
  test.each(cases)('%s at %s', (code, path, params, change) => {
    const found = checkStructure(changed(change)).filter((one) => one.path === path && one.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.params).toMatchObject(params);
  });
});

describe('and never keeps the plan from saying more', () => {
  test.each(cases)('%s at %s', (_, __, ___, change) => {
    const { plan, diagnostics } = compile(changed(change));
    expect(plan === null).toBe(diagnostics.some((one) => one.severity === 'error'));
  });
});

test('a translation that is missing is only noted, and not at the text that is there', () => {
  const found = checkStructure(changed((document) => document.languages.push('kk')));
  expect(found.length).toBeGreaterThan(10);
  for (const { code, severity, path } of found) {
    expect(`${severity} ${code}`).toBe('info text-missing');
    expect(path).toMatch(/\/kk$/);
  }
});

test('answers of 1 and 0 are yes and no, as in case files', () => {
  expect(checkStructure(changed((document) => answer(document, { remand: 1 })))).toEqual([]);
});
