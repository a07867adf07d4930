// Response files as they come: each counted once or told, whatever is wrong with it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/document/pieces.ts';
import {
  collect,
  collecting,
  digestOfHandout,
  fateOf,
  handoutOf,
  responseKind,
  TextsRead,
  type ExerciseResponse,
} from '../../src/workshop/index.ts';
import { formatDiagnostic } from '../../src/model/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { exampleExercise, instrument, response, whole } from './exercises.ts';

const NOW = Date.parse('2026-01-31T12:00:00Z');

const fileOf = (name: string, one: ExerciseResponse) => ({ name, text: responseKind.canonical(one) });
const collected = (...files: { name: string; text: string }[]) =>
  collect(exampleExercise(), instrument, files, NOW);
const tell = (one: ExerciseResponse) => {
  const [file] = collected(fileOf('a', one)).files;
  return { counted: file!.response !== null, codes: file!.diagnostics.map(({ code }) => code) };
};

test('whole responses are counted, and who is missing is told', () => {
  const { responses, files, missing } = collected(
    fileOf('a', response()),
    fileOf('b', response({ participant: 'P-2' })),
    fileOf('c', response({ round: 2 })),
  );
  expect(responses).toHaveLength(3);
  expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(missing).toEqual([
    { code: 'P-3', round: 1 },
    { code: 'P-2', round: 2 },
    { code: 'P-3', round: 2 },
  ]);
});

test('a file that was read is known again when another one comes', () => {
  const texts = new TextsRead();
  const files = [fileOf('a', response()), { name: 'b', text: '{' }];
  const first = atOnce(collecting(exampleExercise(), instrument, files, NOW, texts));
  const third = fileOf('c', response({ participant: 'P-2' }));
  const second = atOnce(collecting(exampleExercise(), instrument, [...files, third], NOW, texts));
  expect(second).toEqual(collected(...files, third));
  expect(second.files[0]!.response).toBe(first.files[0]!.response);
});

describe('what is told of a file', () => {
  const one = (change: object) => response(change);
  const edited = { ...response(), participant: 'P-2' };
  const rated = (ratings: object[]) => one({ vignettes: [whole('first', { ratings } as object)] });

  test.each([
    ['another exercise', one({ exercise: 'course-2' }), 'response-other-exercise'],
    ['another version', one({ handout: '0'.repeat(64) }), 'response-other-version'],
    ['edited after hand-in', edited, 'response-edited'],
    ['nobody of the list', one({ participant: 'P-9' }), 'response-no-participant'],
    ['a vignette that is none', one({ vignettes: [whole('fourth')] }), 'response-not-asked'],
    ['an item that is none', rated([{ item: 'total', value: 1 }]), 'response-not-asked'],
    ['an option that is none', rated([{ item: 'violence', value: 'often' }]), 'response-not-possible'],
    ['a number out of range', rated([{ item: 'offences', value: 41 }]), 'response-not-possible'],
    [
      'a number with decimals that it has not',
      rated([{ item: 'offences', value: 1.5 }]),
      'response-not-possible',
    ],
    ['a time that no clock shows', one({ handedIn: '2026-99-99T00:00:00Z' }), 'wrong-form'],
    ['an option twice', rated([{ item: 'means', value: ['knife', 'knife'] }]), 'response-not-possible'],
    [
      'an item twice',
      rated([
        { item: 'offences', value: 1 },
        { item: 'offences', value: 2 },
      ]),
      'workshop-named-twice',
    ],
    [
      'a level that is none',
      one({
        vignettes: [whole('first', { departures: [{ classification: 'custody', to: 'top', reason: '' }] })],
      }),
      'response-not-possible',
    ],
  ])('%s: not counted', (_, given, code) => {
    expect(tell(given)).toEqual({ counted: false, codes: [code] });
  });

  test('another round than there are', () => {
    const exercise = { ...exampleExercise(), rounds: 1 as const };
    const { files } = collect(exercise, instrument, [fileOf('a', response({ round: 2 }))], NOW);
    expect(files[0]!.response).toBeNull();
  });

  test('from the future: counted, and the clock is named', () => {
    expect(tell(one({ handedIn: '2026-02-01T00:00:00Z' }))).toEqual({
      counted: true,
      codes: ['response-future'],
    });
    expect(tell(one({ handedIn: '2026-01-31T12:05:00Z' }))).toEqual({ counted: true, codes: [] });
  });

  test('half-filled: counted as far as it goes', () => {
    const half = one({ vignettes: [whole('first'), whole('second', { ratings: [] })] });
    const [file] = collected(fileOf('a', half)).files;
    expect(file!.response).not.toBeNull();
    expect(
      file!.diagnostics.map(({ code, params }) => [code, params['name'], params['count'], params['of']]),
    ).toEqual(
      expect.arrayContaining([
        ['response-unrated', 'second', 4, 4],
        ['response-unrated', 'third', 4, 4],
      ]),
    );
    expect(file!.diagnostics).toHaveLength(2);
  });

  test('cut off, empty, no JSON, a newer studio’s: told, and the others are counted', () => {
    const { text } = fileOf('', response());
    const { responses, files } = collected(
      { name: 'cut', text: text.slice(0, 300) },
      { name: 'empty', text: '' },
      { name: 'note', text: 'Dear trainer' },
      { name: 'newer', text: text.replace('aspect-response/1', 'aspect-response/2') },
      fileOf('good', response()),
    );
    expect(responses).toHaveLength(1);
    expect(files.map(({ diagnostics }) => diagnostics.length > 0)).toEqual([true, true, true, true, false]);
    expect(files[3]!.diagnostics[0]!.code).toBe('workshop-format-newer');
  });
});

