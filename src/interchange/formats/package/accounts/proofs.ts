// The proofs for a package. Nothing in them may rest on how fast the machine is: they are given up by what was looked at,
// never by the clock.

import {
  analysed,
  compareExactly,
  reportOf,
  type Report,
  type VersionsReport,
} from '../../../../analysis/index.ts';
import type { Instrument } from '../../../../model/types.ts';
import type { Plan } from '../../../../plan/index.ts';
import { ASSESSED_ON } from '../vectors/edges.ts';

/** From 0 to 1. */
export type Progress = (share: number) => void;

const OPTIONS = {
  assessedOn: ASSESSED_ON,
  budget: { branches: 4_000_000, ms: 1 },
  now: () => 0,
} as const;

export function provedOf(instrument: Instrument, plan: Plan, progress: Progress): Report {
  const looked = analysed(instrument, plan, OPTIONS);
  const { levels, classifications, flags, recommendations } = plan.results;
  const ids = [...levels, ...classifications, ...flags, ...recommendations];
  // What is decided here is known to the report.
  ids.forEach((id, at) => {
    looked.analysis.of(id);
    progress((at + 1) / (ids.length + 1));
  });
  return reportOf(looked);
}

export function comparedOf(before: Plan, after: Plan, progress: Progress): Promise<VersionsReport> {
  return compareExactly(before, after, {
    ...OPTIONS,
    onProgress: (done, all) => progress(done / all),
  });
}
