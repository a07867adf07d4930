import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalText,
  checkStructure,
  formatDiagnostic,
  nearestPlace,
  placesInJson,
  newInstrument,
  readInstrument,
  readPointer,
  validateInstrument,
  valueAt,
  within,
  type DiagnosticCode,
} from '../../src/model/index.ts';
import { runs } from '../tools/runs.ts';
import { changed, soundInstrument, template, TEMPLATES, templateText } from './documents.ts';
import { LANGUAGES } from '../../src/words/index.ts';

const sound = canonicalText(soundInstrument());
const saidOf = (text: string) => readInstrument(text).diagnostics.map(({ code }) => code);

test('a new instrument is valid', () => {
  const text = canonicalText(newInstrument('en', 'New'));
  expect(readInstrument(text)).toMatchObject({
    instrument: newInstrument('en', 'New'),
    record: null,
    diagnostics: [],
  });
  expect(canonicalText(readInstrument(text).instrument!)).toBe(text);
});

test.each(TEMPLATES)('the template %s is read as JSON.parse reads it', (name) => {
  expect(readInstrument(templateText(name)).instrument).toEqual(JSON.parse(templateText(name)));
});

test('a byte order mark is passed over, and places still count from the start', () => {
  expect(readInstrument(`\uFEFF${sound}`).instrument).toEqual(soundInstrument());
  const [problem] = readInstrument('\uFEFF{"a": 1,}').diagnostics;
  expect(problem).toMatchObject({ code: 'json-syntax', range: { from: 9 } });
});

describe('a text that is no JSON, or that would lose something, is refused with its place', () => {
  const texts: readonly (readonly [DiagnosticCode, string, object])[] = [
    ['json-syntax', '{\n  "a": 1,\n}', { line: 3, column: 1, found: '}' }],
    ['json-syntax', '{"a": 01}', { line: 1, column: 7, found: '01' }],
    ['json-syntax', "{'a': 1}", { found: "'" }],
    ['json-syntax', '{"a": "\t"}', {}],
    ['json-syntax', '{"a": "\\x"}', {}],
    ['json-syntax', '[1] 2', { found: '2' }],
    ['json-syntax', '[NaN]', { found: 'NaN' }],
    ['json-unfinished', '', { line: 1, column: 1 }],
    ['json-unfinished', '{"a": [1', {}],
    ['json-duplicate-key', '{"a": 1, "b": {"a": 2}, "a": 3}', { key: 'a', column: 25 }],
    ['json-forbidden-key', '{"__proto__": {"format": "x"}}', { key: '__proto__' }],
    ['json-number-too-large', '[1e400]', { number: '1e400' }],
    ['json-number-digits', '{"a": 9007199254740993}', { number: '9007199254740993', column: 7 }],
    ['json-number-digits', '[0.1234567890123456789]', { number: '0.1234567890123456789' }],
    ['json-number-digits', '[1.00000000000000000001]', {}],
    ['json-number-digits', '[1e-400]', {}],
    ['json-number-digits', `[0.${'3'.repeat(1_000_000)}]`, { number: `0.${'3'.repeat(55)}…` }],
    ['json-too-deep', '['.repeat(100), { most: 64 }],
    ['text-too-long', ' '.repeat(16 * 1024 * 1024 + 1), { size: 17, most: 16 }],
  ];

  test.each(texts)('%s', (code, text, params) => {
    const { instrument, diagnostics } = readInstrument(text);
    expect(instrument).toBeNull();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', params });
  });

  test('every key that stands twice is told', () => {
    expect(saidOf('{"a": 1, "a": 2, "a": 3}')).toEqual(['json-duplicate-key', 'json-duplicate-key']);
  });
});

describe('formats', () => {
  const withFormat = (format: unknown) => JSON.stringify({ ...soundInstrument(), format });

  test('a newer one is refused and nothing is guessed', () => {
    expect(readInstrument(withFormat('aspect-instrument/3'))).toMatchObject({
      instrument: null,
      diagnostics: [{ code: 'format-newer', path: '/format', params: { format: 3, newest: 2 } }],
    });
  });

  test.each([undefined, null, 1, '', 'aspect-instrument', 'aspect-instrument/01', 'other/1'])(
    '%j is none',
    (format) => {
      expect(saidOf(withFormat(format))).toEqual(['format-missing']);
    },
  );

  test.each(['[]', '1', 'null', '"aspect-instrument/2"'])('%s is no instrument', (text) => {
    expect(saidOf(text)).toEqual(['format-missing']);
  });

  test('an older one is brought to today’s, and this is said', () => {
    const { norms, reassessments: _, ...rest } = soundInstrument();
    const older = { ...rest, status: 'review', conversions: norms, format: 'aspect-instrument/0' };
    const { instrument, diagnostics } = readInstrument(JSON.stringify(older));
    expect(instrument).toEqual({ ...soundInstrument(), reassessments: [] });
    expect(diagnostics).toMatchObject([{ code: 'format-migrated', severity: 'info', params: { format: 0 } }]);
    expect(Object.keys(older)).toContain('conversions');
  });

  test('an older one that is no instrument is refused after it was brought to today’s', () => {
    expect(saidOf('{"format": "aspect-instrument/0", "id": 3}')).toContain('wrong-shape');
  });
});

