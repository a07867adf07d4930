// Agreement with each other and accuracy against the key are two things.

import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/document/pieces.ts';
import { fleissKappa, gwetAc, krippendorffAlpha, quadraticWeights } from '../../src/statistics/index.ts';
import {
  accuracy,
  agreementByAspect,
  agreementByVignette,
  agreementInAll,
  comparingItems,
  likeOthers,
  outcomeAgreement,
  rowsOf,
  type RatedValue,
} from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response, VIGNETTES, whole } from './exercises.ts';

/** Responses of one vignette each, one for each value of an item. */
function rated(item: string, ...values: (RatedValue | null)[]) {
  return values.map((value, at) =>
    response({
      participant: `P-${at}`,
      vignettes: [{ vignette: 'first', ratings: value === null ? [] : [{ item, value }], departures: [] }],
    }),
  );
}

const rowsFor = (responses: ReturnType<typeof rated>, vignettes = VIGNETTES) =>
  rowsOf(responses, instrument, [], vignettes);

test('rows are vignettes × items in scope; texts and what nobody rated have no figure', () => {
  const rows = rowsFor(rated('violence', 'never', 'always', null));
  expect(rows).toHaveLength(3 * 5);
  expect(rows[0]).toMatchObject({ vignette: 'first', item: { id: 'violence' }, numbers: [0, 1, null] });
  expect(rowsOf(rated('violence', 'never'), instrument, ['conduct'], VIGNETTES)).toHaveLength(3);
});

test('the item that agrees least comes first, those without a figure last', () => {
  const responses = [0, 1, 2].map((at) =>
    response({
      participant: `P-${at}`,
      vignettes: [
        {
          vignette: 'first',
          departures: [],
          ratings: [
            { item: 'violence', value: 'never' },
            { item: 'offences', value: at },
            { item: 'means', value: at === 0 ? ['fire', 'knife'] : ['knife', 'fire'] },
          ],
        },
      ],
    }),
  );
  const items = atOnce(comparingItems(rowsFor(responses)));
  expect(items.map(({ item, same }) => [item, same.defined ? same.value : same.reason])).toEqual([
    ['offences', 0],
    ['violence', 1],
    ['means', 1],
    ['born', 'few-units'],
    ['remand', 'few-units'],
  ]);
  expect(items.map(({ isRated }) => isRated)).toEqual([true, true, true, false, false]);
  expect(items[0]!.near).toMatchObject({ value: 2 / 3 });
  expect(items[1]!.ac).toMatchObject({ value: 1, interval: { missing: 'few-units' } });
  expect(items[1]!.alpha).toMatchObject({ defined: false, reason: 'no-variance' });
});

test('figures are those of the statistics on the same numbers', () => {
  const values = [
    ['never', 'always', 'never'],
    ['always', 'always', 'always'],
    ['never', 'never', 'always'],
  ];
  const responses = values[0]!.map((_, at) =>
    response({
      participant: `P-${at}`,
      vignettes: VIGNETTES.map((vignette, v) =>
        whole(vignette, { ratings: [{ item: 'violence', value: values[v]![at]! }] }),
      ),
    }),
  );
  const numbers = values.map((row) => row.map((value) => (value === 'never' ? 0 : 1)));
  const rows = rowsFor(responses);
  const [violence] = atOnce(comparingItems(rows));
  expect(violence!.ac).toEqual(gwetAc(numbers, [0, 1], quadraticWeights(2)));
  expect(violence!.alpha).toEqual(krippendorffAlpha(numbers, 'ordinal'));
  expect(fleissKappa(numbers, [0, 1]).defined).toBe(true);
  expect(agreementByAspect(rows)).toMatchObject([{ of: 'conduct', same: { size: { units: 3, left: 0 } } }]);
  expect(agreementByVignette(rows).map(({ of }) => of)).toEqual(['first', 'third', 'second']);
  expect(agreementInAll(rows)).toMatchObject({
    value: expect.closeTo(5 / 9, 12),
    size: { units: 3, left: 12 },
  });
});

