// The outcome of a decision table, once each row is true, false or unknown (DMN 1.5, 8.2.11 hit policies).

import { sumOf } from '../../model/fraction.ts';
import { ofNoRow, takesAllRows } from '../../model/hit-policies.ts';
import type { Id } from '../../model/types.ts';
import {
  isComputed,
  type PlanEntry,
  type PlanOutput,
  type PlanRow,
  type TableStep,
} from '../../plan/index.ts';
import { evaluate, evaluateRounded, type Lookup, type Value } from '../../language/index.ts';
import type { WhyTable } from '../types.ts';

export type RowTruth = boolean | null;

interface Outcome {
  readonly hits: readonly number[];
  /** True: the defaults hold. Null: nothing can be said. */
  readonly otherwise: true | null;
  readonly conflict?: boolean;
}

export function tableOf(step: TableStep, truths: readonly RowTruth[], lookup: Lookup): WhyTable {
  const { hits, otherwise, conflict = false } = outcomeOf(step, truths);
  const values: Record<Id, Value> = {};
  step.outputs.forEach((output, position) => {
    if (hits.length > 0) values[output.id] = collect(step, output, position, hits, lookup);
    else values[output.id] = otherwise ? defaultOf(step, output) : null;
  });
  return {
    kind: 'table',
    values,
    rows: truths.map((truth) => (truth === null ? 'unknown' : truth ? 'true' : 'false')),
    hits,
    conflict,
  };
}

function defaultOf({ hitPolicy }: TableStep, output: PlanOutput): Value {
  if (output.type === 'codes') return output.default === null ? [] : [String(output.default)];
  return output.default ?? ofNoRow(hitPolicy);
}

const NOTHING: Outcome = { hits: [], otherwise: null };
const CONFLICT: Outcome = { hits: [], otherwise: null, conflict: true };

function outcomeOf(step: TableStep, truths: readonly RowTruth[]): Outcome {
  const hits = truths.flatMap((truth, position) => (truth ? [position] : []));
  const first = hits[0];
  const unknown = truths.includes(null);
  if (takesAllRows(step.hitPolicy)) return unknown ? NOTHING : { hits, otherwise: true };
  if (first === undefined) return unknown ? NOTHING : { hits, otherwise: true };
  switch (step.hitPolicy) {
    case 'U':
      return hits.length > 1 ? CONFLICT : { hits, otherwise: null };
    case 'A':
      return hits.some((hit) => !agree(step.rows, first, hit))
        ? CONFLICT
        : { hits: [first], otherwise: null };
    case 'F':
      return truths.indexOf(null) >= 0 && truths.indexOf(null) < first
        ? NOTHING
        : { hits: [first], otherwise: null };
    default: {
      const best = highest(step, hits);
      const open = truths.flatMap((truth, position) => (truth === null ? [position] : []));
      return open.some((row) => rank(step, row) > rank(step, best))
        ? NOTHING
        : { hits: [best], otherwise: null };
    }
  }
}

function agree(rows: readonly PlanRow[], one: number, other: number): boolean {
  return (rows[one] as PlanRow).then.every((entry, position) => entry === rows[other]?.then[position]);
}

/** Priority is the order of the first output's values; of equals the first row wins. */
function rank(step: TableStep, row: number): number {
  const entry = step.rows[row]?.then[0];
  return step.outputs[0]?.codes.findIndex((code) => code === entry) ?? -1;
}

function highest(step: TableStep, rows: readonly number[]): number {
  return rows.reduce((best, row) => (rank(step, row) > rank(step, best) ? row : best));
}

function collect(
  step: TableStep,
  output: PlanOutput,
  position: number,
  hits: readonly number[],
  lookup: Lookup,
): Value {
  const entries = hits.map((hit) => entryOf(output, step.rows[hit]?.then[position] ?? null, lookup));
  if (output.type === 'codes') return output.codes.filter((code) => entries.includes(code));
  // What is missing is not left out of a sum.
  if (output.type !== 'number' || entries.includes(null)) return entries.includes(null) ? null : entries[0]!;
  const numbers = entries as number[];
  switch (step.hitPolicy) {
    case 'C+':
      return sumOf(numbers);
    case 'C<':
      return Math.min(...numbers);
    case 'C>':
      return Math.max(...numbers);
    case 'C#':
      return numbers.length;
    default:
      return numbers[0] as number;
  }
}

function entryOf({ type, decimals }: PlanOutput, entry: PlanEntry | null, lookup: Lookup): Value {
  if (entry === null || !isComputed(entry)) return entry;
  return type === 'number' ? evaluateRounded(entry, decimals, lookup) : evaluate(entry, lookup);
}
