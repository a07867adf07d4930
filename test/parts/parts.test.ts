// Every part of the library: read, translated, inserted, tried, undone; and parts cut out of an instrument.

import { describe, expect, test } from 'vitest';
import { assess, assessmentReader, columnEngine, columnsOf } from '../../src/engine/index.ts';
import {
  begin,
  canonicalText,
  newInstrument,
  perform,
  readInstrument,
  rename,
  textsOf,
  undo,
} from '../../src/model/index.ts';
import { renameInExpression } from '../../src/language/index.ts';
import type { Instrument, TestCase } from '../../src/model/types.ts';
import {
  cutPart,
  fitting,
  insertPart,
  linksFor,
  readPart,
  wholeOf,
  type Part,
  type Use,
} from '../../src/parts/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { caseOf, load } from '../templates/load.ts';
import { partFile, partNames } from './load.ts';

function partIn(name: string): Part {
  const read = readPart(partFile(name));
  if ('wrong' in read) throw new Error(`${name}: ${JSON.stringify(read.wrong)}`);
  return read.part;
}

const EMPTY: Instrument = {
  ...newInstrument('en', 'Empty'),
  languages: ['en', 'ru', 'kk'],
  title: { en: 'Empty', ru: 'Пустая', kk: 'Бос' },
};
const FIVE = load('five-aspect.json').instrument;
const FIVE_ALONE = { ...FIVE, tests: FIVE.tests.slice(0, 3) };

function planOf(document: Instrument): Plan {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plan!;
}

/** Both engines, of the test cases alone. */
async function meets(plan: Plan, tests: readonly TestCase[]): Promise<void> {
  const columns = columnsOf(plan, tests.map(caseOf));
  const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
  for (const [row, one] of tests.entries())
    for (const found of [await assess(plan, caseOf(one)), read(row)])
      for (const [key, wanted] of Object.entries(one.expected)) {
        const given = found[key as keyof typeof one.expected];
        if (Array.isArray(wanted))
          expect([...(given as string[])].sort(), one.id).toEqual([...wanted].sort());
        else expect(given, one.id).toMatchObject(wanted as object);
      }
}

test('there are at least thirty, each with a name of its own', () => {
  const parts = partNames.map(partIn);
  expect(parts.length).toBeGreaterThanOrEqual(30);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
});

describe.each(partNames)('%s', (name) => {
  const part = partIn(name);

  test('says everything in English, Russian, Kazakh and Kyrgyz, with its sources', () => {
    const texts = [part.title, part.description, ...textsOf(wholeOf(part)).map(({ text }) => text)];
    for (const text of texts)
      for (const language of part.languages)
        expect(text[language]?.trim(), JSON.stringify(text)).toBeTruthy();
    expect(part.languages).toEqual(['en', 'ru', 'kk', 'ky']);
    expect(part.sources.length).toBeGreaterThan(0);
    if (part.kind !== 'scale') expect(part.content.tests?.length).toBeGreaterThan(0);
  });

  test('is inserted into an empty and into the five-aspect instrument, and its test cases hold', async () => {
    for (const document of [EMPTY, FIVE_ALONE]) {
      const after = insertPart(part).apply(document);
      expect(readInstrument(canonicalText(after)).diagnostics).toEqual([]);
      const added = after.tests.slice(document.tests.length);
      expect(added).toHaveLength(part.content.tests?.length ?? 0);
      const plan = planOf(after);
      await meets(plan, added);
      await meets(plan, after.tests.slice(0, document.tests.length));
    }
  });
});

describe('what the instrument asks already', () => {
  const history = partIn('criminal-history.json');

  test.each(partNames)('%s is inserted with what is linked, and all test cases hold', async (name) => {
    const part = partIn(name);
    const links = linksFor(FIVE_ALONE, part);
    const after = insertPart(part, [], links).apply(FIVE_ALONE);
    expect(readInstrument(canonicalText(after)).diagnostics).toEqual([]);
    const items = part.content.items?.length ?? 0;
    expect(after.items).toHaveLength(FIVE_ALONE.items.length + items - links.length);
    await meets(planOf(after), after.tests);
  });

  test('is offered once, whatever it is called, and read by what the part brings', async () => {
    const once = insertPart(history).apply(EMPTY);
    const links = linksFor(once, history);
    expect(links).toHaveLength(history.content.items!.length);
    expect(links.every(({ isSame }) => isSame)).toBe(true);
    const [first] = links;
    const called = rename(first!.by, 'called_otherwise', renameInExpression).apply(once);
    expect(linksFor(called, history)[0]).toEqual({ ...first, by: 'called_otherwise' });
    const twice = insertPart(history, [], linksFor(called, history)).apply(called);
    expect(twice.items).toEqual(called.items);
    expect(twice.scores.at(-1)!.terms.map(({ of }) => of)).toContain('called_otherwise');
    expect(twice.aspects).toEqual(called.aspects);
    expect(twice.scales).toEqual(called.scales);
    await meets(planOf(twice), twice.tests);
  });

  test('is compared by a person where its words differ, and no offer where its answers do', () => {
    const once = insertPart(history).apply(EMPTY);
    const [item] = once.items;
    const worded = {
      ...once,
      items: [{ ...item!, label: { en: 'Something else' } }, ...once.items.slice(1)],
    };
    expect(linksFor(worded, history)[0]).toEqual({ item: item!.id, by: item!.id, isSame: false });
    const asked = { ...once, items: [{ ...item!, relevantWhen: 'true' }, ...once.items.slice(1)] };
    expect(linksFor(asked, history).map((one) => one.item)).not.toContain(item!.id);
    const other = { id: item!.id, label: item!.label, kind: 'text' } as const;
    const answered = { ...once, items: [other, ...once.items.slice(1)] };
    expect(linksFor(answered, history).map((one) => one.item)).not.toContain(item!.id);
  });
});

