// The documents of a workshop: read strictly, written in one way, and the participants' one without the key.

import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/document/index.ts';
import { canonicalText, readInstrument } from '../../src/model/index.ts';
import {
  checkAgainst,
  digestOfHandout,
  exerciseKind,
  handoutFile,
  handoutKind,
  handoutOf,
  isUnchanged,
  readHandoutFile,
  readText,
  responseKind,
  vignettesFor,
  type Exercise,
} from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response, VIGNETTES } from './exercises.ts';
import { encodings } from '../tools/encodings.ts';

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, backwards(one)]),
  );
};

function file(exercise = exampleExercise()): string {
  const text = handoutFile(exercise, instrument);
  if (typeof text !== 'string') throw new Error(text.code);
  return text;
}

describe.each([
  ['exercise', exerciseKind, exampleExercise()],
  ['handout', handoutKind, handoutOf(exampleExercise())],
  ['response', responseKind, response()],
] as const)('%s', (_, anyKind, document) => {
  const kind = anyKind as typeof exerciseKind;
  const value = document as Exercise;

  test('is read back from its one text, whatever the order of its keys', () => {
    expect(readText(kind, kind.canonical(value))).toEqual({ document: value, diagnostics: [] });
    const other = backwards(value) as Exercise;
    expect(kind.canonical(other)).toBe(kind.canonical(value));
    expect(digestOf(kind, other)).toBe(digestOf(kind, value));
  });

  test('is refused where it says more, or less, or is of another kind or a newer studio', () => {
    const codes = (changed: object) =>
      readText(kind, JSON.stringify({ ...value, ...changed })).diagnostics.map(({ code }) => code);
    expect(codes({ note: 1 })).toEqual(['unknown-key']);
    expect(codes({ vignettes: undefined })).toEqual(['missing-property']);
    expect(codes({ vignettes: {} })).toEqual(['wrong-shape']);
    expect(codes({ format: 'aspect-instrument/2' })).toEqual(['workshop-format-other']);
    expect(codes({ format: `${kind.name}/2` })).toEqual(['workshop-format-newer']);
    const { document: none, diagnostics } = readText(kind, kind.canonical(value).slice(0, -200));
    expect(none).toBeNull();
    expect(diagnostics).not.toEqual([]);
  });
});

test('an exercise names nothing twice, and nothing that it has not', () => {
  const wrong = exampleExercise();
  wrong.vignettes.push(wrong.vignettes[0]!);
  wrong.participants[0]!.vignettes = ['fourth'];
  wrong.key.push({ vignette: 'fifth', ratings: [], levels: [] });
  const { diagnostics } = readText(exerciseKind, JSON.stringify(wrong));
  expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'workshop-named-twice /vignettes/3/id',
    'exercise-no-vignette /participants/0/vignettes/0',
    'exercise-no-vignette /key/1/vignette',
  ]);
});

test('a key that nobody could give is told, and an aspect that is none', () => {
  expect(checkAgainst(exampleExercise(), instrument)).toEqual([]);
  const wrong = exampleExercise();
  const [{ ratings, levels }] = wrong.key as [Exercise['key'][number]];
  ratings[0]!.value = 'often';
  ratings[1]!.item = 'weapons';
  levels[0]!.level = 'top';
  levels.push({ classification: 'risk', level: 'low', reason: {} });
  wrong.aspects = [];
  const told = (exercise: Exercise) =>
    checkAgainst(exercise, instrument).map(({ code, path }) => `${code} ${path}`);
  expect(told(wrong)).toEqual([
    'exercise-key-not-possible /key/0/ratings/0/value',
    'exercise-not-in-instrument /key/0/ratings/1/item',
    'exercise-key-not-possible /key/0/levels/0/level',
    'exercise-not-in-instrument /key/0/levels/1/classification',
  ]);
  expect(told({ ...exampleExercise(), aspects: ['morals'], key: [] })).toEqual([
    'exercise-not-in-instrument /aspects/0',
  ]);
});

test('a picture that is none is told with an example', () => {
  const wrong = exampleExercise();
  wrong.vignettes[0]!.pictures![0]!.data = 'https://example.org/a.png';
  const { diagnostics } = readText(exerciseKind, JSON.stringify(wrong));
  expect(diagnostics).toMatchObject([{ code: 'wrong-form', path: '/vignettes/0/pictures/0/data' }]);
});

