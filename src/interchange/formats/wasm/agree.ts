// The module, run here on cases: of how many it says what the engine says. Whatever the engine of this browser or Node is,
// it is another one than that of the columns: the module stands alone, and reads and writes doubles.

import {
  columnEngine,
  columnsOf,
  valueAt,
  type Case,
  type CaseColumns,
  type Column,
} from '../../../engine/index.ts';
import type { Plan } from '../../../plan/index.ts';
import type { Layout } from '../../../targets/index.ts';

interface Module {
  readonly memory: WebAssembly.Memory;
  /** The first row whose answers do not fit; -1 where all do. */
  readonly run: (rows: number) => number;
}

export async function agreeing(
  [module, layoutText]: readonly Uint8Array<ArrayBuffer>[],
  plan: Plan,
  cases: readonly Case[],
): Promise<number> {
  const layout = JSON.parse(new TextDecoder().decode(layoutText)) as Layout;
  const { instance } = await WebAssembly.instantiate(module!);
  const scorer = instance.exports as unknown as Module;
  let agreed = 0;
  for (let start = 0; start < cases.length; start += layout.rows)
    agreed += agreeingIn(scorer, layout, plan, columnsOf(plan, cases.slice(start, start + layout.rows)));
  return agreed;
}

/** Of as many cases as the module has room for. */
function agreeingIn({ memory, run }: Module, layout: Layout, plan: Plan, cases: CaseColumns): number {
  const { rows } = cases;
  const placed = ({ address }: { readonly address: number }) =>
    new Float64Array(memory.buffer, address, rows);
  for (const input of layout.inputs) {
    const of = givenIn(cases, input);
    placed(input).forEach((_, row, column) => (column[row] = of(row)));
  }
  if (run(rows) >= 0) return 0;
  const results = columnEngine(plan).run(cases);
  const { behind: _, items: __, ...shown } = layout.shown;
  const pairs = Object.values(shown)
    .flat()
    .map(({ id, at, unit = 1 }) => ({
      said: placed(layout.outputs[at]!),
      unit,
      known: results.values.get(id)!,
    }));
  const isSame = (row: number) =>
    pairs.every(({ said, unit, known }) => Object.is(said[row]! / unit + 0, valueAt(known, row) + 0));
  return Array.from({ length: rows }, (_, row) => isSame(row)).filter(Boolean).length;
}

/** By row: as the module reads it, whole numbers of the last decimal where it holds those. */
function givenIn(cases: CaseColumns, input: Layout['inputs'][number]): (row: number) => number {
  if ('name' in input) return (row) => cases.assessedOn[row]!;
  if ('override' in input) return read(cases.overrides.get(input.override));
  const of = read(cases.items.get(input.item));
  if (input.type !== 'number' || !input.held) return of;
  const unit = 10 ** (input.decimals ?? 0);
  return (row) => Math.round(of(row) * unit);
}

const read = (column: Column | undefined) => (row: number) => (column ? valueAt(column, row) : NaN);
