// Cases to assessments, many at a time: what the command line and production systems have in common.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Id } from '../model/types.ts';
import {
  assessmentReader,
  columnEngine,
  columnsOf,
  type Assessment,
  type Case,
  type CaseColumns,
  type ResultColumns,
} from '../engine/index.ts';
import { constraintsOf, type Plan } from '../plan/index.ts';

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
  private readonly language: string | undefined;

  /** `language`: of the messages of constraints. */
  constructor(plan: Plan, language?: string) {
    this.plan = plan;
    this.language = language;
    this.engine = columnEngine(plan);
  }

  /** Of many cases at once. */
  run(columns: CaseColumns): ResultColumns {
    const results = this.engine.run(columns);
    for (const [table, count] of results.conflicts)
      this.conflicts.set(table, (this.conflicts.get(table) ?? 0) + count);
    return results;
  }

  /** Assessments in the order of the cases. */
  assess(cases: readonly Case[]): AssessedCase[] {
    const columns = columnsOf(this.plan, cases);
    const results = this.run(columns);
    const read = assessmentReader(this.plan, columns, results);
    return cases.map((given, row) => {
      const assessment = read(row);
      return { assessment, problems: problemsOf(this.plan, given, assessment, this.language) };
    });
  }
}

const NONE: readonly Diagnostic[] = Object.freeze([]);

/** What is to be told of a case that was assessed. */
export function problemsOf(
  plan: Plan,
  given: Pick<Case, 'overrides'>,
  assessment: Assessment,
  language?: string,
): readonly Diagnostic[] {
  if (!given.overrides && !assessment.violated?.length) return NONE;
  return [...contradictionsIn(plan, assessment, language), ...overridesNotTaken(given, assessment)];
}

/** Constraints that do not hold. Where one of force `error` is among them, the case cannot be as it stands. */
function contradictionsIn(plan: Plan, { violated = [] }: Assessment, language?: string): Diagnostic[] {
  if (violated.length === 0) return [];
  return constraintsOf(plan)
    .filter(({ id }) => violated.includes(id))
    .map(({ id, force, message }) => {
      const text =
        (language === undefined ? undefined : message[language]) ?? Object.values(message)[0] ?? '';
      return {
        code: 'constraint-violated',
        severity: force,
        path: '/responses',
        params: { constraint: id, text },
      };
    });
}

/** Professional overrides that the instrument does not allow: the assessor must hear that they changed nothing. */
function overridesNotTaken({ overrides }: Pick<Case, 'overrides'>, assessment: Assessment): Diagnostic[] {
  if (!overrides) return [];
  return Object.entries(overrides)
    .filter(([classification, { to }]) => assessment.classification[classification] !== to)
    .map(([classification, { to }]) => {
      const path = `/overrides/${classification}`;
      return { code: 'override-not-taken', severity: 'warning', path, params: { classification, to } };
    });
}