describe('the participants’ file', () => {
  test('is read back, with the instrument', () => {
    const { handout, instrument: by, diagnostics } = readHandoutFile(file());
    expect(diagnostics).toEqual([]);
    expect(handout).toEqual(handoutOf(exampleExercise()));
    expect(by).toEqual({ ...instrument, tests: [] });
  });

  test('is not made for another text of the instrument', () => {
    expect(handoutFile(exampleExercise(), { ...instrument, version: '9.9.9' })).toMatchObject({
      code: 'exercise-other-instrument',
    });
  });

  test('is the same whatever the key is', () => {
    const other = { ...exampleExercise(), key: [], criteria: [] };
    expect(file(other)).toBe(file());
    expect(digestOfHandout(handoutOf(other))).toBe(digestOfHandout(handoutOf(exampleExercise())));
  });

  test('holds no rating and no reason of the key, in no encoding', () => {
    const bytes = Buffer.from(file(), 'utf8');
    const { key, criteria } = exampleExercise();
    const reasons = key.flatMap(({ ratings, levels }) =>
      [...ratings, ...levels].flatMap(({ reason }) => Object.values(reason)),
    );
    const pairs = key.flatMap(({ ratings }) =>
      ratings.map(({ item, value }) => JSON.stringify({ item, value })),
    );
    const secrets = [
      ...reasons,
      ...pairs,
      String(criteria[0]!.least),
      digestOf(exerciseKind, exampleExercise()),
    ];
    for (const secret of secrets)
      for (const [name, written] of encodings(secret))
        expect(bytes.includes(written), `${name}: ${secret}`).toBe(false);
    // The search finds what is there.
    expect(encodings('The story of first.').filter(([, written]) => bytes.includes(written))).not.toEqual([]);
  });

  test('does not hold the instrument’s test cases: a vignette may be one', () => {
    expect(canonicalText(instrument)).toContain('"assessedOn"');
    expect(file()).not.toContain('"assessedOn"');
    const { instrument: by } = readHandoutFile(file());
    expect(readInstrument(canonicalText(by!)).diagnostics).toEqual([]);
  });

  test('is refused where it is another file, or a part of it is wrong', () => {
    expect(readHandoutFile('{}').diagnostics).toMatchObject([{ code: 'workshop-format-other' }]);
    expect(readHandoutFile('{').diagnostics).toMatchObject([{ code: 'json-unfinished' }]);
    const wrong = JSON.parse(file()) as { handout: { rounds: number } };
    wrong.handout.rounds = 3;
    expect(readHandoutFile(JSON.stringify(wrong))).toMatchObject({
      handout: null,
      diagnostics: [{ code: 'not-one-of', path: '/handout/rounds' }],
    });
  });
});

test('the order of vignettes is a participant’s own, and stays', () => {
  const handout = handoutOf(exampleExercise());
  const orderOf = (code: string) => vignettesFor(handout, code).map(({ id }) => id);
  const codes = Array.from({ length: 20 }, (_, i) => `P-${i}`);
  for (const code of codes) {
    expect(orderOf(code)).toEqual(orderOf(code));
    expect([...orderOf(code)].sort()).toEqual([...VIGNETTES].sort());
  }
  expect(new Set(codes.map((code) => orderOf(code).join())).size).toBeGreaterThan(2);
  expect(vignettesFor({ ...handout, order: { kind: 'fixed' } }, 'P-1').map(({ id }) => id)).toEqual(
    VIGNETTES,
  );
  const own = { ...handout, participants: [{ code: 'P-1', vignettes: ['third'] }] };
  expect(vignettesFor(own, 'P-1').map(({ id }) => id)).toEqual(['third']);
});

test('a response shows that it was changed after it was handed in', () => {
  const one = response();
  expect(isUnchanged(one)).toBe(true);
  expect(isUnchanged(backwards(one) as typeof one)).toBe(true);
  const changed = structuredClone(one);
  changed.vignettes[0]!.ratings[0]!.value = 'always';
  expect(isUnchanged(changed)).toBe(false);
});
