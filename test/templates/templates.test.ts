// What every template promises: it opens without a word of complaint, both engines meet its cases, all of it is
// translated, and what it scores is defined.

import { describe, expect, test } from 'vitest';
import {
  assess,
  assessmentReader,
  columnEngine,
  columnsOf,
  type Assessment,
} from '../../src/engine/index.ts';
import { readCase } from '../../src/interchange/index.ts';
import { readInstrument } from '../../src/model/index.ts';
import type { Expected, Instrument, Item, Text } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { caseOf, load, templateNames, textOf } from './load.ts';

/** Examples that come with the published instruments; each is a test case. */
const PUBLISHED_EXAMPLES: Readonly<Record<string, number>> = {
  'maturity-screening.json': 7,
  'offender-tier.json': 108,
  'psa.json': 60,
  'static-99r.json': 60,
};

test('there are these templates', () => {
  expect(templateNames).toEqual([
    'extremist-judgement.json',
    'first-instrument.json',
    'first-review.json',
    'five-aspect.json',
    'maturity-screening.json',
    'offender-tier.json',
    'psa.json',
    'static-99r.json',
    'womens-classification.json',
  ]);
});

/** What is worth knowing of some of them: the published tier counts two needs not at all. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  'offender-tier.json': [
    'info term-weightless need_finance',
    'info term-weightless need_emotional_wellbeing',
  ],
};

describe.each(templateNames)('%s', (name) => {
  const { instrument, plan } = load(name);

  test('is read and compiled without errors or warnings', () => {
    const read = readInstrument(textOf(name));
    expect(read.diagnostics).toEqual([]);
    const { diagnostics } = compile(read.instrument as Instrument);
    expect(
      diagnostics.map(({ severity, code, params }) => `${severity} ${code} ${String(params['name'])}`),
    ).toEqual(NOTES[name] ?? []);
  });

  test('says what it is for, for whom, who may use it, its terms and its sources', () => {
    const { purpose, population, administeredBy, terms, sources } = instrument.about;
    expect([purpose, population, administeredBy, terms]).not.toContain(undefined);
    expect(sources?.length).toBeGreaterThan(0);
  });

  test('has test cases with ids of their own and with answers that a case may have', () => {
    const ids = instrument.tests.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of instrument.tests) expect(readCase(plan, caseOf(one)).problems, one.id).toEqual([]);
  });

  test('carries every published example', () => {
    const examples = instrument.tests.filter((one) => one.id.startsWith('example_'));
    expect(examples.length).toBeGreaterThanOrEqual(PUBLISHED_EXAMPLES[name] ?? 0);
    for (const example of examples) expect(example.source, example.id).toBeTruthy();
  });

  test.each(instrument.tests)('json-rules-engine meets $id', async (one) => {
    expectAs(await assess(plan, caseOf(one)), one.expected);
  });

  test('the column engine meets every case', () => {
    const columns = columnsOf(plan, instrument.tests.map(caseOf));
    const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
    instrument.tests.forEach((one, row) => {
      expectAs(read(row), one.expected, one.id);
    });
  });

  test('each text is there in every language', () => {
    const { languages } = instrument;
    const texts = textsOf(instrument, languages);
    expect(texts.length).toBeGreaterThan(50);
    for (const [path, text] of texts) {
      expect(Object.keys(text).sort(), path).toEqual([...languages].sort());
      for (const language of languages) expect(text[language]?.trim(), `${path} in ${language}`).toBeTruthy();
    }
  });

  test('Russian and Kazakh texts are written in their own letters and are not copies of each other', () => {
    const texts = textsOf(instrument, instrument.languages);
    const words = texts.filter(([path]) => path !== '/title');
    for (const [path, text] of words) {
      expect(text['ru'], path).toMatch(/\p{Script=Cyrillic}/u);
      expect(text['kk'], path).toMatch(/\p{Script=Cyrillic}/u);
    }
    const long = words.filter(([, text]) => (text['en'] ?? '').length > 30);
    for (const [path, text] of long) expect(text['kk'], path).not.toBe(text['ru']);
    // Texts of some length show a letter that Kazakh has and Russian has not.
    for (const [path, text] of long) expect(text['kk'], path).toMatch(/[әғқңөұүһі]/i);
  });

  test('each scored item has guidance, evidence, a nature, a direction and a source', () => {
    for (const item of scoredItems(instrument)) {
      const { guidance, evidence, nature, direction, source } = item;
      expect([guidance, nature, direction, source], item.id).not.toContain(undefined);
      expect(evidence?.length, item.id).toBeGreaterThan(0);
    }
  });

  test('each cut-off has a rationale', () => {
    const levels = instrument.levels.flatMap((scale) => scale.levels);
    for (const level of levels) expect(level.rationale, level.code).toBeDefined();
  });

  test('no scored item speaks of a religion or of practising one', () => {
    for (const item of scoredItems(instrument)) {
      for (const [language, words] of Object.entries(RELIGIOUS_PRACTICE)) {
        for (const text of wordsOf(item, instrument, language)) expect(text, item.id).not.toMatch(words);
      }
    }
  });
});

/** What is left out of the expectation is not compared; lists are sets. */
function expectAs(assessment: Assessment, expected: Expected, id?: string): void {
  for (const [part, wanted] of Object.entries(expected) as [keyof Expected, unknown][]) {
    const found = assessment[part];
    if (Array.isArray(wanted)) expect([...(found as string[])].sort(), id).toEqual([...wanted].sort());
    else expect(found, id).toMatchObject(wanted as object);
  }
}