describe('fifty response files of which three are broken', () => {
  const codes = Array.from({ length: 50 }, (_, at) => `P-${String(at + 1)}`);
  const exercise = { ...exampleExercise(), participants: codes.map((code) => ({ code, vignettes: [] })) };
  const handout = digestOfHandout(handoutOf(exercise));
  const good = codes.map((participant) => fileOf(`${participant}.json`, response({ participant, handout })));
  const broken: Record<string, (text: string) => string> = {
    'P-7.json': (text) => text.slice(0, text.length / 2),
    'P-23.json': (text) => text.replace('"never"', '"always"'),
    'P-41.json': (text) => text.replace('course-1', 'course-2'),
  };
  const handedIn = good.map(({ name, text }) => ({ name, text: broken[name]?.(text) ?? text }));
  const read = (files: readonly { name: string; text: string }[]) =>
    collect(exercise, instrument, files, NOW);
  const refused = ({ files }: ReturnType<typeof read>) =>
    files.filter((file) => fateOf(file) === 'refused').map(({ name }) => name);

  test('the three are told by name and in words, the others are counted, and who is missing is known', () => {
    const collected = read(handedIn);
    expect(collected.responses).toHaveLength(47);
    expect(refused(collected)).toEqual(['P-7.json', 'P-23.json', 'P-41.json']);
    for (const { diagnostics } of collected.files.filter((file) => fateOf(file) === 'refused'))
      for (const language of LANGUAGES) {
        const { message } = formatDiagnostic(diagnostics[0]!, language);
        expect(message.length).toBeGreaterThan(10);
      }
    expect(collected.missing.filter(({ round }) => round === 1).map(({ code }) => code)).toEqual([
      'P-7',
      'P-23',
      'P-41',
    ]);
  });

  test('once they come whole nobody is missing, the broken ones stay told, and nobody is counted twice', () => {
    const whole = good.filter(({ name }) => name in broken);
    const collected = read([...handedIn, ...whole]);
    expect(collected.responses.map(({ participant }) => participant).sort()).toEqual([...codes].sort());
    expect(collected.missing.filter(({ round }) => round === 1)).toEqual([]);
    expect(refused(collected)).toHaveLength(3);
    // All fifty once more, under other names.
    const twice = read([
      ...handedIn,
      ...whole,
      ...good.map(({ name, text }) => ({ name: `2-${name}`, text })),
    ]);
    expect(new Set(twice.responses)).toEqual(new Set(collected.responses));
    expect(twice.responses).toHaveLength(50);
    expect(twice.files.filter((file) => fateOf(file) === 'repeated')).toHaveLength(50);
  });
});

describe('one person twice', () => {
  const late = response({ handedIn: '2026-01-31T10:00:00Z', vignettes: [whole('first')] });

  test('the same response in two files is counted once', () => {
    const { responses, files } = collected(fileOf('b', response()), fileOf('a', response()));
    expect(responses).toHaveLength(1);
    expect(files[0]).toMatchObject({
      response: null,
      diagnostics: [{ code: 'response-again', params: { file: 'a' } }],
    });
  });

  test('of two different ones that which was handed in first is counted, and the other is told', () => {
    const { responses, files } = collected(fileOf('late', late), fileOf('first', response()));
    expect(responses).toEqual([response()]);
    expect(files[0]).toMatchObject({
      response: null,
      diagnostics: [{ code: 'response-twice', params: { code: 'P-1', round: 1, file: 'first' } }],
    });
  });

  test('never counts a person twice in a round, in whatever order files come', () => {
    const files = [
      fileOf('1', response()),
      fileOf('2', response()),
      fileOf('3', late),
      fileOf('4', response({ participant: 'P-2' })),
      fileOf('5', response({ round: 2 })),
      { name: '6', text: '{' },
    ];
    const expected = new Set(collected(...files).responses.map(({ checksum }) => checksum));
    expect(expected.size).toBe(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const { responses, files: told } = collected(...shuffled);
        expect(new Set(responses.map(({ checksum }) => checksum))).toEqual(expected);
        expect(responses).toHaveLength(3);
        expect(told.map(({ name }) => name)).toEqual(shuffled.map(({ name }) => name));
        const ends = (fate: string) => told.filter((file) => fateOf(file) === fate).length;
        expect([ends('counted'), ends('repeated'), ends('refused')]).toEqual([3, 1, 2]);
        for (const { response: counted, diagnostics } of told)
          expect(counted !== null || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
