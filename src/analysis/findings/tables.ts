// Decision tables: rows that nothing reaches, rows that contradict each other, cases for which no row holds.

import { conflictOf, rowOf } from '../../core/index.ts';
import { takesAllRows } from '../../model/hit-policies.ts';
import type { TableStep } from '../../plan/index.ts';
import type { Analysis } from '../analyse.ts';
import type { Ref } from '../diagram/diagrams.ts';
import type { Lift } from '../lift.ts';
import { rowsCountedTwice, rowsOutdone } from './collected.ts';
import { exactly, finding, type Finding, type Looked } from './finding.ts';
import { probed } from './probe.ts';

export function tableFindings(looked: Looked): readonly Finding[] {
  const { instrument, plan } = looked;
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'table') return [];
    const analysis = tellingRowsApart(step, looked);
    const path = `/tables/${String(instrument.tables.findIndex(({ id }) => id === step.id))}`;
    const never = rowsThatNeverHold(step, analysis);
    const rows = (lift: Lift) => rowRefs(step, lift);
    return [
      ...never.map((row) => finding('row-never-holds', `${path}/rows/${String(row)}`, { row: row + 1 })),
      ...[...rowsNeverTaken(step, analysis), ...rowsOutdone(step, rows, analysis)]
        .filter((row) => !never.includes(row))
        .map((row) => finding('row-never-taken', `${path}/rows/${String(row)}`, { row: row + 1 })),
      ...rowsCountedTwice(step, rows, analysis, path),
      ...overlaps(step, analysis, path),
      ...gaps(step, analysis, path),
    ];
  });
}

/** Of a table that rests on one item, outcomes see only what it gives: rows that give the same would be one. */
function tellingRowsApart(step: TableStep, looked: Looked): Analysis {
  const { analysis } = looked;
  const outputs = step.outputs.map(({ id }) => id);
  const items = new Set(outputs.flatMap((id) => [...analysis.itemsOf(id)]));
  if (items.size > 1) return analysis;
  const rows = step.rows.map((_, position) => rowOf(step.id, position));
  const names = [...rows, conflictOf(step.id), `${step.id}.any`].filter((name) => analysis.has(name));
  return probed(looked, [], [...outputs, ...names]);
}

/** Whether each row holds. A row without conditions always does, and one that is a name is that. */
function rowRefs({ id, rows }: TableStep, lift: Lift): readonly Ref[] {
  return rows.map(({ cells }, position) => {
    const name = rowOf(id, position);
    if (lift.view.knows(name)) return lift.name(name);
    const condition = cells.find((cell) => cell !== null);
    return condition?.op === 'name' ? lift.name(condition.name) : lift.model.diagrams.end(1);
  });
}

function rowsThatNeverHold(step: TableStep, analysis: Analysis): readonly number[] {
  return [...step.rows.keys()].filter((row) => {
    const name = rowOf(step.id, row);
    const values = analysis.has(name)
      ? analysis.valuesOf(name)
      : analysis.valuesTogether((lift) => rowRefs(step, lift)[row]!);
    return values !== null && !values.includes(1);
  });
}

/** Of tables that take one row: those whose place others always take. */
function rowsNeverTaken(step: TableStep, analysis: Analysis): readonly number[] {
  const order = orderOf(step);
  if (!order) return [];
  const taken = analysis.valuesTogether((lift) => {
    const { diagrams } = lift.model;
    const rows = rowRefs(step, lift);
    return diagrams.firstOf(
      order.map((row) => rows[row]!),
      [...order.map((row) => diagrams.end(row)), diagrams.end(null)],
    );
  });
  const values = taken ?? order;
  return order.filter((row) => !values.includes(row)).sort((one, other) => one - other);
}

/** In which order rows are looked at; null where all are. */
function orderOf({ hitPolicy, rows, outputs }: TableStep): readonly number[] | null {
  const all = [...rows.keys()];
  if (hitPolicy === 'F') return all;
  if (hitPolicy !== 'P') return null;
  const rank = (row: number) => outputs[0]?.codes.findIndex((code) => code === rows[row]!.then[0]) ?? -1;
  return all.sort((one, other) => rank(other) - rank(one) || one - other);
}

function overlaps(step: TableStep, analysis: Analysis, path: string): readonly Finding[] {
  const name = conflictOf(step.id);
  const witness = analysis.has(name) ? exactly(analysis, name)?.witness((value) => value === 1) : null;
  return witness ? [finding('rows-overlap', path, { table: step.id }, [witness])] : [];
}

/** Where it is known that no row holds, and nothing is said for that. */
function gaps(step: TableStep, analysis: Analysis, path: string): readonly Finding[] {
  if (takesAllRows(step.hitPolicy) || step.outputs.every((output) => output.default !== null)) return [];
  const holds = `${step.id}.any`;
  if (analysis.has(holds) && analysis.valuesOf(holds)?.includes(0) === false) return [];
  const any = analysis.together(step.id, (lift) => lift.model.diagrams.joined(rowRefs(step, lift), 1));
  const witness = any?.witness((value) => value === 0);
  return witness ? [finding('table-gap', path, { table: step.id }, [witness])] : [];
}
