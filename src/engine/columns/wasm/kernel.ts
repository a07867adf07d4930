// The vector part of a core as a WebAssembly function over columns in memory: definitions are taken one after the other,
// then all of them run together over each sixteen rows.

import type { Core, Definition, Facts } from '../../../core/index.ts';
import type { Bounds } from '../../../language/index.ts';
import type { ColumnMemory, HeldColumn } from '../../../columns/memory.ts';
import { narrowed, scaled } from '../shapes.ts';
import { functionOver } from '../../../columns/simd/functions.ts';
import type { Store } from '../../../columns/simd/nodes.ts';
import { rescaled } from './numbers.ts';
import { missingValue, valueOver } from './operations.ts';
import type { Scope } from './scope.ts';
import { columnOf, heldCodes, heldNumbers, heldSet, heldTruth, type Held, type Value } from './values.ts';
import { LANE_BYTES, LOWEST, type IntegerLane } from '../../../columns/simd/vectors.ts';

/** Computes rows from `from` to below `to`; both are multiples of 16, or `to` is the last row. */
export type Kernel = (from: number, to: number) => void;

export class KernelBuilder implements Scope {
  private readonly facts: ReadonlyMap<string, Facts>;
  private readonly held: (name: string) => HeldColumn | undefined;
  private readonly known = new Map<string, Value>();

  /** `held` gives where a column lies; undefined where there is none: missing in every row. */
  constructor({ inputs, definitions }: Core, held: (name: string) => HeldColumn | undefined) {
    this.facts = new Map<string, Facts>([
      ...inputs.map((input) => [input.name, input] as const),
      ...definitions.map(({ name, node }) => [name, narrowed(node)] as const),
    ]);
    this.held = held;
  }

  /** Whether the definition is part of the kernel now. */
  take({ name, node }: Definition): boolean {
    const value = valueOver(node, this);
    const held = value?.kind === 'numbers' ? rescaled(value, node.decimals ?? 0) : value;
    if (held) this.known.set(name, held);
    return held !== null;
  }

  /** Stores these columns; they are those of definitions that it took. */
  build(stored: ReadonlyMap<string, HeldColumn>, memory: ColumnMemory): Kernel {
    const stores = [...stored].flatMap(([name, column]) => storesOf(this.known.get(name)!, column));
    return functionOver(memory, stores);
  }

  readonly value = (name: string): Value | null => {
    const value = this.known.get(name) ?? this.load(name);
    if (value) this.known.set(name, value);
    return value;
  };

  private load(name: string): Value | null {
    const { type, codes = [], min = -Infinity, max = Infinity } = this.facts.get(name)!;
    const column = this.held(name);
    if (!column) return missingValue(type, codes);
    const { lane, address, scale } = column;
    if (lane === 'f64') return null;
    const held: Held = { lane, address, scale };
    switch (type) {
      case 'boolean':
        return heldTruth(held);
      case 'code':
        return heldCodes(held, codes);
      case 'codes':
        return heldSet(held, codes);
      default:
        return heldNumbers(held, within(lane, scaled({ lowest: min, highest: max }, scale)));
    }
  }
}

/** No column holds more than its lane does. */
function within(lane: IntegerLane, { lowest, highest }: Bounds): Bounds {
  const largest = -LOWEST[lane] - 1;
  return { lowest: Math.max(lowest, -largest), highest: Math.min(highest, largest) };
}

function storesOf(value: Value, { lane, address }: HeldColumn): Store[] {
  if (lane === 'f64') throw new Error('Vectors hold whole numbers');
  const bytesPerRow = LANE_BYTES[lane];
  return columnOf(value, { lane }).parts.map((node, part) => ({
    kind: 'store',
    at: { address, bytesPerRow, part },
    value: node,
  }));
}
