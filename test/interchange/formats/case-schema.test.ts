// The schema of cases takes and refuses what the reader of cases does, where it does: a foreign validator is held to the
// reader on random instruments, with cases that fit and with cases that do not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/engine/index.ts';
import { CaseReading, FORMATS, write, type Written } from '../../../src/interchange/index.ts';
import { ANY_DAY, noEarlierThan, noLaterThan } from '../../../src/interchange/formats/case-schema/dates.ts';
import { parseDate } from '../../../src/model/dates.ts';
import type { Instrument } from '../../../src/model/index.ts';
import { compile, type Plan } from '../../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../../engine/instruments.ts';
import { runs } from '../../tools/runs.ts';
import { changed, instrument } from '../instrument.ts';
import { validatorOf } from './oracles.ts';
import { allRows } from '../files.ts';

const format = FORMATS.find(({ id }) => id === 'case-schema')!;

interface Subject {
  readonly document: Instrument;
  readonly plan: Plan;
  readonly written: Written;
  readonly validate: ReturnType<typeof validatorOf>;
}

/** With limits of dates and numbers that begin and end anywhere. */
async function subject(seed: number): Promise<Subject> {
  const random = randomInstrument(seed);
  const limits = [{ min: '1995-03-07', max: '2024-02-29' }, { min: '2000-01-01' }, { max: '2009-12-31' }, {}][
    seed % 4
  ]!;
  const items = random.items.map((item) => (item.kind === 'date' ? { ...item, ...limits } : item));
  const document = { ...random, items };
  const plan = compile(document).plan!;
  const written = await write(format, document);
  return { document, plan, written, validate: validatorOf(written.files![0]!) };
}

interface Told {
  readonly fits: boolean;
  /** Names of what is wrong: `age`, `override_security`, `assessed_on` … */
  readonly places: readonly string[];
}

/** As `aspect score` reads a line of JSON; `lost` is what a schema cannot refuse. */
async function asRead(
  given: unknown,
  { document, plan }: Subject,
  lost: ReadonlySet<unknown>,
): Promise<Told> {
  const reading = new CaseReading('jsonl', document, plan);
  const line = new TextEncoder().encode(JSON.stringify(given));
  for (const row of await allRows(reading, [line])) {
    const problems = row.problems.filter(
      ({ field, diagnostic: { severity, code } }) =>
        severity === 'error' && !(code === 'answer-too-precise' && lost.has(field)),
    );
    const places = problems.map(({ field }) => field ?? '');
    return { fits: problems.length === 0, places: [...new Set(places)].sort() };
  }
  throw new Error('no row');
}

/** As Ajv says it, in the names of the reader. */
function asValidated(given: unknown, { validate }: Subject): Told {
  const fits = validate(given);
  const places = (validate.errors ?? []).map(({ instancePath, params }) => {
    const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
    const [part = missingProperty ?? additionalProperty, name = additionalProperty] = instancePath
      .split('/')
      .slice(1);
    if (part === 'assessedOn') return 'assessed_on';
    if (part === 'responses') return name ?? 'responses';
    if (part !== 'overrides' || name === undefined) return part ?? '';
    return `override_${name}`;
  });
  return { fits, places: [...new Set(places)].sort() };
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

test('every case of an instrument passes', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const one = await subject(seed);
      const { document } = one;
      const withinLimits = randomCases(document, 20, seed).map((given) => ({
        ...given,
        responses: Object.fromEntries(
          Object.entries(given.responses).map(([id, answer]) => [
            id,
            /^\d{4}-/.test(String(answer)) ? '2004-02-29' : answer,
          ]),
        ),
      }));
      for (const given of withinLimits) {
        const sent: unknown = JSON.parse(JSON.stringify(given));
        expect(asValidated(sent, one)).toEqual({ fits: true, places: [] });
      }
    }),
    { numRuns: runs(15) },
  );
});

