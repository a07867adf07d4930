// Where the nodes of a flow stand, stages side by side, and the ways between them: each with ends of its own.

import type { FlowEdge, FlowNode } from './flow.ts';
import { grouped, linksOf, type Order, type Route } from './order.ts';
import { middleOf, stack, type Band } from './stack.ts';

export interface Placed {
  readonly node: FlowNode;
  readonly stage: number;
  /** Of its start edge and its top, pixels. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Way {
  readonly edge: FlowEdge;
  /** Of an SVG path. */
  readonly d: string;
  readonly isQuiet: boolean;
  /** One of so many from one node that they would be a band. */
  readonly isCrowded: boolean;
}

export interface Layout {
  readonly placed: readonly Placed[];
  /** The first are beneath. */
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly starts: readonly number[];
}

export interface Sizes {
  /** That there is. */
  readonly width: number;
  readonly heightOf: (node: FlowNode) => number;
}

const [NARROWEST, WIDEST] = [104, 260];
const [LEAST_GAP, MOST_GAP] = [20, 160];
/** Of the width of a node: room for the lines. */
const GAP_SHARE = 0.42;
const ROW_GAP = 12;
/** Between lines that leave a node, that come to it, and that go by. */
const APART = { out: 3, in: 6, by: 6 };
const CROWD = 12;
/** What all lines that leave a node begin within. */
const FAN = 24;
/** Between the end of a line and the words that it leads to. */
const BREATH = 4;

type Side = keyof typeof APART;

export function layoutOf({ columns, routes }: Order, { width, heightOf }: Sizes): Layout {
  const through = grouped(
    routes
      .filter(({ isQuiet }) => !isQuiet)
      .flatMap((route) => route.keys.map((key) => [key, route] as const)),
  );
  const bands = columns.map((column) =>
    column.map(({ key, node }, at): Band => {
      const next = column[at + 1];
      return {
        key,
        height: node ? heightOf(node) : APART.by * through.get(key)!.length,
        gap: next ? ROW_GAP / (node && next.node ? 1 : 2) : 0,
        y: 0,
      };
    }),
  );
  const height = stack(bands, linksOf(routes));

  const count = Math.max(1, columns.length);
  const fitting = Math.min(WIDEST, Math.max(NARROWEST, width / (count + GAP_SHARE * (count - 1))));
  const gap = Math.min(MOST_GAP, Math.max(LEAST_GAP, (width - count * fitting) / Math.max(1, count - 1)));
  const nodeWidth = Math.min(fitting, Math.max(NARROWEST, (width - (count - 1) * gap) / count));
  const starts = columns.map((_, at) => at * (nodeWidth + gap));

  const startOf = new Map(
    columns.flatMap((column, at) => column.map(({ key }) => [key, starts[at]!] as const)),
  );
  const heightAt = ends(new Map(bands.flat().map((band) => [band.key, band])), through);
  const ways = routes
    .toSorted((a, b) => Number(b.edge.byRule) - Number(a.edge.byRule))
    .map((route): Way => {
      const points = route.keys.flatMap((key, at): readonly Point[] => {
        const [start, y] = [startOf.get(key)!, heightAt(route, at)];
        const [left, right] = [start - BREATH, start + nodeWidth + BREATH];
        const side = sideOf(route, at);
        return [
          ...(side === 'out' ? [] : [[left, y] as const]),
          ...(side === 'in' ? [] : [[right, y] as const]),
        ];
      });
      const { edge, isQuiet } = route;
      return { edge, isQuiet, isCrowded: (through.get(edge.from)?.length ?? 0) > CROWD, d: curve(points) };
    });
  const placed = columns.flatMap((column, stage) =>
    column.flatMap(({ node }, at) => {
      const { y, height: own } = bands[stage]![at]!;
      return node ? [{ node, stage, x: starts[stage]!, y, height: own }] : [];
    }),
  );
  return { placed, ways, width: (starts.at(-1) ?? 0) + nodeWidth, height, nodeWidth, starts };
}

function sideOf({ keys }: Route, at: number): Side {
  if (at === 0) return 'out';
  return at === keys.length - 1 ? 'in' : 'by';
}

/** How high a route is at each of its slots: side by side with others in the order in which they come and go. */
function ends(
  bands: ReadonlyMap<string, Band>,
  through: ReadonlyMap<string, readonly Route[]>,
): (route: Route, at: number) => number {
  const heights = new Map<Route, number[]>();
  for (const [key, routes] of through) {
    const band = bands.get(key)!;
    const sides = grouped(routes.map((route) => [sideOf(route, route.keys.indexOf(key)), route] as const));
    for (const [side, all] of sides) {
      const beyond = ({ keys }: Route): readonly number[] => {
        const rest = side === 'in' ? keys.toReversed() : keys;
        return rest.slice(rest.indexOf(key) + 1).map((one) => middleOf(bands.get(one)!));
      };
      const ordered = all.map((route) => ({ route, beyond: beyond(route) }));
      ordered.sort((a, b) => compare(a.beyond, b.beyond));
      const step = Math.min(APART[side], (side === 'out' ? FAN : band.height) / all.length);
      for (const [place, { route }] of ordered.entries()) {
        const own = heights.get(route) ?? [];
        own[route.keys.indexOf(key)] = middleOf(band) + (place - (all.length - 1) / 2) * step;
        heights.set(route, own);
      }
    }
  }
  return (route, at) => heights.get(route)?.[at] ?? middleOf(bands.get(route.keys[at]!)!);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : a[at]! - (b[at] ?? a[at]!);
}

type Point = readonly [x: number, y: number];

/** Leaves and comes level, so that it is smooth where it goes by. */
function curve([first, ...rest]: readonly Point[]): string {
  let [x, y] = first!;
  const parts = rest.map(([toX, toY]) => {
    const middle = (x + toX) / 2;
    const part = [middle, y, middle, toY, toX, toY].map((one) => one.toFixed(1)).join(' ');
    [x, y] = [toX, toY];
    return `C ${part}`;
  });
  return [`M ${first!.map((one) => one.toFixed(1)).join(' ')}`, ...parts].join(' ');
}
