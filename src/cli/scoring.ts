// The rows of one file: assessed, or said to be invalid, and counted.

import { assessmentReader, NO_OVERRIDES, violationReader, type ResultColumns } from '../engine/index.ts';
import { CaseAssessor, problemsOf, type CaseBatch, type CaseRow } from '../interchange/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostic, type Id } from '../model/index.ts';
import { constraintsOf, type Plan } from '../plan/index.ts';
import type { Call } from './call.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { inOneLine, note, tell } from './print.ts';

export class Scoring {
  scored = 0;
  /** Everything that was found in a row or a column: a file with a finding is not simply well. */
  found = 0;
  /** Rows of the file that are no cases. */
  invalid = 0;
  /** In how many cases each constraint does not hold. */
  private readonly violated = new Map<Id, number>();
  /** Whether anything found was an error. */
  failed = false;
  private readonly plan: Plan;
  private readonly constraints: readonly Id[];
  private readonly assessor: CaseAssessor;
  private readonly findings: Findings;
  private readonly file: string;
  private readonly call: Pick<Call, 'all' | 'quiet' | 'language'>;

  constructor(plan: Plan, file: string, call: Pick<Call, 'all' | 'quiet' | 'language'>) {
    this.plan = plan;
    this.constraints = constraintsOf(plan).map(({ id }) => id);
    this.assessor = new CaseAssessor(plan);
    this.findings = new Findings(call);
    this.file = file;
    this.call = call;
  }

  /** The cases, assessed; what is wrong with rows is told as `file:line field …`. */
  assess(batch: CaseBatch): ResultColumns {
    const { columns, lines, rows } = batch;
    const results = this.assessor.run(columns);
    for (const { problems } of rows)
      for (const { line, field, diagnostic } of problems) this.tell(line, field, diagnostic);
    this.invalid += rejectedOf(rows).length;
    const doubtful = this.violatedIn(results);
    for (const [row, { case: given }] of batch.careful) if (given.overrides) doubtful.add(row);
    if (doubtful.size > 0) {
      const read = assessmentReader(this.plan, columns, results);
      for (const row of [...doubtful].sort((one, other) => one - other)) {
        const given = batch.careful.get(row)?.case ?? NO_OVERRIDES;
        for (const problem of problemsOf(this.plan, given, read(row), this.call.language))
          this.tell(lines[row]!, fieldOf(problem), problem);
      }
    }
    this.scored += columns.rows;
    return results;
  }

  /** The rows in which a constraint does not hold. */
  private violatedIn(results: ResultColumns): Set<number> {
    const found = new Set<number>();
    if (this.constraints.length === 0) return found;
    const violatedIn = violationReader(this.plan, results);
    for (let row = 0; row < results.rows; row += 1) {
      for (const id of violatedIn(row)) {
        found.add(row);
        this.violated.set(id, (this.violated.get(id) ?? 0) + 1);
      }
    }
    return found;
  }

  /** Why a row was rejected, in words. */
  reasonOf({ problems }: CaseRow): string {
    const { language } = this.call;
    return problems
      .filter(({ diagnostic }) => diagnostic.severity === 'error')
      .map(({ field, diagnostic }) => {
        const { message } = formatDiagnostic(diagnostic, language);
        return inOneLine(field === null ? message : `${field}: ${message}`);
      })
      .join(' ');
  }

  /** The sums, at the end. */
  tellAll(): void {
    const { file, scored, invalid, call } = this;
    this.findings.tellUntold();
    for (const [table, count] of this.assessor.conflicts) {
      this.found += 1;
      tell(say('conflicts', { table, count }, call.language));
    }
    for (const constraint of this.constraints) {
      const count = this.violated.get(constraint);
      if (count !== undefined) tell(say('violated', { constraint, count }, call.language));
    }
    note(say('scored', { file, rows: scored + invalid, scored, invalid }, call.language), call);
  }

  private tell(line: number, field: string | null, diagnostic: Diagnostic): void {
    this.found += 1;
    this.failed ||= diagnostic.severity === 'error';
    this.findings.tell(`${this.file}:${String(line)} ${field ?? '-'}`, diagnostic);
  }
}

/** The column that a problem of an assessed case is of; null where it is between several. */
function fieldOf({ params: { classification } }: Diagnostic): string | null {
  return classification === undefined ? null : `override_${String(classification)}`;
}

/** The rows of a file that are no cases. */
export function rejectedOf(rows: readonly CaseRow[]): CaseRow[] {
  return rows.filter((row) => row.isRow && !row.case);
}