/** What may stand where an answer is asked: of every type, right here and wrong there. */
const answers = fc.oneof(
  fc.constantFrom<unknown>(true, false, 0, 1, 2, 1.5, -1, 12, 41, -6, 1e10, -0.5, 0.25, 0.00001, 1e-7),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'none',
    'NONE',
    'some ',
    'other',
    'low',
    'true',
    '1',
    'text',
    'no answer',
  ),
  fc.constantFrom<unknown>(null, [], {}, [null], ['none'], ['none', 'none'], ['other'], 'none|some', [
    'much',
    1,
  ]),
  fc.constantFrom<unknown>(
    '2004-02-29',
    '2005-02-29',
    '1900-02-29',
    '2000-02-29',
    '2026-02-30',
    '2026-04-31',
  ),
  fc.constantFrom<unknown>('2026-13-01', '2026-1-1', '31.01.2026', '0000-01-01', '9999-12-31', 20040229),
  fc.constantFrom<unknown>(
    '1995-03-06',
    '1995-03-07',
    '2024-02-29',
    '2024-03-01',
    '1999-12-31',
    '2010-01-01',
  ),
  fc
    .date({ min: new Date(0), max: new Date(2e12), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

type Wrong = (given: Case, document: Instrument) => unknown;

const wrongs: fc.Arbitrary<Wrong> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(), answers).map(([at, answer]): Wrong => (given, { items }) => ({
      ...given,
      responses: { ...given.responses, [items[at % items.length]!.id]: answer },
    })),
  },
  fc.constantFrom('itm', 'item_99', 'age ', 'score_0').map((id): Wrong => (given) => ({
    ...given,
    responses: { ...given.responses, [id]: 1 },
  })),
  fc
    .constantFrom<unknown>('', ' ', '\u2003', 'a', 7, 1.5, -3, 2 ** 53, -(2 ** 53), 2 ** 53 - 1, null, true, [
      'a',
    ])
    .map((id): Wrong => (given) => ({ ...given, id })),
  answers.map((assessedOn): Wrong => (given) => ({ ...given, assessedOn })),
  fc.constantFrom('id', 'assessedOn', 'responses').map((key): Wrong => (given) => ({
    ...given,
    [key]: undefined,
  })),
  fc.constantFrom('name', 'Id', 'scores').map((key): Wrong => (given) => ({ ...given, [key]: 'a' })),
  fc.constantFrom<unknown>(null, [], 'a', 1).map((responses): Wrong => (given) => ({ ...given, responses })),
  fc
    .constantFrom<unknown>(
      null,
      [],
      'a',
      {},
      { outcome: null },
      { outcome: {} },
      { outcome: 'high' },
      { other: { to: 'high', reason: 'seen' } },
      { outcome: { to: 'high', reason: 'seen' } },
      { outcome: { to: 'highest', reason: 'seen' } },
      { outcome: { to: 'top' } },
      { outcome: { to: 'high', reason: ' ' } },
      { outcome: { to: 'high', reason: 1 } },
      { outcome: { to: 'low', reason: 'seen', by: 'N. N.' } },
    )
    .map((overrides): Wrong => (given) => ({ ...given, overrides })),
  fc.constantFrom<unknown>(null, 'a', 1, []).map(
    (other): Wrong =>
      () =>
        other,
  ),
);

test('what the reader refuses is refused at the same places, and nothing else', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(seeds, fc.array(wrongs, { minLength: 30, maxLength: 30 }), async (seed, alterations) => {
      const one = await subject(seed);
      const cases = randomCases(one.document, alterations.length, seed);
      const lost = new Set(
        one.written.losses.filter(({ code }) => code === 'loss-decimals').map(({ params }) => params['of']),
      );
      for (const [at, alter] of alterations.entries()) {
        const sent: unknown = JSON.parse(JSON.stringify(alter(cases[at]!, one.document)));
        const read = await asRead(sent, one, lost);
        refused += read.fits ? 0 : 1;
        expect([sent, asValidated(sent, one)]).toEqual([sent, read]);
      }
    }),
    { numRuns: runs(25) },
  );
  expect(refused).toBeGreaterThan(100);
});

describe('what a schema cannot say is told', () => {
  const told = async (document: Instrument, language?: string) =>
    (await write(format, document, { language })).losses
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, path }) => `${code} ${path}`);

  test('that an item is asked in some cases only, that decimals are few, that an override is limited', async () => {
    const document = changed({
      items: instrument.items.map((item) =>
        item.id === 'rate' ? { ...item, relevantWhen: 'violence' } : item,
      ),
    });
    expect((await told(document)).sort()).toEqual([
      'loss-decimals /items/3/decimals',
      'loss-language /languages/1',
      'loss-override-steps /classifications/0/professional',
      'loss-relevance /items/3/relevantWhen',
    ]);
  });

  test('that a text is not translated, at its place, once', async () => {
    const scale = {
      id: 'often',
      label: { en: 'Often' },
      options: [
        { code: 'no', label: { en: 'No' } },
        { code: 'yes', label: { en: 'Yes', ru: 'Да' } },
      ],
    };
    const asked = ['first', 'second'].map((id) => ({
      id,
      kind: 'choice' as const,
      label: { en: id, ru: id },
      options: 'often',
    }));
    const document = changed({ scales: [scale], items: [...instrument.items, ...asked] });
    const losses = await told(document, 'ru');
    expect(losses.filter((one) => one.includes('translation'))).toEqual([
      'loss-translation /scales/0/options/0/label',
    ]);
    const text = new TextDecoder().decode(
      (await write(format, document, { language: 'ru' })).files![0]!.bytes,
    );
    expect(text.match(/"title": "(?:No|Да|Небольшая методика|Поведение)"/g)).toHaveLength(6);
    expect(text).not.toContain('Conduct');
  });
});

test('a list of cases has a schema of its own in the file', async () => {
  const { validate } = await subject(3);
  const schema = validate.schema as { readonly $defs: Record<string, unknown> };
  expect(schema.$defs['cases']).toEqual({ type: 'array', items: { $ref: '#/$defs/case' } });
});

test('the pattern of dates knows every day, and no other', () => {
  const isDay = new RegExp(ANY_DAY, 'u');
  const from = new RegExp(noEarlierThan('1995-03-07'), 'u');
  const to = new RegExp(noLaterThan('2024-02-29'), 'u');
  for (const year of [0, 99, 100, 400, 1899, 1900, 1994, 1995, 1996, 2000, 2023, 2024, 2025, 2100, 9999])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = [
          String(year).padStart(4, '0'),
          ...[month, day].map((one) => String(one).padStart(2, '0')),
        ].join('-');
        expect([text, isDay.test(text)]).toEqual([text, parseDate(text) !== undefined]);
        if (isDay.test(text))
          expect([text, from.test(text), to.test(text)]).toEqual([
            text,
            text >= '1995-03-07',
            text <= '2024-02-29',
          ]);
      }
});
