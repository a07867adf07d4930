// Where a number is cut: by levels, norms, points, and conditions that compare it with a constant. What lies beside a cut
// is looked for within a few units, for not every number can come.

import { bandIn, type Analysis } from '../../analysis/index.ts';
import { constantOf, itemOf, partsOf, type Core, type Node } from '../../core/index.ts';
import type { LevelStep, Plan } from '../../plan/index.ts';
import { having, type Goal } from './goal.ts';

const UNITS = 10;

export interface Cut {
  readonly name: string;
  readonly at: number;
  readonly unit: number;
  /** Tells the numbers around it apart. */
  readonly probe: LevelStep;
}

export function cutsOf(plan: Plan, core: Core): readonly Cut[] {
  const cuts = new Map<string, Set<number>>();
  const add = (node: Node, at: readonly number[]): void => {
    if (node.op !== 'read' || node.type !== 'number') return;
    const name = itemOf(node.name);
    if (name.includes('.')) return;
    const all = cuts.get(name) ?? new Set<number>();
    for (const one of at) all.add(one);
    cuts.set(name, all);
  };
  const visit = (node: Node): void => {
    if (node.op === 'step') add(node.of, node.from);
    if (node.op === 'compare') {
      const [left, right] = [constantOf(node.left), constantOf(node.right)];
      if (typeof right === 'number') add(node.left, [right]);
      if (typeof left === 'number') add(node.right, [left]);
    }
    partsOf(node).forEach(visit);
  };
  for (const { node } of core.definitions) visit(node);
  return [...cuts].flatMap(([name, all]) => {
    const unit = 10 ** -(plan.values.get(name)?.decimals ?? 0);
    return [...all].sort((one, other) => one - other).map((at) => cutAt(name, at, unit));
  });
}

function cutAt(name: string, at: number, unit: number): Cut {
  const around = Array.from({ length: 2 * UNITS + 1 }, (_, n) => numberAt(at, unit, n));
  return { name, at, unit, probe: bandIn(`${name}.beside${String(at)}`, name, around) };
}

const numberAt = (at: number, unit: number, n: number): number =>
  Number((at + (n - UNITS) * unit).toFixed(12));

/** The nearest number below, and the cut itself or the nearest above. */
export function besideCut({ name, at, unit, probe }: Cut, analysis: Analysis): readonly Goal[] {
  const found = analysis.of(probe.id);
  if (!found.isExact) return [];
  // Above the last there is everything else.
  const bands = found
    .values()
    .filter((band) => band !== null && band > 0 && band <= 2 * UNITS)
    .sort((one, other) => one! - other!) as readonly number[];
  const middle = UNITS + 1;
  const beside = [bands.filter((band) => band < middle).at(-1), bands.find((band) => band >= middle)];
  return beside
    .filter((band) => band !== undefined)
    .map((band) =>
      having({ kind: 'cut', name, value: numberAt(at, unit, band - 1), cut: at }, probe.id, band),
    );
}
