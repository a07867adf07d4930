// The additive instrument as someone would write it in vectors by hand, knowing everything about it: what an engine that
// knows nothing beforehand is measured against.

import type { HeldColumn } from '../../src/columns/memory.ts';
import { functionOver } from '../../src/columns/simd/functions.ts';
import { load, operation, type Node, type Store } from '../../src/columns/simd/nodes.ts';
import { AND, AND_NOT, BIT_SELECT, INTEGER, OR } from '../../src/columns/simd/opcodes.ts';
import { splat } from '../../src/columns/simd/vectors.ts';

const { add, sub, ge, gt, le, eq, max, min } = INTEGER.i8;
const MISSING = -128;

const of = (value: number): Node => splat('i8', value).parts[0]!;
const all = (opcode: number, nodes: readonly Node[]) =>
  nodes.reduce((one, other) => operation(opcode, [one, other]));
const choose = (where: Node, yes: Node, no: Node) => operation(BIT_SELECT, [yes, no, where]);
const times = <Made>(count: number, make: (n: number) => Made) =>
  Array.from({ length: count }, (_, n) => make(n));

/** Up to 42 items, whose sum is a byte. Results are in columns of the names that the instrument gives them. */
export function byHand(
  items: number,
  given: ReadonlyMap<string, HeldColumn>,
  rows: number,
): { readonly run: (from: number, to: number) => void; readonly results: ReadonlyMap<string, HeldColumn> } {
  const [{ home: memory }] = [...given.values()] as [HeldColumn];
  const results = new Map<string, HeldColumn>();
  const stores: Store[] = [];
  const place = ({ address }: HeldColumn) => ({ address, bytesPerRow: 1, part: 0 }) as const;
  const read = (name: string) => load(place(given.get(name)!));
  const store = (name: string, value: Node) => {
    const column = memory.allocate({ lane: 'i8', scale: 0 }, rows);
    results.set(name, column);
    stores.push({ kind: 'store', at: place(column), value });
  };

  const each = items / 6;
  const answers = times(items, (n) => read(`item_${String(n + 1)}`));
  const known: Node[] = [];
  const sums = times(6, (n) => {
    const own = answers.slice(n * each, (n + 1) * each);
    // No answer is below 0, and missing is.
    known.push(all(OR, own));
    return all(add, own);
  });
  const isKnown = known.map((bits) => operation(ge, [bits, of(0)]));
  const isTotal = operation(ge, [all(OR, known), of(0)]);
  const total = all(add, sums);
  const levelOf = (sum: Node, most: number) =>
    times(3, (n) => operation(ge, [sum, of(Math.ceil(((n + 1) * most * 3) / 4))])).reduce(
      (level, reached) => operation(sub, [level, reached]),
      of(0),
    );
  sums.forEach((sum, n) => {
    store(`subscale_${String(n + 1)}`, choose(isKnown[n]!, sum, of(MISSING)));
    store(`subscale_${String(n + 1)}_level`, choose(isKnown[n]!, levelOf(sum, each), of(MISSING)));
  });
  const level = levelOf(total, items);
  store('total', choose(isTotal, total, of(MISSING)));
  store('total_level', choose(isTotal, level, of(MISSING)));

  const severe = Math.ceil(each * 3 * 0.8);
  const two = operation(min, [of(2), operation(add, [level, of(2)])]);
  const three = operation(min, [of(3), operation(add, [level, of(2)])]);
  const one = operation(max, [of(1), operation(sub, [level, of(1)])]);
  let at = level;
  times(10, (n) => {
    const item = answers[(n * 3) % items]!;
    const other = answers[(n * 3 + 1) % items]!;
    const [sum, isSum] = [sums[n % 6]!, isKnown[n % 6]!];
    const most = (answer: Node) => operation(eq, [answer, of(3)]);
    const above = (cut: number) => operation(AND, [isSum, operation(gt, [sum, of(cut)])]);
    const few = operation(AND, [isSum, operation(le, [sum, of(1)])]);
    // 0 or 1: missing is less than 0.
    const isLow = operation(AND_NOT, [operation(ge, [item, of(0)]), operation(gt, [item, of(1)])]);
    const fired = [
      () => operation(AND, [most(item), most(other)]),
      () => above(severe - 1),
      () => operation(AND, [most(item), above(severe - 3)]),
      () => operation(AND, [few, isLow]),
      () => operation(OR, [most(item), operation(AND, [most(other), above(severe - 2)])]),
    ][n % 5]!();
    const moved = n % 5 === 3 ? operation(min, [at, one]) : operation(max, [at, n % 2 === 0 ? two : three]);
    at = choose(fired, moved, at);
  });
  // No case of the benchmark has an assessor's override.
  store('class', choose(isTotal, at, of(MISSING)));
  return { run: functionOver(memory, stores), results };
}