/** Every text of a document, with its place. */
function textsOf(part: unknown, languages: readonly string[], path = ''): [string, Text][] {
  if (typeof part !== 'object' || part === null) return [];
  if (languages.some((language) => language in part)) return [[path, part as Text]];
  return Object.entries(part).flatMap(([key, inner]) => textsOf(inner, languages, `${path}/${key}`));
}

/** Items that a score reads, itself or through a formula. */
function scoredItems(instrument: Instrument): Item[] {
  const terms = new Set(instrument.scores.flatMap((score) => score.terms.map((term) => term.of)));
  const formulas = instrument.formulas.filter((formula) => terms.has(formula.id));
  const read = (id: string) =>
    terms.has(id) || formulas.some((formula) => new RegExp(`\\b${id}\\b`).test(formula.expression));
  return instrument.items.filter((item) => read(item.id));
}

function wordsOf(item: Item, instrument: Instrument, language: string): string[] {
  const { label, guidance } = item;
  const given = 'options' in item ? item.options : [];
  const options =
    typeof given === 'string' ? instrument.scales.find(({ id }) => id === given)?.options : given;
  const texts = [label, guidance, ...(options ?? []).flatMap((option) => [option.label, option.anchor])];
  return texts.flatMap((text) => text?.[language] ?? []);
}

/** Beginnings of words, small on purpose: belonging, belief, practice, conversion. */
const RELIGIOUS_PRACTICE: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(relig|faith|church|mosque|temple|synagogue|pray|worship|fasting|hijab|headscar|beard|bapti|convert|conversion|denominat|sect(?!\p{L})|islam|muslim|christian|orthodox|catholic|jew|buddh|bible|quran|koran|imam|priest)/iu,
  ru: /(?<!\p{L})(религи|вер(а|ы|у|ой|ующ\p{L}*)(?!\p{L})|церк|мечет|храм|синагог|молит|намаз|хиджаб|бород|крещ|конфесс|сект|ислам|мусульман|христиан|православ|католи|иуде|будд|библи|коран|имам|священ)/iu,
  kk: /(?<!\p{L})(дін|намаз|мешіт|шіркеу|синагог|құлшылық|ораза|хиджаб|сақал|шоқын|конфесс|секта|ислам|мұсылман|христиан|православ|католик|иудей|будда|інжіл|құран|имам)/iu,
};
