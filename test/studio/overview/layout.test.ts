// The picture is calm: lines that meet keep apart, few cross, most run level, and none runs through words.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExplainedAssessment } from '../../../src/engine/index.ts';
import { newInstrument, type Instrument } from '../../../src/model/index.ts';
import type { Score } from '../../../src/model/types.ts';
import { flowOf, type FlowEdge } from '../../../src/studio/areas/overview/graph/flow.ts';
import { layoutOf, type Layout } from '../../../src/studio/areas/overview/graph/layout.ts';
import { crossingsOf, linksOf, orderOf } from '../../../src/studio/areas/overview/graph/order.ts';
import { weightsOf } from '../../../src/studio/areas/overview/graph/told.ts';
import { large } from '../../bench/instruments.ts';
import { randomInstrument } from '../../engine/instruments.ts';

const label = { en: 'A label' };
const template = (name: string) => JSON.parse(readFileSync(`templates/${name}.json`, 'utf8')) as Instrument;
const layoutFor = (document: Instrument, width: number) =>
  layoutOf(orderOf(flowOf(document)), { width, heightOf: ({ ids }) => 32 + (ids.length % 3) * 14 });

/** Of a way, where it begins, and from each curve to the next. */
function pointsOf(d: string): readonly (readonly [number, number])[] {
  const numbers = (d.match(/[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, at) =>
    at === 0 || (at >= 6 && at % 6 === 0) ? [[x, numbers[at + 1]!] as const] : [],
  );
}

function segmentsOf({ ways }: Layout) {
  return ways
    .filter(({ isQuiet }) => !isQuiet)
    .flatMap(({ d }) => {
      const points = pointsOf(d);
      return points.slice(1).map((to, at) => ({ from: points[at]!, to }));
    });
}

const DOCUMENTS: readonly (readonly [string, Instrument])[] = [
  ...['five-aspect', 'psa', 'static-99r', 'offender-tier', 'womens-classification'].map(
    (name) => [name, template(name)] as const,
  ),
  ['large', large()],
  ...[3, 7, 11, 19].map((seed) => [`random ${String(seed)}`, randomInstrument(seed)] as const),
];

describe.each(DOCUMENTS)('%s', (_, document) => {
  test.each([700, 1172, 1640])('at %i pixels no two lines begin, end or go by at one point', (width) => {
    const segments = segmentsOf(layoutFor(document, width));
    for (const side of ['from', 'to'] as const) {
      const points = segments.map((segment) => segment[side].join(' '));
      expect(points.filter((point, at) => points.indexOf(point) !== at)).toEqual([]);
    }
  });

  test.each([700, 1172, 1640])(
    'at %i pixels nothing leaves the frame, and no line runs through a node',
    (width) => {
      const layout = layoutFor(document, width);
      if (layout.starts.length <= 5) expect(layout.width).toBeLessThanOrEqual(width);
      for (const { from, to } of segmentsOf(layout)) {
        for (const [x, y] of [from, to]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(layout.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
        const met = layout.placed.filter(
          ({ x, y, height }) =>
            from[0] < x + layout.nodeWidth && to[0] > x && from[1] < y + height && from[1] > y,
        );
        expect(met.map(({ node }) => node.key)).toEqual([]);
      }
    },
  );
});

const score = (id: string, ...terms: readonly string[]): Score => ({
  id,
  label,
  method: 'sum',
  terms: terms.map((of) => ({ of })),
  missing: { policy: 'strict' },
  decimals: 0,
});

/** Three aspects, whose scores are written the other way round. */
const TURNED: Instrument = {
  ...newInstrument('en', 'Turned'),
  aspects: ['a', 'b', 'c'].map((id) => ({ id, label })),
  items: ['a', 'b', 'c'].map((aspect) => ({
    id: `item_${aspect}`,
    aspect,
    kind: 'number',
    label,
    min: 0,
    max: 9,
    decimals: 0,
  })),
  scores: [
    score('of_c', 'item_c'),
    score('of_b', 'item_b'),
    score('of_a', 'item_a'),
    score('total', 'of_a', 'of_b', 'of_c'),
  ],
};

test('scores stand in the order of what feeds them, and level with it', () => {
  const order = orderOf(flowOf(TURNED));
  expect(order.columns[1]!.map(({ key }) => key)).toEqual(['of_a', 'of_b', 'of_c']);
  expect(crossingsOf(order.columns, linksOf(order.routes))).toBe(0);
  const { placed } = layoutOf(order, { width: 900, heightOf: ({ kind }) => (kind === 'items' ? 30 : 50) });
  const middle = (wanted: string) => {
    const { y, height } = placed.find(({ node }) => node.key === wanted)!;
    return y + height / 2;
  };
  for (const id of ['a', 'b', 'c']) expect(middle(`items ${id}`)).toBeCloseTo(middle(`of_${id}`), 0);
  expect(middle('total')).toBeCloseTo(middle('of_b'), 0);
});

test('of the five-aspect template no more lines cross than in the best of many random orders', () => {
  const { columns, routes } = orderOf(flowOf(template('five-aspect')));
  expect(crossingsOf(columns, linksOf(routes))).toBeLessThanOrEqual(13);
});

test('a stage that fits in a window stays in it beside one of 60 scores', () => {
  const { placed, height } = layoutFor(large(), 1172);
  expect(height).toBeGreaterThan(2000);
  for (const { stage, y } of placed) if (stage !== 1) expect(y).toBeLessThan(400);
});

test('a condition is drawn at once only where no number leads on and its end is near, or decides', () => {
  const { routes } = orderOf(flowOf(template('five-aspect')));
  const shown = routes.filter(({ edge, isQuiet }) => edge.byRule && !isQuiet).map(({ edge }) => edge);
  expect(shown.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual([
    'high_aspects > security',
    'recent_serious_violence > security',
  ]);
});

test('what one node gives to many scores is no wider than what it gives to one', () => {
  const flow = flowOf({ ...TURNED, scores: [score('one', 'item_a'), score('two', 'item_a', 'item_b')] });
  const term = (of: string, points: number) => ({ of, points, weight: 1 });
  const assessment = {
    why: {
      one: { kind: 'score', terms: [term('item_a', 2)] },
      two: { kind: 'score', terms: [term('item_a', 3), term('item_b', 1)] },
    },
  } as unknown as ExplainedAssessment;
  const weights = weightsOf(flow, assessment);
  const of = (from: string, to: string) =>
    [...weights].find(([edge]: readonly [FlowEdge, number]) => edge.from === from && edge.to === to)![1];
  expect(of('items a', 'one')).toBeCloseTo(1 / 1.75);
  expect(of('items a', 'two')).toBeCloseTo(0.75 / 1.75);
  expect(of('items b', 'two')).toBeCloseTo(0.25);
});
