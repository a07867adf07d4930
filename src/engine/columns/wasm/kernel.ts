// The vector part of a plan as a WebAssembly function over columns in memory: steps are lowered one after the other,
// then all of them run together over each sixteen rows.

import type { Bounds, ValueType } from '../../../language/index.ts';
import type { Plan, Step } from '../../../plan/index.ts';
import type { ColumnMemory, HeldColumn } from '../memory.ts';
import { askedOf, conditionalOf, givenOf, overrideOf } from '../names.ts';
import { scaled } from '../shapes.ts';
import { functionOver } from './functions.ts';
import { ALL, NONE, type Mask } from './masks.ts';
import type { Store } from './nodes.ts';
import { lowered, type StepScope } from './steps.ts';
import {
  columnOf,
  heldCodes,
  heldNumbers,
  heldSet,
  heldTruth,
  literal,
  UNKNOWN,
  type Held,
  type Value,
} from './values.ts';
import { LANE_BYTES, LOWEST, splat, type IntegerLane } from './vectors.ts';

/** Computes rows from `from` to below `to`; both are multiples of 16, or `to` is the last row. */
export type Kernel = (from: number, to: number) => void;

/** What a plan's names stand for, in memory. */
export interface Columns {
  readonly plan: Plan;
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** Undefined where there is no such column: missing in every row. */
  readonly held: (name: string) => HeldColumn | undefined;
}

export class KernelBuilder implements StepScope {
  private readonly columns: Columns;
  private readonly conditional: ReadonlySet<string>;
  private readonly known = new Map<string, Value>();

  constructor(columns: Columns) {
    this.columns = columns;
    this.conditional = conditionalOf(columns.plan);
  }

  /** Whether the step is part of the kernel now. */
  take(step: Step): boolean {
    const values = lowered(step, this);
    for (const [name, value] of values ?? []) this.known.set(name, value);
    return values !== null;
  }

  /** Stores these columns; they are those of steps that it took. */
  build(stored: ReadonlyMap<string, HeldColumn>, memory: ColumnMemory): Kernel {
    const stores = [...stored].flatMap(([name, column]) => storesOf(this.known.get(name)!, column));
    return functionOver(memory, stores);
  }

  readonly value = (name: string): Value | null => {
    const value = this.known.get(name) ?? this.load(name);
    if (value) this.known.set(name, value);
    return value;
  };

  readonly codes = (name: string): readonly string[] => this.columns.plan.values.get(name)?.codes ?? [];

  readonly asked = (name: string): Mask => {
    const asked = this.conditional.has(name) ? this.value(askedOf(name)) : null;
    return asked?.kind === 'truth' ? asked.yes : ALL;
  };

  readonly bounds = (name: string): Bounds =>
    scaled(this.columns.bounds.get(name), this.columns.plan.values.get(name)?.decimals ?? 0);

  private load(name: string): Value | null {
    const { id, type, codes } = meaningOf(name, this.columns.plan);
    const column = this.columns.held(name);
    if (!column) return missing(type, codes);
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
        return heldNumbers(held, within(lane, scaled(this.columns.bounds.get(id), scale)));
    }
  }
}

interface Meaning {
  /** What its bounds are known by. */
  readonly id: string;
  readonly type: ValueType;
  readonly codes: readonly string[];
}

/** Of a column: columns of rules and relevance have no value in the plan, and are yes or no. */
function meaningOf(name: string, { values, inputs, results }: Plan): Meaning {
  const source =
    inputs.find(({ id, conditional }) => conditional && givenOf(id) === name)?.id ??
    results.classifications.find((id) => overrideOf(id) === name) ??
    name;
  const { type, codes = [] } = values.get(source) ?? {};
  return { id: source, type: type ?? (name === 'assessed_on' ? 'date' : 'boolean'), codes };
}

function missing(type: ValueType, codes: readonly string[]): Value {
  const vector = splat('i8', 0);
  switch (type) {
    case 'boolean':
      return UNKNOWN;
    case 'code':
      return { kind: 'codes', vector, known: NONE, codes };
    case 'codes':
      return { kind: 'set', vector, known: NONE, codes };
    default:
      return { ...literal(0, 0, 'i8'), known: NONE };
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
