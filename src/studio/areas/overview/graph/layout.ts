// Where the nodes of a flow stand, and the ways between them: stages side by side (Sugiyama, Tagawa & Toda 1981): lines
// over several stages are led through each, and nodes are put near what they read, so that few lines cross.

import type { Flow, FlowEdge, FlowNode } from './flow.ts';

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
}

export interface Layout {
  readonly placed: readonly Placed[];
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

// Six stages fit beside an open panel at 1440 pixels.
const [NARROWEST, WIDEST] = [104, 232];
const [LEAST_GAP, MOST_GAP] = [20, 120];
const ROW_GAP = 12;
/** Of a line that goes by: its height, and the room beside it. */
const LANE = 4;
const LANE_GAP = 5;
/** Between the end of a line and the words that it leads to. */
const BREATH = 4;
const SWEEPS = 6;

/** A node, or the place where a line goes by. */
interface Slot {
  readonly key: string;
  readonly node: FlowNode | null;
  readonly height: number;
  y: number;
}

export function layoutOf({ stages, edges }: Flow, { width, heightOf }: Sizes): Layout {
  const columns = stages.map((stage) =>
    stage.map((node): Slot => ({ key: node.key, node, height: heightOf(node), y: 0 })),
  );
  const stageOf = new Map(stages.flatMap((stage, at) => stage.map(({ key }) => [key, at] as const)));
  const drawn = edges.filter(({ from, to }) => stageOf.get(from)! < stageOf.get(to)!);
  const links: (readonly [string, string])[] = [];
  const routes = drawn.map((edge) => {
    const keys = [edge.from];
    for (let at = stageOf.get(edge.from)! + 1; at < stageOf.get(edge.to)!; at += 1) {
      const key = `${edge.from}>${edge.to}>${String(at)}`;
      columns[at]!.push({ key, node: null, height: LANE, y: 0 });
      keys.push(key);
    }
    keys.push(edge.to);
    for (const [index, key] of keys.slice(1).entries()) links.push([keys[index]!, key]);
    return { edge, keys };
  });
  inOrder(columns, links);
  const height = stack(columns, links);

  const count = Math.max(1, stages.length);
  const gap = Math.min(MOST_GAP, Math.max(LEAST_GAP, (width - count * WIDEST) / Math.max(1, count - 1)));
  const nodeWidth = Math.min(WIDEST, Math.max(NARROWEST, (width - (count - 1) * gap) / count));
  const starts = stages.map((_, at) => at * (nodeWidth + gap));
  const slots = new Map(
    columns.flatMap((column, at) => column.map((slot) => [slot.key, { slot, at }] as const)),
  );
  const ways = routes.map(({ edge, keys }) => {
    const points = keys.flatMap((key, index) => {
      const { slot, at } = slots.get(key)!;
      const y = slot.y + slot.height / 2;
      const [start, end] = [starts[at]!, starts[at]! + nodeWidth];
      if (index === 0) return [[end + BREATH, y] as const];
      return index === keys.length - 1
        ? [[start - BREATH, y] as const]
        : [[start, y] as const, [end, y] as const];
    });
    return { edge, d: curve(points) };
  });
  const placed = columns.flatMap((column, stage) =>
    column.flatMap(({ node, y, height: own }) =>
      node ? [{ node, stage, x: starts[stage]!, y, height: own }] : [],
    ),
  );
  return { placed, ways, width: (starts.at(-1) ?? 0) + nodeWidth, height, nodeWidth, starts };
}

type Links = readonly (readonly [string, string])[];

/** Orders the slots of each column by the middle of what they are linked with, to and fro. */
function inOrder(columns: Slot[][], links: Links): void {
  const [before, after] = [neighbours(links, 1, 0), neighbours(links, 0, 1)];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forwards = sweep % 2 === 0;
    const order = forwards ? columns.keys() : [...columns.keys()].reverse();
    const places = new Map(
      columns.flatMap((column) => column.map(({ key }, at) => [key, at / column.length] as const)),
    );
    for (const at of order) {
      // Items stay in the order of the document.
      if (at === 0) continue;
      const linked = forwards ? before : after;
      const middle = ({ key }: Slot): number =>
        mean((linked.get(key) ?? []).map((one) => places.get(one)!)) ?? places.get(key)!;
      const column = columns[at]!.map((slot) => ({ slot, middle: middle(slot) }));
      column.sort((a, b) => a.middle - b.middle);
      columns[at] = column.map(({ slot }) => slot);
      for (const [place, { slot }] of column.entries()) places.set(slot.key, place / column.length);
    }
  }
}

/** Puts the slots below each other, as near as can be to what they are linked with; gives the height of all. */
function stack(columns: readonly (readonly Slot[])[], links: Links): number {
  const before = neighbours(links, 1, 0);
  const slots = new Map(columns.flatMap((column) => column.map((slot) => [slot.key, slot] as const)));
  const heightOf = (column: readonly Slot[]) =>
    column.reduce((sum, slot, at) => sum + slot.height + gapAfter(slot, column[at + 1]), 0);
  const height = Math.max(0, ...columns.map(heightOf));
  for (const column of columns) {
    let least = 0;
    let left = heightOf(column);
    for (const [at, slot] of column.entries()) {
      const middle = mean(
        (before.get(slot.key) ?? []).map((key) => slots.get(key)!.y + slots.get(key)!.height / 2),
      );
      const wanted = middle === undefined ? least : middle - slot.height / 2;
      slot.y = Math.min(Math.max(least, wanted), height - left);
      const taken = slot.height + gapAfter(slot, column[at + 1]);
      least = slot.y + taken;
      left -= taken;
    }
  }
  return height;
}

function gapAfter(slot: Slot, next: Slot | undefined): number {
  if (!next) return 0;
  return slot.node && next.node ? ROW_GAP : LANE_GAP;
}

function neighbours(links: Links, of: 0 | 1, other: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const link of links) all.set(link[of], [...(all.get(link[of]) ?? []), link[other]]);
  return all;
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function curve(points: readonly (readonly [number, number])[]): string {
  const [[x, y] = [0, 0], ...rest] = points;
  let at = [x, y] as const;
  const parts = rest.map((to) => {
    const middle = (at[0] + to[0]) / 2;
    const [from, end] = [at, to];
    at = to;
    return ` C ${String(middle)} ${String(from[1])} ${String(middle)} ${String(end[1])} ${String(end[0])} ${String(end[1])}`;
  });
  return `M ${String(x)} ${String(y)}${parts.join('')}`;
}
