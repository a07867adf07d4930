// What is not wrong but not there yet: parts, and entries within them, that were only just made need not be whole before
// they are left.

import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.ts';

/** What is said of something that is not filled in, and of nothing that is filled in wrongly. */
const UNFINISHED: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'cutoff-missing',
  'decimals-needed',
  'entry-empty',
  'feel-empty',
  'item-unread',
  'months-missing',
  'never-raised',
  'option-without-points',
  'points-missing',
  'source-text-missing',
  'too-few',
  'values-missing',
]);

export function isUnfinished({ code }: Pick<Diagnostic, 'code'>): boolean {
  return UNFINISHED.has(code);
}

/** How many of each there are; what is to do is among nothing else. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly todo: number;
}

export function countProblems(
  diagnostics: readonly Diagnostic[],
  isToDo: (diagnostic: Diagnostic) => boolean,
): ProblemCounts {
  const counts = { error: 0, warning: 0, info: 0, todo: 0 };
  for (const one of diagnostics) counts[isToDo(one) ? 'todo' : one.severity] += 1;
  return counts;
}
