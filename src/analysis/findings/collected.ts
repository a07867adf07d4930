// Tables that take several rows: rows whose place others always take together, and rows that count the same twice.

import type { PlanRow, TableStep } from '../../plan/index.ts';
import type { Analysis } from '../analyse.ts';
import type { Ref } from '../diagram/diagrams.ts';
import type { Lift } from '../lift.ts';
import { finding, type Finding } from './finding.ts';

export type RowsOf = (lift: Lift) => readonly Ref[];

/** Rows without which every case would have the same outcome: wherever one is true, others are that say it, or more. */
export function rowsOutdone(step: TableStep, rowsOf: RowsOf, analysis: Analysis): readonly number[] {
  const outdoes = OUTDOES[step.hitPolicy];
  if (!outdoes) return [];
  const left = new Set(step.rows.keys());
  const matters = (row: number): boolean => {
    const others = [...left].filter(
      (other) => other !== row && says(step.rows[other]!, step.rows[row]!, outdoes),
    );
    if (others.length === 0) return true;
    const values = analysis.valuesTogether((lift) => {
      const { diagrams } = lift.model;
      const rows = rowsOf(lift);
      const covered = diagrams.joined(
        others.map((other) => rows[other]!),
        1,
      );
      return diagrams.apply(rows[row]!, covered, (own, other) => (own === 1 && other === 0 ? 1 : 0));
    });
    return values === null || values.includes(1);
  };
  // From below, so that of two that are alike the later one is told.
  const outdone = [...left].reverse().filter((row) => {
    if (matters(row)) return false;
    return left.delete(row);
  });
  return outdone.reverse();
}

type Outdoes = (other: PlanRow['then'][number], own: PlanRow['then'][number]) => boolean;

const isSame: Outdoes = (other, own) => other === own;

/** Of two that hold, whether the entry of one leaves nothing to say to that of the other. */
const OUTDOES: Partial<Record<TableStep['hitPolicy'], Outdoes>> = {
  A: isSame,
  R: isSame,
  O: isSame,
  C: isSame,
  'C<': (other, own) => Number(other) <= Number(own),
  'C>': (other, own) => Number(other) >= Number(own),
};

const says = (other: PlanRow, own: PlanRow, outdoes: Outdoes): boolean =>
  own.then.every((entry, output) => outdoes(other.then[output]!, entry));

/** Of tables that add or count: rows that are true in the very same cases. */
export function rowsCountedTwice(
  step: TableStep,
  rowsOf: RowsOf,
  analysis: Analysis,
  path: string,
): readonly Finding[] {
  if (step.hitPolicy !== 'C+' && step.hitPolicy !== 'C#') return [];
  return [...step.rows.keys()].flatMap((row) => {
    const other = [...step.rows.keys()].slice(0, row).find((before) => {
      const values = analysis.valuesTogether((lift) => {
        const rows = rowsOf(lift);
        return lift.model.diagrams.apply(rows[before]!, rows[row]!, (one, two) =>
          one === 1 && two === 1 ? 2 : one === 1 || two === 1 ? 1 : 0,
        );
      });
      return values !== null && values.includes(2) && !values.includes(1);
    });
    if (other === undefined) return [];
    const both = analysis.together(step.id, (lift) => rowsOf(lift)[row]!);
    const witness = both?.witness((value) => value === 1);
    const params = { row: row + 1, other: other + 1 };
    return [finding('rows-counted-twice', `${path}/rows/${String(row)}`, params, witness ? [witness] : [])];
  });
}
