// The rows of one file: assessed, or said to be invalid, and counted.

import type { Assessment } from '../engine/index.ts';
import { CaseAssessor, type CaseRow } from '../interchange/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostic, type Id } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Call } from './call.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { inOneLine, note, tell } from './print.ts';

/** The assessment of a row, with what the row holds besides. */
export interface AssessedRow {
  readonly assessment: Assessment;
  readonly carried: readonly unknown[] | undefined;
}

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
  private readonly assessor: CaseAssessor;
  private readonly findings: Findings;
  private readonly file: string;
  private readonly call: Pick<Call, 'all' | 'quiet' | 'language'>;

  constructor(plan: Plan, file: string, call: Pick<Call, 'all' | 'quiet' | 'language'>) {
    this.assessor = new CaseAssessor(plan, call.language);
    this.findings = new Findings(call);
    this.file = file;
    this.call = call;
  }

  /** The rows that are cases, assessed; what is wrong with rows is told as `file:line field …`. */
  assess(rows: readonly CaseRow[]): AssessedRow[] {
    const good = rows.flatMap((row) => (row.case ? { ...row, given: row.case } : []));
    const assessed = this.assessor.assess(good.map(({ given }) => given));
    for (const { problems } of rows)
      for (const { line, field, diagnostic } of problems) this.tell(line, field, diagnostic);
    this.invalid += rejectedOf(rows).length;
    assessed.forEach(({ problems }, position) => {
      for (const problem of problems) this.tell(good[position]!.line, fieldOf(problem), problem);
    });
    for (const { assessment } of assessed)
      for (const id of assessment.violated ?? []) this.violated.set(id, (this.violated.get(id) ?? 0) + 1);
    this.scored += good.length;
    return assessed.map(({ assessment }, position) => ({ assessment, carried: good[position]!.carried }));
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
    for (const [constraint, count] of this.violated)
      tell(say('violated', { constraint, count }, call.language));
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
