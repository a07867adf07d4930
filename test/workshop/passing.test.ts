// Criteria, the register, and what is printed: what is unknown is never counted as reached or missed.

import { describe, expect, test } from 'vitest';
import { codesOfValue, digestOf } from '../../src/model/index.ts';
import {
  booklets,
  certificates,
  collect,
  driftOf,
  EMPTY_REGISTER,
  entriesOf,
  handoutOf,
  hasMoved,
  isUnchanged,
  isWhole,
  judged,
  paperFields,
  placeOnSheet,
  readSheet,
  readText,
  readTyped,
  registerKind,
  responseKind,
  digestOfHandout,
  responseOfSheet,
  roundFigures,
  isNameless,
  replacedBy,
  withEntries,
  withoutEntry,
  type Criterion,
  type Exercise,
  type Register,
  type RegisterEntry,
} from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response, whole } from './exercises.ts';
import { fiveAspectWorkshop, judgementWorkshop } from './story/responses.ts';

const NO_LEVELS = { scores: {}, levels: {} };

function verdictsOf(criteria: Criterion[], mine = whole('first')): (string | null)[] {
  const exercise = { ...exampleExercise(), criteria };
  const others = response({ participant: 'P-2', vignettes: [whole('first')] });
  const round = roundFigures(exercise, instrument, [response({ vignettes: [mine] }), others], 1);
  return judged(exercise, round, ['custody'], () => NO_LEVELS).map(({ verdict }) => verdict);
}

describe('a criterion', () => {
  // The key of the first vignette: violence always, means knife, offences 7; P-1 has never, none and 1.
  const all = { ...whole('first') };
  const right = {
    ...all,
    ratings: [
      { item: 'violence', value: 'always' },
      { item: 'means', value: ['knife'] },
      { item: 'offences', value: 7 },
      { item: 'born', value: '1990-02-28' },
    ],
  };

  test('is met, or not, by what was rated', () => {
    const half: Criterion = { of: 'accuracy', over: 'items', least: 0.5 };
    expect(verdictsOf([half], right)).toEqual(['met', 'notMet']);
    expect(verdictsOf([{ ...half, least: 1 }], right)[0]).toBe('met');
    expect(verdictsOf([], right)).toEqual([null, null]);
  });

  test('is undecided as long as open ratings decide it', () => {
    const two = { ...right, ratings: right.ratings.slice(0, 2) };
    expect(verdictsOf([{ of: 'accuracy', over: 'items', least: 0.8 }], two)[0]).toBe('open');
    expect(verdictsOf([{ of: 'accuracy', over: 'items', least: 0.66 }], two)[0]).toBe('met');
    const none = { ...right, ratings: [] };
    expect(verdictsOf([{ of: 'accuracy', over: 'items', least: 0.1 }], none)[0]).toBe('open');
  });

  test('of levels is undecided where there is no level', () => {
    expect(verdictsOf([{ of: 'accuracy', over: 'level', least: 0.5 }])).toEqual(['open', 'open']);
    expect(
      verdictsOf([
        { of: 'agreement', over: 'items', least: 0.5 },
        { of: 'accuracy', over: 'items', least: 0.5 },
      ]),
    ).toEqual(['notMet', 'notMet']);
  });

  test('counts what others see as the share per person', () => {
    const { exercise, instrument: by, responses } = judgementWorkshop();
    const criteria: Criterion[] = [
      { of: 'accuracy', over: 'items', least: 0 },
      { of: 'agreement', over: 'items', least: 0 },
    ];
    const round = roundFigures(exercise, by, responses, 1);
    judged({ ...exercise, criteria }, round, [], null).forEach(({ criteria: [one, other] }, at) => {
      expect(one!.share).toBeCloseTo(round.accuracy.byParticipant[at]!.share!, 12);
      expect(other!.share).toBeCloseTo(round.alike[at]!.share!, 12);
    });
  });
});