test('inserting is one step, which undo takes back', () => {
  const before = begin(FIVE);
  const { history } = perform(before, insertPart(partIn('criminal-history.json')));
  expect(history.document.items.map(({ id }) => id)).toContain('prior_violent_convictions_2');
  expect(history.past).toHaveLength(1);
  expect(undo(history).document).toBe(FIVE);
});

test('a part comes twice, without a name that two have', async () => {
  const part = partIn('recent-serious-violence-raises.json');
  const once = insertPart(part).apply(EMPTY);
  const twice = insertPart(part).apply(once);
  await meets(planOf(twice), twice.tests);
});

test('texts come in the languages of the instrument', () => {
  const part = fitting(newInstrument('ru', 'Пустая'), partIn('criminal-history.json'));
  expect(Object.keys(part.items[0]!.label)).toEqual(['ru']);
  expect(
    fitting(newInstrument('ky', 'Бош'), partIn('criminal-history.json')).items[0]!.label['ky'],
  ).toBeTruthy();
});

test('a part comes in Kyrgyz into a Kyrgyz instrument, and in Russian where it has none', () => {
  const instrument = newInstrument('ky', 'Бош');
  const labelIn = (part: ReturnType<typeof partIn>) => fitting(instrument, part).items[0]!.label['ky'];
  const history = partIn('criminal-history.json');
  expect(labelIn(history)).toBe('Биринчи жолу соттолгондогу жашы');
  // One that somebody cut out of an instrument without Kyrgyz.
  const russian = structuredClone(history);
  russian.languages.pop();
  for (const { text } of textsOf(wholeOf(russian))) delete text['ky'];
  expect(labelIn(russian)).toBe(history.content.items![0]!.label['ru']);
});

test('an override is bound to the classification that the instrument has', () => {
  const codes = { minimum: 'minimum', low: 'low', medium: 'medium', high: 'high', maximum: 'maximum' };
  const uses: Use[] = [{ standIn: 'adjusted_level', by: 'security', codes: { ...codes, high: 'maximum' } }];
  const after = insertPart(partIn('recent-serious-violence-raises.json'), uses).apply(FIVE_ALONE);
  planOf(after);
  expect(after.classifications).toEqual(FIVE.classifications);
  expect(after.items.map(({ id }) => id)).not.toContain('level_so_far');
  expect(after.rules.at(-1)!.then).toEqual([
    { effect: 'override', classification: 'security', how: 'raise', to: 'maximum' },
  ]);
});

test('a part is cut out with all that it rests on and its test cases, and inserted elsewhere', async () => {
  const about = {
    id: 'mine',
    kind: 'items',
    title: { en: 'Mine' },
    description: { en: 'Mine' },
    sources: [],
  } as const;
  const part = cutPart(FIVE, ['security'], { ...about, sources: [] });
  expect(part.content.items!.map(({ id }) => id)).toContain('violent_incidents');
  expect(part.content.items!.map(({ id }) => id)).not.toContain('practical_needs');
  const read = readPart(JSON.parse(JSON.stringify(part)));
  expect(read).toEqual({ part });
  const after = insertPart(part).apply(EMPTY);
  expect(after.tests.length).toBeGreaterThan(10);
  await meets(planOf(after), after.tests);
});

test('what is no part, or does not work, is refused with what is wrong', () => {
  expect(readPart({ format: 'aspect-part/1' })).toMatchObject({ wrong: { code: 'not-a-part' } });
  const part = structuredClone(partIn('criminal-history.json'));
  part.content.scores![0]!.terms[0]!.of = 'nothing';
  expect(readPart(part)).toMatchObject({
    wrong: { code: 'broken', diagnostics: [{ code: 'unknown-reference' }] },
  });
});
