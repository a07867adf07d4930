// Every rule of the template in every language: the files are read by a person whenever they change.

import { describe, expect, test } from 'vitest';
import {
  namingOf,
  sayEffect,
  sayRule,
  saySentence,
  sentenceOf,
  textOfPieces,
  type Piece,
} from '../../src/language/sentences/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { compile } from '../../src/plan/index.ts';
import { load } from '../templates/load.ts';

const { instrument } = load('five-aspect.json');
const { scope } = compile(instrument);

/** Names and values stand out on the page, and so they do here. */
function marked(pieces: readonly Piece[]): string {
  const marks = { word: ['', ''], name: ['*', '*'], value: ['[', ']'], feel: ['`', '`'] } as const;
  return pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const naming = namingOf(instrument, language);
  const say = (text: string) => marked(saySentence(sentenceOf(text, scope), naming));

  test('the rules and what items are asked for', async () => {
    const rules = instrument.rules.map(({ id, when, then }) => [
      `${id}:`,
      marked(sayRule(sentenceOf(when, scope), then, naming)),
    ]);
    const asked = instrument.items.flatMap(({ id, relevantWhen }) =>
      relevantWhen === undefined ? [] : [[`${id}:`, say(relevantWhen)]],
    );
    const text = [...rules, ...asked].flat().join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/sentences/${language}.txt`);
  });

  test('every comparison', async () => {
    const text = EVERY.map((condition) => `${condition}\n${say(condition)}`).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/sentences/${language}-comparisons.txt`);
  });
});

const EVERY = [
  'age = 21',
  'age != 21',
  'age in [18..21]',
  'age > 21',
  'age >= 21',
  'age < 21',
  'age <= 21',
  'age > age_at_first_conviction',
  'age >= age_at_first_conviction',
  'age < age_at_first_conviction',
  'age <= age_at_first_conviction',
  'security = "high"',
  'security != "high"',
  'security in ("high", "maximum")',
  'not(security in ("high", "maximum"))',
  'security = null',
  'security != null',
  'age = null',
  'age != null',
  'list contains(substances, "opioids")',
  'not(list contains(substances, "opioids"))',
  'list contains(substances, "opioids") or list contains(substances, "alcohol")',
  'list contains(substances, "opioids") and list contains(substances, "alcohol")',
  'not(list contains(substances, "opioids") or list contains(substances, "alcohol"))',
  'count(substances) >= 2',
  'date_of_admission >= date("2026-01-31")',
  'date_of_admission > date("2026-01-31")',
  'date_of_admission <= date("2026-01-31")',
  'date_of_admission < date("2026-01-31")',
  'date_of_admission >= assessed_on',
  'date_of_admission > assessed_on',
  'date_of_admission <= assessed_on',
  'date_of_admission < assessed_on',
  'date_of_admission.year >= 2026',
  'date_of_admission.weekday = 7',
  'date_of_admission >= assessed_on - duration("P1Y6M")',
  'date_of_admission < assessed_on + duration("P21D")',
  'not(life_sentence)',
  'not(age < 21 and life_sentence)',
  'not(age < 21 or life_sentence)',
  'age + 1 >= 21',
];

test('a rule that says nothing yet says so', () => {
  const naming = namingOf(instrument, 'en');
  expect(textOfPieces(sayRule(null, [], naming))).toBe('When nothing is said yet, nothing follows yet.');
});

test.each([
  ['en', 'raise *Security* by [1 step]', 'lower *Security* by [2 steps]'],
  ['ru', 'повысить итог *Безопасность* на [1 ступень]', 'понизить итог *Безопасность* на [2 ступени]'],
  [
    'kk',
    '*Қауіпсіздік* қорытындысы [1 сатыға] көтеріледі',
    '*Қауіпсіздік* қорытындысы [2 сатыға] төмендетіледі',
  ],
  ['ky', '*Security* жыйынтыгы [1 баскычка] көтөрүлөт', '*Security* жыйынтыгы [2 баскычка] төмөндөтүлөт'],
] as const)('overrides by steps, in %s', (language, ...said) => {
  const naming = namingOf(instrument, language);
  const up = { effect: 'override', classification: 'security', how: 'raise', steps: 1 } as const;
  const down = { ...up, how: 'lower', steps: 2 } as const;
  expect([up, down].map((effect) => marked(sayEffect(effect, naming)))).toEqual(said);
});
