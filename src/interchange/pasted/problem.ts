// What is said of pasted text. Its place is the cell, which whoever shows it knows.

import type { Diagnostic, DiagnosticCode, Params, Severity } from '../../model/diagnostic.ts';

export function problem(code: DiagnosticCode, params: Params = {}, severity: Severity = 'error'): Diagnostic {
  return { code, severity, path: '', params };
}

/** Whether something was read, or a problem found instead. */
export function isProblem(read: unknown): read is Diagnostic {
  return typeof read === 'object' && read !== null && 'severity' in read;
}

/** Whether there are problems instead of what was read. */
export function areProblems(read: unknown): read is readonly Diagnostic[] {
  return Array.isArray(read);
}
