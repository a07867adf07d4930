// An instrument as one WebAssembly module that stands alone: columns of doubles in its own memory, in and out, and a
// table that says where each of them lies. Inside, everything is whole.

import { lower, type Core } from '../../core/index.ts';
import type { Bytes } from '../../columns/simd/encoder.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { lostOf, lostParts, type Lost } from '../lost.ts';
import type { Maker } from '../module/index.ts';
import { readInputs, readOverrides, shownOf, type ReadInput, type Shown } from '../shown.ts';
import { wholesOf } from '../wholes/index.ts';
import { I64, standAlone } from './binary.ts';
import { GO_HOST } from './hosts/go.ts';
import { JAVASCRIPT_HOST } from './hosts/javascript.ts';
import { PYTHON_HOST } from './hosts/python.ts';
import { WasmPrinter } from './print.ts';
import { eachRow, LOCALS, read, write, type Limited } from './rows.ts';

/** The format of the layout; raised when hosts would have to change. */
export const WASM_FORMAT = 'aspect-wasm/1';

/** Programs that run any such module by its layout: host.mjs, host.py, host.go. */
export const WASM_HOSTS: readonly string[] = [JAVASCRIPT_HOST, PYTHON_HOST, GO_HOST];

/** Cases in one run. */
const ROWS = 1024;
const BYTES = 8;

/** Half of what an i64 holds: the sum of two fits. */
const LARGEST = 2n ** 62n;

/** Where a column lies in the memory. */
interface Place {
  readonly address: number;
}

export interface Layout extends Maker {
  readonly format: typeof WASM_FORMAT;
  /** How many cases each column has room for. */
  readonly rows: number;
  /** The day of assessment, the items, the overrides: one column each. */
  readonly inputs: readonly (Place & Given)[];
  /** Items whose answers are texts: asked, and not computed with. */
  readonly texts: readonly Id[];
  /** Results by position, as `shown` names them. */
  readonly outputs: readonly (Place & { readonly name: string; readonly type: string })[];
  readonly shown: Shown;
}

type Given = Day | ReadInput | Override;

interface Day {
  readonly name: 'assessed_on';
  readonly type: 'date';
  readonly min: number;
  readonly max: number;
}

interface Override {
  readonly override: Id;
  readonly type: 'code';
  readonly codes: readonly string[];
}

export interface WasmFiles {
  readonly module: Uint8Array<ArrayBuffer>;
  readonly layout: Layout;
  readonly lost: readonly Lost[];
}

export function wasmOf(plan: Plan, { instrument, engine }: Maker): WasmFiles {
  const core = lower(plan);
  const wholes = wholesOf(core);
  const lost = lostOf(wholes, LARGEST);
  const { shown, kept: names } = shownOf(plan, core, lost);
  const printer = new WasmPrinter(LOCALS.length + 1);
  const types = new Map(core.definitions.map(({ name, node }) => [name, node.type]));
  const given = inputsOf(plan, core);
  core.inputs.forEach(({ name }) => printer.local(name));
  for (const { name, term } of wholes.definitions) if (!lost.has(name)) printer.define(name, term);

  const columns = [...given, ...names];
  const start = printer.tables.length;
  const address = (at: number) => start + at * ROWS * BYTES;
  const code: Bytes = eachRow([
    ...given.flatMap((input, at) => read(limitsOf(input), address(at), printer.local(core.inputs[at]!.name))),
    ...printer.code,
    ...names.flatMap((name, at) => write(printer.local(name), address(given.length + at))),
  ]);
  return {
    module: standAlone({
      code,
      locals: [...LOCALS.map((type): [number, number] => [type, 1]), [I64, printer.locals]],
      tables: printer.tables,
      memory: address(columns.length),
    }),
    layout: {
      format: WASM_FORMAT,
      instrument,
      engine,
      rows: ROWS,
      inputs: given.map((input, at) => ({ ...input, address: address(at) })),
      texts: plan.texts,
      outputs: names.map((name, at) => ({
        name,
        type: types.get(name)!,
        address: address(given.length + at),
      })),
      shown,
    },
    lost: lostParts(plan, core, lost),
  };
}

function inputsOf(plan: Plan, core: Core): readonly Given[] {
  return [
    { name: 'assessed_on', type: 'date', min: FIRST_DAY, max: LAST_DAY },
    ...readInputs(plan, core),
    ...readOverrides(plan).map(({ id, codes }): Override => ({ override: id, type: 'code', codes })),
  ];
}

/** Null of what is kept as a double, of which nothing is computed here. */
function limitsOf(given: Given): Limited | null {
  const mayBeMissing = !('name' in given);
  const from = (low: number, high: number): Limited => ({
    mayBeMissing,
    low: BigInt(low),
    high: BigInt(high),
  });
  const { type, codes = [], min = 0, max = 0, decimals = 0, held }: Partial<ReadInput> = given;
  switch (type) {
    case 'boolean':
      return from(0, 1);
    case 'codes':
      return from(0, 2 ** codes.length - 1);
    case 'date':
      return from(min, max);
    case 'number':
      return held ? from(Math.round(min * 10 ** decimals), Math.round(max * 10 ** decimals)) : null;
    default:
      return from(0, codes.length - 1);
  }
}
