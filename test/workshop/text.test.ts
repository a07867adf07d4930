// What a participant handed in counts in whatever encoding an editor saved it; what is no response is told by what it is.

import { expect, test } from 'vitest';
import { collect, exerciseKind, recognised, responseKind, textOf } from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response } from './exercises.ts';

const NOW = Date.parse('2026-01-31T12:00:00Z');
const text = responseKind.canonical(
  response({
    vignettes: [
      {
        vignette: 'first',
        departures: [],
        ratings: [{ item: 'violence', value: 'never', reason: 'По делу видно, что побег был один' }],
      },
    ],
  }),
);
const utf16 = (of: string) => Buffer.from(of, 'utf16le');
const windows1251 = (of: string) =>
  Buffer.from(
    Array.from({ length: of.length }, (_, at) => {
      const code = of.charCodeAt(at);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    }),
  );

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', utf16(`\uFEFF${text}`)],
  ['UTF-16 of the other order', utf16(`\uFEFF${text}`).swap16()],
  ['UTF-16 without a mark', utf16(text)],
  ['Windows-1251', windows1251(text)],
])('%s', (_, bytes) => {
  expect(textOf(bytes)).toBe(text);
  const { responses } = collect(
    exampleExercise(),
    instrument,
    [{ name: 'a.json', text: textOf(bytes) }],
    NOW,
  );
  expect(responses).toHaveLength(1);
});

test('a picture stays one', () => {
  expect(recognised(textOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))).toBe('picture');
});

test.each([
  ['', 'response-empty'],
  ['PK\u0003\u0004', 'response-archive'],
  ['%PDF-1.7', 'response-other-file'],
  [exerciseKind.canonical(exampleExercise()), 'response-other-file'],
  ['Dear trainer', 'response-none'],
  [text.slice(0, 60), 'json-unfinished'],
])('what is no response is told in words: %.12s', (wrong, code) => {
  const { files } = collect(exampleExercise(), instrument, [{ name: 'a', text: wrong }], NOW);
  expect(files[0]!.diagnostics.map((one) => one.code)).toEqual([code]);
});
