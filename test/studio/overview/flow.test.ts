// The picture of how a result comes about: everything that has a value stands in it once, and ways lead forwards.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitionsOf, newInstrument, type Instrument } from '../../../src/model/index.ts';
import type { Score } from '../../../src/model/types.ts';
import { flowOf, pathThrough, type Flow } from '../../../src/studio/areas/overview/graph/flow.ts';
import { layoutOf } from '../../../src/studio/areas/overview/graph/layout.ts';
import { orderOf } from '../../../src/studio/areas/overview/graph/order.ts';
import { randomInstrument } from '../../engine/instruments.ts';

const label = { en: 'A label' };
const template = (name: string) => JSON.parse(readFileSync(`templates/${name}.json`, 'utf8')) as Instrument;
const keysOf = ({ stages }: Flow) => stages.map((stage) => stage.map(({ key }) => key));
const SHOWN = new Set(
  'item score norm level formula table output flag recommendation classification reassessment'.split(' '),
);

describe('random instruments', () => {
  const all = Array.from({ length: 60 }, (_, seed) => randomInstrument(seed + 1));

  test('whatever has a value stands in one node', () => {
    for (const document of all) {
      const shown = flowOf(document)
        .stages.flat()
        .flatMap(({ ids }) => ids);
      const wanted = definitionsOf(document).filter(({ kind }) => SHOWN.has(kind));
      expect(shown.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    }
  });

  test('ways lead to a later stage', () => {
    for (const document of all) {
      const { stages, edges } = flowOf(document);
      const stageOf = (key: string) => stages.findIndex((stage) => stage.some((node) => node.key === key));
      for (const { from, to } of edges.filter(({ byRule }) => !byRule))
        expect(stageOf(from), `${from} > ${to}`).toBeLessThan(stageOf(to));
    }
  });

  test('nodes of a stage stand below each other without touching, within the picture', () => {
    for (const document of all) {
      const layout = layoutOf(orderOf(flowOf(document)), {
        width: 1200,
        heightOf: ({ ids }) => 20 + 10 * ids.length,
      });
      for (const stage of layout.starts.keys()) {
        const nodes = layout.placed.filter((one) => one.stage === stage).sort((a, b) => a.y - b.y);
        expect(nodes.every(({ x }) => x === layout.starts[stage])).toBe(true);
        for (const [at, { y, height }] of nodes.entries()) {
          const next = nodes[at + 1]?.y ?? layout.height + 1;
          expect(y + height).toBeLessThan(next);
          expect(y).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});

test('the five-aspect template: aspects, their scores with levels, the risk total, tables, the outcome', () => {
  const flow = flowOf(template('five-aspect'));
  const [items, ...others] = keysOf(flow);
  expect(items!.slice(0, 5)).toEqual([
    'items criminological',
    'items psychological',
    'items psychiatric',
    'items sociological',
    'items religious_ideological',
  ]);
  expect(others.at(-1)).toEqual(['security', 'review_table', 'advice']);
  const risk = flow.stages.flat().find(({ key }) => key === 'risk_total')!;
  expect(risk.ids).toContain('risk_level');
  expect(pathThrough(flow, 'risk_total')).toContain('items psychological');
  expect(pathThrough(flow, 'risk_total')).toContain('security');
});

test('of an instrument without anything there is nothing', () => {
  const flow = flowOf(newInstrument('en', 'Empty'));
  expect(flow).toEqual({ stages: [], edges: [] });
  expect(layoutOf(orderOf(flow), { width: 1000, heightOf: () => 20 })).toMatchObject({
    placed: [],
    ways: [],
    height: 0,
  });
});

test('a circle is shown as far as it goes', () => {
  const score = (id: string, of: string): Score => ({
    id,
    label,
    method: 'sum',
    terms: [{ of }],
    missing: { policy: 'strict' },
    decimals: 0,
  });
  const flow = flowOf({
    ...newInstrument('en', 'Circle'),
    scores: [score('first', 'second'), score('second', 'first')],
    norms: [
      { id: 'a', label, of: 'b', decimals: 0, rows: [] },
      { id: 'b', label, of: 'a', decimals: 0, rows: [] },
    ],
  });
  expect(
    flow.stages
      .flat()
      .flatMap(({ ids }) => ids)
      .toSorted(),
  ).toEqual(['a', 'b', 'first', 'second']);
  expect(() => layoutOf(orderOf(flow), { width: 1000, heightOf: () => 20 })).not.toThrow();
});

test('what a rule reads leads to what it changes, items left out', () => {
  const document: Instrument = {
    ...newInstrument('en', 'Rules'),
    items: [{ id: 'age', kind: 'number', label, min: 0, max: 9, decimals: 0 }],
    scores: [
      {
        id: 'total',
        label,
        method: 'sum',
        terms: [{ of: 'age' }],
        missing: { policy: 'strict' },
        decimals: 0,
      },
    ],
    flags: [{ id: 'notice', label, kind: 'notice' }],
    rules: [{ id: 'rule', label, when: 'total > 3 and age > 2', then: [{ effect: 'flag', flag: 'notice' }] }],
  };
  expect(flowOf(document).edges).toEqual([
    { from: 'items ', to: 'total', byRule: false },
    { from: 'total', to: 'advice', byRule: true },
  ]);
});
