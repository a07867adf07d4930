// From what is kept on a device to what is handed in.

import { describe, expect, test } from 'vitest';
import { responseOf, type Draft } from '../../src/participant/state/draft.ts';
import { readNumber } from '../../src/participant/task/number.ts';
import { collect, digestOfHandout, handoutOf } from '../../src/workshop/index.ts';
import { exampleExercise, instrument } from '../workshop/exercises.ts';

const exercise = exampleExercise();
const handout = digestOfHandout(handoutOf(exercise));

const draft: Draft = {
  code: 'P-1',
  round: 1,
  begun: '2026-01-31T09:00:00.000Z',
  saved: '2026-01-31T09:20:00.000Z',
  at: { vignette: 'first', item: 'violence' },
  vignettes: {
    first: {
      ratings: {
        violence: { value: 'never', reason: ' No entry ', confidence: 'high' },
        means: { value: [], reason: '  ' },
        offences: { isOpen: true, reason: 'Not said' },
        born: { value: '1990-02-28' },
      },
      departures: {
        custody: { to: 'low', reason: 'He asked for help himself.' },
      },
    },
  },
};

const handIn = {
  exercise: exercise.id,
  handout,
  language: 'en',
  now: '2026-01-31T09:30:00.000Z',
  asked: [
    {
      vignette: 'first',
      items: ['violence', 'means', 'offences'],
      levels: [{ classification: 'custody', computed: 'medium', others: ['low', 'high'] }],
    },
  ],
};

describe('handing in', () => {
  const response = responseOf(draft, handIn);

  test('gives what was rated, and neither what is open nor what is not asked', () => {
    expect(response.vignettes).toEqual([
      {
        vignette: 'first',
        ratings: [
          { item: 'violence', value: 'never', reason: 'No entry', confidence: 'high' },
          { item: 'means', value: [] },
        ],
        departures: [
          { classification: 'custody', from: 'medium', to: 'low', reason: 'He asked for help himself.' },
        ],
      },
    ]);
  });

  test('makes a file that is counted', () => {
    const text = JSON.stringify(response);
    const { responses, files } = collect(exercise, instrument, [{ name: 'a', text }], Date.parse(handIn.now));
    expect(responses).toHaveLength(1);
    expect(files[0]!.diagnostics.every(({ code }) => code === 'response-unrated')).toBe(true);
  });

  test.each([
    ['has no reason', { to: 'low', reason: ' ' }],
    ['leads to a level that is not within reach any more', { to: 'none', reason: 'So' }],
  ])('leaves out a departure that %s', (_, custody) => {
    const { first } = draft.vignettes;
    const vignettes = { first: { ...first!, departures: { custody } } };
    expect(responseOf({ ...draft, vignettes }, handIn).vignettes[0]!.departures).toEqual([]);
  });
});

test.each([
  ['7', { is: 'number', value: 7 }],
  [' 7,5 ', { is: 'number', value: 7.5 }],
  ['−1', { is: 'number', value: -1 }],
  ['', { is: 'empty' }],
  ['11', { is: 'not taken' }],
  ['7 of 10', { is: 'not taken' }],
  ['1e1', { is: 'not taken' }],
  ['0.25', { is: 'too many decimals' }],
])('a number typed as “%s”', (typed, read) => {
  const item = { id: 'n', kind: 'number', label: {}, min: -2, max: 10, decimals: 1 } as const;
  expect(readNumber(typed, item)).toEqual(read);
});
