// What keeps a file from being used, as a diagnostic of the whole.

import type { Diagnostic, DiagnosticCode, Params } from '../model/diagnostic.ts';

export function fault(code: DiagnosticCode, params: Params): Diagnostic {
  return { code, severity: 'error', path: '', params };
}