describe('the register', () => {
  const { exercise: starter, instrument: by, responses } = fiveAspectWorkshop({ vignettes: 2 });
  const exercise: Exercise = { ...starter, criteria: [{ of: 'accuracy', over: 'items', least: 0.8 }] };
  const round = roundFigures(exercise, by, responses, 1);
  const entries = entriesOf(exercise, round, judged(exercise, round, [], null), {
    term: { on: '2026-02-01', until: '2028-02-01' },
    personOf: (code) => (code === 'K01' ? 'A. B.' : code),
  });
  const register = withEntries(EMPTY_REGISTER, entries);

  test('is read as it is written, and takes nothing twice', () => {
    expect(entries).toHaveLength(12);
    expect(readText(registerKind, registerKind.canonical(register))).toEqual({
      document: register,
      diagnostics: [],
    });
    expect(withEntries(register, entries)).toEqual(register);
    const twice: Register = { ...register, entries: [entries[0]!, entries[0]!] };
    expect(readText(registerKind, registerKind.canonical(twice)).diagnostics).toMatchObject([
      { code: 'workshop-named-twice' },
    ]);
    expect(withoutEntry(register, entries[0]!).entries).toHaveLength(11);
    const later = { ...entries[0]!, on: '2026-03-01' };
    expect(replacedBy(register, [later])).toEqual([entries[0]]);
    expect(entries.filter(isNameless)).toHaveLength(11);
  });

  test('certifies those who met every criterion, and only them', () => {
    const met = entries.filter(({ criteria }) => criteria.every(({ verdict }) => verdict === 'met'));
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(12);
    expect(entries.filter(({ certificate }) => certificate)).toEqual(met);
  });

  test('shows drift beyond what the intervals allow', () => {
    const at = (on: string, share: number, exerciseId: string): RegisterEntry => ({
      ...entries[0]!,
      exercise: exerciseId,
      on,
      accuracy: { share, of: 100 },
    });
    const all = { ...register, entries: [at('2027-01-01', 0.5, 'c'), at('2026-01-01', 0.9, 'a')] };
    const series = driftOf(all, 'A. B.', 'five_aspect');
    expect(series.map(({ entry }) => entry.on)).toEqual(['2026-01-01', '2027-01-01']);
    expect(hasMoved(series, 'accuracy')).toBe(true);
    expect(
      hasMoved(
        driftOf({ ...all, entries: [at('2027-01-01', 0.85, 'b'), all.entries[1]!] }, 'A. B.', 'five_aspect'),
        'accuracy',
      ),
    ).toBe(false);
    expect(hasMoved(series.slice(1), 'accuracy')).toBeNull();
  });

  test.each(['en', 'ru', 'kk', 'ky'])('prints certificates in %s', (language) => {
    const page = certificates({ document: by, digest: digestOf(by), language }, entries);
    // Whoever gets one reads of no “page 3 of 11”.
    expect(page).toMatch(/@page alone \{ @bottom-right \{ content: none/);
    expect(page).toMatch(/\.certificate \{ page: alone;/);
    expect(page.match(/<section class="certificate">/g)).toHaveLength(
      entries.filter(({ certificate }) => certificate).length,
    );
    expect(page).not.toMatch(/undefined|\{\w+\}/);
    // What stands below each other has the same decimals: 91.0 below 89.6.
    const shares = [...page.slice(page.indexOf('<main>')).matchAll(/([\d.,]+)\u00a0?%/g)].map(
      ([, share]) => share,
    );
    expect(shares.filter((share) => !/[.,]\d$/.test(share!))).toEqual([]);
  });
});

describe('on paper', () => {
  const { exercise, instrument: by } = fiveAspectWorkshop({ vignettes: 2 });
  const handout = handoutOf(exercise);
  const item = (id: string) => by.items.find((one) => one.id === id)!;

  test.each(['en', 'ru', 'kk'])('a booklet in %s has the texts and no key', (language) => {
    const page = booklets({ document: by, digest: digestOf(by), language }, handout, ['K01', 'K02']);
    expect(page.match(/<section class="booklet">/g)).toHaveLength(2);
    // A sheet for each vignette and round, whose head stands on each of its pages; and the text of each.
    expect(page.match(/<table class="rating">/g)).toHaveLength(8);
    expect(page.match(/<thead>[^]*?K0\d[^]*?<\/thead>/g)).toHaveLength(8);
    for (const { ratings } of exercise.key)
      for (const { reason } of ratings) expect(page).not.toContain(reason[language] ?? reason['en']);
    expect(page).not.toMatch(/undefined|\{\w+\}/);
  });

  test('what is typed: a blank and 99 are open, what no answer has is told', () => {
    const typed = (id: string, text: string) => readTyped(item(id), text, by);
    expect(typed('anger', '2')).toEqual({ is: 'rated', value: 'some' });
    expect(typed('anger', '99')).toEqual({ is: 'open' });
    expect(typed('anger', ' ')).toEqual({ is: 'open' });
    expect(typed('anger', '4')).toEqual({ is: 'wrong' });
    expect(typed('anger', '0')).toEqual({ is: 'wrong' });
    expect(typed('substance_use', '2')).toEqual({ is: 'rated', value: false });
    expect(typed('practical_needs', '0')).toEqual({ is: 'rated', value: [] });
    expect(typed('practical_needs', '52')).toEqual({ is: 'rated', value: ['training', 'debts'] });
    expect(typed('practical_needs', '55')).toEqual({ is: 'wrong' });
    expect(['1', '9', '99', ''].map((text) => isWhole(item('anger'), text, by))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isWhole(item('practical_needs'), '5', by)).toBe(false);
  });

  test('becomes an ordinary response, told to be typed in', () => {
    const fields = paperFields(handout, by, 'K01');
    const typed = fields.map((_, at) => (at % 3 === 0 ? '1' : at % 3 === 1 ? '99' : ''));
    const written = Object.fromEntries(
      fields.map(({ vignette, item: { id } }, at) => [placeOnSheet.answer(vignette, id), typed[at]!]),
    );
    const sheet = readSheet(fields, by, written, { asked: [], levelsOf: () => [] });
    const made = responseOfSheet(handout, sheet, {
      participant: 'K01',
      digest: digestOfHandout(handout),
      round: 2,
      language: 'kk',
      now: '2026-02-01T10:00:00Z',
    });
    expect(isUnchanged(made)).toBe(true);
    expect(made.entered).toBe('paper');
    const text = responseKind.canonical(made);
    const { responses, files } = collect(exercise, by, [{ name: 'a.json', text }], Date.now());
    expect(responses).toEqual([made]);
    expect(files[0]!.diagnostics.every(({ severity }) => severity !== 'error')).toBe(true);
    const rated = made.vignettes.flatMap(({ ratings }) => ratings);
    expect(rated).toHaveLength(typed.filter((one) => one === '1').length);
  });

  // The security level of a person: computed low, one step up is allowed.
  const { vignette } = paperFields(handout, by, 'K01')[0]!;
  const computed = { classification: 'security', computed: 'low', others: ['medium'] };
  const read = (written: Record<string, string>, levels = [computed]) => {
    const all = { [placeOnSheet.answer(vignette, 'anger')]: '2', ...written };
    return readSheet(paperFields(handout, by, 'K01'), by, all, {
      asked: ['security'],
      levelsOf: () => levels,
    });
  };
  const level = placeOnSheet.level(vignette, 'security');
  const why = placeOnSheet.levelReason(vignette, 'security');
  const number = (code: string) => String(codesOfValue(by, 'security')!.indexOf(code) + 1);

  test('a level that is written down departs from the computed one, with its reason', () => {
    const departing = { [level]: number('medium'), [why]: ' He says so. ' };
    expect(read(departing).vignettes[0]!.departures).toEqual([
      { classification: 'security', from: 'low', to: 'medium', reason: 'He says so.' },
    ]);
    expect(read(departing).isWrong).toBe(false);
    expect(read(departing, []).vignettes[0]!.departures).toEqual([
      { classification: 'security', to: 'medium', reason: 'He says so.' },
    ]);
  });

  test.each([
    ['none', {}],
    ['same', { [level]: number('low') }],
    ['wrong', { [level]: '9' }],
    ['beyond', { [level]: number('high'), [why]: 'He says so.' }],
    ['needsReason', { [level]: number('medium') }],
    ['needsLevel', { [why]: 'He says so.' }],
  ])('a level on a sheet: %s', (is, written) => {
    const sheet = read(written);
    expect(sheet.levels[0]!.read).toEqual({ is });
    expect(sheet.isWrong).toBe(is !== 'none' && is !== 'same');
    expect(sheet.vignettes[0]!.departures).toEqual([]);
  });

  test('reasons go with what is rated; what is not asked any more is counted as such', () => {
    const sheet = read({
      [placeOnSheet.reason(vignette, 'anger')]: ' Shouts. ',
      [placeOnSheet.reason(vignette, 'substance_use')]: 'Nothing rated here.',
      [placeOnSheet.answer('gone', 'anger')]: '2',
    });
    expect(sheet.vignettes[0]!.ratings).toEqual([{ item: 'anger', value: 'some', reason: 'Shouts.' }]);
    expect([sheet.rated, sheet.reached, sheet.unasked]).toEqual([1, 1, 1]);
  });

  test('a sheet asks for no level that the aspects in scope cannot give', () => {
    const asks = (aspects: string[]) =>
      booklets({ document: by, digest: digestOf(by), language: 'en' }, { ...handout, aspects }, [
        'K01',
      ]).includes('Only if you would give another level');
    expect([asks([]), asks(['sociological'])]).toEqual([true, false]);
  });
});
