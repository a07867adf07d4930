// In which order the nodes of each stage stand, and where lines over several stages go by: so that few lines cross
// (Sugiyama, Tagawa & Toda 1981).

import type { Flow, FlowEdge, FlowNode } from './flow.ts';

/** A node, or the lane in which the lines of one source go by. */
export interface Slot {
  readonly key: string;
  readonly node: FlowNode | null;
}

export interface Route {
  readonly edge: FlowEdge;
  /** Of the slots that it leads through. */
  readonly keys: readonly string[];
  /** Shown only with its nodes, and beneath what is between: more leads on from where it begins. */
  readonly isQuiet: boolean;
}

/** The slots of each stage from top to bottom, whatever their heights. */
export interface Order {
  readonly columns: readonly (readonly Slot[])[];
  readonly routes: readonly Route[];
}

export type Link = readonly [from: string, to: string];

const SWEEPS = 8;

export function orderOf(flow: Flow): Order {
  const columns = flow.stages.map((stage) => stage.map((node): Slot => ({ key: node.key, node })));
  const stageOf = new Map(flow.stages.flatMap((stage, at) => stage.map(({ key }) => [key, at] as const)));
  const isQuiet = quietIn(flow);
  const lanes = new Set<string>();
  const routes = flow.edges.flatMap((edge): Route[] => {
    const [start, end] = [stageOf.get(edge.from)!, stageOf.get(edge.to)!];
    if (start >= end) return [];
    if (isQuiet(edge, end - start)) return [{ edge, keys: [edge.from, edge.to], isQuiet: true }];
    const keys = [edge.from];
    for (let at = start + 1; at < end; at += 1) {
      const key = `${edge.from}>${String(at)}`;
      if (!lanes.has(key)) columns[at]!.push({ key, node: null });
      lanes.add(key);
      keys.push(key);
    }
    return [{ edge, keys: [...keys, edge.to], isQuiet: false }];
  });
  return { columns: uncrossed(columns, linksOf(routes)), routes };
}

/** Where numbers lead on, what is only a condition need not be seen, nor advice from afar: it may follow from anything. */
function quietIn({ stages, edges }: Flow): (edge: FlowEdge, over: number) => boolean {
  const leading = new Set(edges.filter(({ byRule }) => !byRule).map(({ from }) => from));
  const advice = stages.flat().find(({ kind }) => kind === 'advice')?.key;
  return ({ from, to, byRule }, over) => byRule && (leading.has(from) || (to === advice && over > 1));
}

/** Between the slots of neighbouring stages, of what is always shown. */
export function linksOf(routes: readonly Route[]): readonly Link[] {
  const links = routes
    .filter(({ isQuiet }) => !isQuiet)
    .flatMap(({ keys }) => keys.slice(1).map((key, at): Link => [keys[at]!, key]));
  return [...new Map(links.map((link) => [link.join('>'), link])).values()];
}

/** The best of some sweeps to and fro, each of which orders slots by the middle of what they are linked with, and then
 * exchanges neighbours as long as fewer lines cross. */
function uncrossed(first: Order['columns'], links: readonly Link[]): Order['columns'] {
  const [before, after] = [grouped(links.map(([from, to]): Link => [to, from])), grouped(links)];
  const columns = [...first];
  const places = new Map(columns.flatMap(placesIn));
  const put = (at: number, column: readonly Slot[]): void => {
    columns[at] = column;
    for (const [key, place] of placesIn(column)) places.set(key, place);
  };
  const placesOf = ({ key }: Slot, linked: typeof before) =>
    (linked.get(key) ?? []).map((one) => places.get(one)!);
  /** How many of their lines cross less if the second stands first. */
  const gained = (one: Slot, other: Slot): number =>
    [before, after]
      .flatMap((linked) =>
        placesOf(one, linked).flatMap((a) => placesOf(other, linked).map((b) => Math.sign(a - b))),
      )
      .reduce((sum, sign) => sum + sign, 0);
  let [best, fewest] = [first, crossingsOf(first, links)];
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const isForwards = sweep % 2 === 0;
    // Items stay in the order of the document.
    const stages = [...columns.keys()].slice(1);
    for (const at of isForwards ? stages : stages.toReversed()) {
      const wanted = columns[at]!.map((slot) => ({
        slot,
        place: mean(placesOf(slot, isForwards ? before : after)) ?? places.get(slot.key)!,
      }));
      put(
        at,
        wanted.sort((a, b) => a.place - b.place).map(({ slot }) => slot),
      );
    }
    for (const at of stages) put(at, exchanged(columns[at]!, gained));
    const count = crossingsOf(columns, links);
    if (count < fewest) [best, fewest] = [[...columns], count];
  }
  return best;
}

function exchanged(column: readonly Slot[], gained: (one: Slot, other: Slot) => number): readonly Slot[] {
  const slots = [...column];
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let at = 1; at < slots.length; at += 1) {
      const [one, other] = [slots[at - 1]!, slots[at]!];
      if (gained(one, other) <= 0) continue;
      [slots[at - 1], slots[at]] = [other, one];
      isBetter = true;
    }
  }
  return slots;
}

/** From 0 to 1, so that short stages compare with long ones. */
function placesIn(column: readonly Slot[]): readonly (readonly [string, number])[] {
  return column.map(({ key }, at) => [key, (at + 0.5) / column.length]);
}

/** How many pairs of lines cross. */
export function crossingsOf(columns: Order['columns'], links: readonly Link[]): number {
  const places = new Map(
    columns.flatMap((column, stage) => column.map(({ key }, at) => [key, { stage, at }] as const)),
  );
  const ends = links.map(([from, to]) => [places.get(from)!, places.get(to)!] as const);
  let count = 0;
  for (const [at, [from, to]] of ends.entries())
    for (const [otherFrom, otherTo] of ends.slice(at + 1))
      if (from.stage === otherFrom.stage && (from.at - otherFrom.at) * (to.at - otherTo.at) < 0) count += 1;
  return count;
}

export function grouped<Key, Value>(
  pairs: readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

export function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
