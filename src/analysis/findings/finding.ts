// What a proof shows of an instrument, with the cases that show it.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Instrument } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Analysis, AnalysisOptions } from '../analyse.ts';
import type { Answers } from '../exact.ts';

export interface Finding extends Diagnostic {
  /** Of a finding about what can happen: cases in which it does. None for what never happens. */
  readonly witnesses: readonly Answers[];
  /** The level that never comes, of what is told with it: a row or a rule that asks for it. */
  readonly because?: { readonly name: string; readonly level: string } | undefined;
}

/** What findings are looked for in. */
export interface Looked {
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly analysis: Analysis;
  /** For analyses beside this one. */
  readonly options: AnalysisOptions;
}

export function finding(
  code: Diagnostic['code'],
  path: string,
  params: Diagnostic['params'],
  witnesses: readonly Answers[] = [],
): Finding {
  return { code, severity: 'warning', path, params, witnesses };
}

/** Whatever was not decided gives no finding: the report says what was not. */
export function exactly(analysis: Analysis, name: string) {
  const found = analysis.of(name);
  return found.isExact ? found : null;
}
