// The rows of one file: assessed, or said to be invalid, and counted.

import type { Assessment } from '../engine/index.ts';
import { CaseAssessor, type CaseRow } from '../interchange/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { MessageLanguage } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import { say } from './messages/index.ts';
import { lineOf, tell } from './print.ts';

export class Scoring {
  scored = 0;
  /** Everything that was told of a row or a column: a file with a finding is not simply well. */
  found = 0;
  /** Rows of the file that are no cases. */
  invalid = 0;
  /** Whether anything told was an error. */
  failed = false;
  private readonly assessor: CaseAssessor;
  private readonly file: string;
  private readonly language: MessageLanguage;

  constructor(plan: Plan, file: string, language: MessageLanguage) {
    this.assessor = new CaseAssessor(plan);
    this.file = file;
    this.language = language;
  }

  /** The assessments of the rows that are cases; what is wrong with rows is told as `file:line field …`. */
  assess(rows: readonly CaseRow[]): Assessment[] {
    const good = rows.flatMap((row) => (row.case ? { line: row.line, given: row.case } : []));
    const assessed = this.assessor.assess(good.map(({ given }) => given));
    for (const { problems } of rows)
      for (const { line, field, diagnostic } of problems) this.tell(line, field, diagnostic);
    this.invalid += rows.filter((row) => row.isRow && !row.case).length;
    assessed.forEach(({ problems }, position) => {
      for (const problem of problems)
        this.tell(good[position]!.line, `override_${String(problem.params['classification'])}`, problem);
    });
    this.scored += good.length;
    return assessed.map(({ assessment }) => assessment);
  }

  /** The sums, at the end. */
  tellAll(): void {
    const { file, scored, invalid, language } = this;
    for (const [table, count] of this.assessor.conflicts) {
      this.found += 1;
      tell(say('conflicts', { table, count }, language));
    }
    tell(say('scored', { file, rows: scored + invalid, scored, invalid }, language));
  }

  private tell(line: number, field: string | null, diagnostic: Diagnostic): void {
    this.found += 1;
    this.failed ||= diagnostic.severity === 'error';
    tell(lineOf(`${this.file}:${String(line)} ${field ?? '-'}`, diagnostic, this.language));
  }
}