describe('what has not the shape of an instrument is told where it is', () => {
  const shapes: readonly (readonly [DiagnosticCode, string, object, (document: object) => void])[] = [
    ['unknown-key', '/ttle', { key: 'ttle', nearest: 'title' }, (d) => Object.assign(d, { ttle: {} })],
    ['missing-property', '', { key: 'scores' }, (d) => delete (d as { scores?: unknown }).scores],
    ['wrong-shape', '/items', { expected: 'list', found: 'object' }, (d) => Object.assign(d, { items: {} })],
    ['belongs-to-record', '/status', { key: 'status' }, (d) => Object.assign(d, { status: 'draft' })],
    [
      'missing-property',
      '/manual/0',
      { key: 'text' },
      (d) => Object.assign(d, { manual: [{ id: 'purpose', title: {} }] }),
    ],
    ['not-an-id', '/id', { text: 'No Id' }, (d) => Object.assign(d, { id: 'No Id' })],
    ['wrong-version', '/version', { text: '1.0' }, (d) => Object.assign(d, { version: '1.0' })],
    ['not-a-language', '/title/E', { text: 'E' }, (d) => Object.assign(d, { title: { E: 'x' } })],
    ['too-few', '/languages', { count: 0, least: 1 }, (d) => Object.assign(d, { languages: [] })],
  ];

  test.each(shapes)('%s at %s', (code, path, params, change) => {
    const { instrument, diagnostics } = validateInstrument(changed(change));
    expect(instrument).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, path, params });
  });

  const inner: readonly (readonly [
    DiagnosticCode,
    string,
    object,
    (document: ReturnType<typeof soundInstrument>) => void,
  ])[] = [
    [
      'not-one-of',
      '/items/0/kind',
      { text: 'choise', nearest: 'choice' },
      (d) => Object.assign(d.items[0] as object, { kind: 'choise' }),
    ],
    ['missing-property', '/items/2', { key: 'min' }, (d) => delete (d.items[2] as { min?: number }).min],
    [
      'unknown-key',
      '/items/2/maximum',
      { nearest: 'max' },
      (d) => Object.assign(d.items[2] as object, { maximum: 3 }),
    ],
    [
      'not-whole',
      '/items/2/decimals',
      { value: 0.5 },
      (d) => Object.assign(d.items[2] as object, { decimals: 0.5 }),
    ],
    [
      'too-large',
      '/items/2/decimals',
      { value: 13, most: 12 },
      (d) => Object.assign(d.items[2] as object, { decimals: 13 }),
    ],
    [
      'too-small',
      '/scores/0/missing/atMost',
      { least: 1 },
      (d) => Object.assign(d.scores[0]?.missing as object, { atMost: 0 }),
    ],
    [
      'not-a-code',
      '/scales/0/options/0/code',
      { text: 'ж' },
      (d) => Object.assign(d.scales[0]?.options[0] as object, { code: 'ж' }),
    ],
    [
      'not-an-iso-date',
      '/items/3/min',
      { text: '1.1.1900' },
      (d) => Object.assign(d.items[3] as object, { min: '1.1.1900' }),
    ],
    [
      'wrong-shape',
      '/items/0/options',
      { expected: 'text|list', found: 'number' },
      (d) => Object.assign(d.items[0] as object, { options: 3 }),
    ],
    [
      'not-a-code',
      '/scores/0/terms/1/points/a b',
      { text: 'a b' },
      (d) => Object.assign(d.scores[0]?.terms[1] as object, { points: { 'a b': 1 } }),
    ],
  ];

  test.each(inner)('%s at %s', (code, path, params, change) => {
    const { diagnostics } = validateInstrument(changed(change));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, path, params });
    for (const language of LANGUAGES)
      expect(formatDiagnostic(diagnostics[0]!, language).message).not.toMatch(/[{}]|undefined/);
  });
});

test('the place of a value in its text is found by its pointer, or the whole that lacks it', () => {
  const text = canonicalText(template('psa'));
  const places = placesInJson(text);
  const place = nearestPlace(places, '/items/0/id');
  expect(place && JSON.parse(text.slice(place.value.from, place.value.to))).toBe(
    template('psa').items[0]?.id,
  );
  expect(place?.key && text.slice(place.key.from, place.key.to)).toBe('"id"');
  expect(nearestPlace(places, '/items/0/label/xx')).toBe(places.get('/items/0/label'));
  expect(nearestPlace(places, '/nowhere')).toBeUndefined();
});

/** Every place of a value, as a pointer. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, within(path, key)))];
}

test('whatever stands anywhere, it is taken or told, in words and without an exception', () => {
  const places = placesOf(soundInstrument()).slice(1);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
      const document = soundInstrument();
      const owner = valueAt(document, path.slice(0, path.lastIndexOf('/'))) as Record<string, unknown>;
      owner[readPointer(path).at(-1) as string] = value;
      const { instrument, diagnostics } = validateInstrument(document);
      expect(instrument === null).toBe(diagnostics.length > 0);
      for (const one of diagnostics)
        expect(formatDiagnostic(one, 'ru').message).not.toMatch(/undefined|\{[a-z]+\}/);
      if (instrument) checkStructure(instrument);
    }),
    { numRuns: runs(1_500), seed: 1 },
  );
});
