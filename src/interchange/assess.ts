// Cases to assessments, many at a time: what the command line and production systems have in common.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Id } from '../model/types.ts';
import { assessmentReader, columnEngine, columnsOf, type Assessment, type Case } from '../engine/index.ts';
import type { Plan } from '../plan/index.ts';

export interface AssessedCase {
  readonly assessment: Assessment;
  /** What the assessor should know of it; nothing that keeps it from standing. */
  readonly problems: readonly Diagnostic[];
}

/** Assesses by the column engine. */
export class CaseAssessor {
  /** In how many cases the rows of a decision table contradicted each other, by table. */
  readonly conflicts = new Map<Id, number>();
  private readonly plan: Plan;
  private readonly engine;

  constructor(plan: Plan) {
    this.plan = plan;
    this.engine = columnEngine(plan);
  }

  /** Assessments in the order of the cases. */
  assess(cases: readonly Case[]): AssessedCase[] {
    const columns = columnsOf(this.plan, cases);
    const results = this.engine.run(columns);
    for (const [table, count] of results.conflicts)
      this.conflicts.set(table, (this.conflicts.get(table) ?? 0) + count);
    const read = assessmentReader(this.plan, columns, results);
    return cases.map((given, row) => {
      const assessment = read(row);
      return { assessment, problems: overridesNotTaken(given, assessment) };
    });
  }
}

/** Professional overrides that the instrument does not allow: the assessor must hear that they changed nothing. */
export function overridesNotTaken({ overrides }: Case, assessment: Assessment): Diagnostic[] {
  return Object.entries(overrides ?? {})
    .filter(([classification, { to }]) => assessment.classification[classification] !== to)
    .map(([classification, { to }]) => {
      const path = `/overrides/${classification}`;
      return { code: 'override-not-taken', severity: 'warning', path, params: { classification, to } };
    });
}