describe('accuracy', () => {
  const { key } = exampleExercise();

  test('counts what there is a key for, apart from agreement', () => {
    const rows = rowsFor(rated('violence', 'never', 'never', 'never'));
    expect(atOnce(comparingItems(rows))[0]!.same).toMatchObject({ value: 1 });
    const { all, byItem, byParticipant } = accuracy(rows, key);
    expect(all).toMatchObject({ right: 0, of: 3, share: 0, interval: { method: 'wilson' } });
    expect(byItem.find(({ item }) => item === 'offences')).toMatchObject({
      of: 0,
      share: null,
      interval: null,
    });
    expect(byParticipant).toHaveLength(3);
  });

  test('says why there is nothing to compare: no key is something else than no rating', () => {
    const [violence, means] = [rated('violence', 'never')[0]!, rated('means', ['knife'])[0]!];
    const second = { ...means, vignettes: [{ ...means.vignettes[0]!, vignette: 'second' }] };
    const { all, byItem, byParticipant } = accuracy(rowsFor([violence, second]), key);
    expect(all.lacks).toBeNull();
    expect(byItem.map(({ item, lacks }) => [item, lacks])).toEqual([
      ['violence', null],
      ['means', 'pairs'],
      ['offences', 'ratings'],
      ['born', 'key'],
      ['remand', 'key'],
    ]);
    expect(byParticipant.map(({ lacks }) => lacks)).toEqual([null, 'pairs']);
  });

  test('takes several codes in any order, and leaves out who did not rate', () => {
    const rows = rowsFor(rated('means', ['knife'], ['knife', 'fire'], null));
    expect(accuracy(rows, key).byParticipant.map(({ right, of }) => [right, of])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('who rates unlike the others', () => {
  test('is told among five or more, and only then', () => {
    const six = rowsFor(rated('offences', 1, 1, 1, 1, 1, 9));
    expect(likeOthers(six).map(({ isOutlier }) => isOutlier)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(likeOthers(six)[0]).toEqual({ share: 4 / 5, ratings: 1, isOutlier: false });
    const few = rowsFor(rated('offences', 1, 1, 9));
    expect(likeOthers(few).map(({ isOutlier }) => isOutlier)).toEqual([null, null, null]);
    expect(likeOthers(rowsFor(rated('offences', 1, null)))[1]).toEqual({
      share: null,
      ratings: 0,
      isOutlier: null,
    });
  });

  test('is nobody where all rate alike', () => {
    const rows = rowsFor(rated('offences', 1, 1, 1, 1, 1, 1));
    expect(likeOthers(rows).every(({ isOutlier }) => isOutlier === false)).toBe(true);
  });
});

test('levels are those that were given in the end, and departures are counted', () => {
  const depart = { departures: [{ classification: 'custody', from: 'low', to: 'medium', reason: 'Seen' }] };
  const responses = [{}, depart, {}].map((change, at) =>
    response({ participant: `P-${at}`, vignettes: [whole('first', change), whole('second')] }),
  );
  const { scores, levels } = outcomeAgreement(
    responses,
    {
      vignettes: VIGNETTES,
      scores: ['total'],
      classifications: [{ id: 'custody', levels: ['low', 'medium', 'high'] }],
    },
    ({ vignette }) => ({ scores: { total: vignette === 'first' ? 1 : 3 }, levels: { custody: 'low' } }),
  );
  expect(levels[0]).toMatchObject({
    same: { value: 2 / 3, size: { units: 2, left: 1 } },
    departures: 1,
    of: 6,
  });
  expect(scores[0]).toMatchObject({
    same: { value: 1 },
    icc: { value: 1, interval: { missing: 'no-error' } },
  });
});

test('50 participants × 10 vignettes × 48 items take less than half a second', () => {
  const items = Array.from({ length: 48 }, (_, i) => ({ ...instrument.items[0]!, id: `item_${i}` }));
  const large = { ...instrument, items };
  const vignettes = Array.from({ length: 10 }, (_, i) => `vignette_${i}`);
  const responses = Array.from({ length: 50 }, (_, p) =>
    response({
      participant: `P-${p}`,
      vignettes: vignettes.map((vignette, v) => ({
        vignette,
        departures: [],
        ratings: items.map(({ id: item }, i) => ({
          item,
          value: (p * 7 + v * 3 + i) % 5 > 1 ? 'never' : 'always',
        })),
      })),
    }),
  );
  const times = [1, 2, 3].map(() => {
    const begun = process.cpuUsage();
    const rows = rowsOf(responses, large, [], vignettes);
    atOnce(comparingItems(rows));
    agreementByAspect(rows);
    agreementByVignette(rows);
    agreementInAll(rows);
    accuracy(rows, exampleExercise().key);
    likeOthers(rows);
    return process.cpuUsage(begun).user / 1000;
  });
  // Of the processor, and the best of three: others may be at work on the machine.
  expect(Math.min(...times)).toBeLessThan(500);
});
