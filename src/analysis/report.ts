// All that is proved of an instrument: what is wrong in it, how its levels are shared out, and what was not decided.

import { lower } from '../core/index.ts';
import { parseDate } from '../model/dates.ts';
import type { Instrument, IsoDate } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import { Analysis, type AnalysisOptions } from './analyse.ts';
import type { Reason } from './diagram/budget.ts';
import type { Finding, Looked } from './findings/finding.ts';
import { itemsWithoutEffect, notMonotone } from './findings/items.ts';
import { normGaps, unreachedCodes } from './findings/levels.ts';
import { ruleFindings } from './findings/rules.ts';
import { tableFindings } from './findings/tables.ts';

export interface Report {
  readonly findings: readonly Finding[];
  readonly shares: readonly Shares[];
  readonly undecided: readonly { readonly id: string; readonly reason: Reason }[];
}

/** Of how many sets of answers an outcome has each of its codes. */
export interface Shares {
  readonly id: string;
  /** By code in its order; the last is missing. */
  readonly counts: readonly { readonly code: string | null; readonly count: bigint }[];
}

export type ProofOptions = Omit<AnalysisOptions, 'assessedOn'> & { readonly assessedOn: IsoDate };

export function prove(instrument: Instrument, plan: Plan, options: ProofOptions): Report {
  return reportOf(analysed(instrument, plan, options));
}

/** To be asked more than a report says. */
export function analysed(
  instrument: Instrument,
  plan: Plan,
  { assessedOn, ...options }: ProofOptions,
): Looked {
  const day = parseDate(assessedOn);
  if (day === undefined) throw new RangeError(`no date: ${assessedOn}`);
  return { instrument, plan, analysis: new Analysis(lower(plan), { ...options, assessedOn: day }) };
}

export function reportOf(looked: Looked): Report {
  const findings = [
    ...unreachedCodes(looked),
    ...normGaps(looked),
    ...tableFindings(looked),
    ...ruleFindings(looked),
    ...itemsWithoutEffect(looked),
    ...notMonotone(looked),
  ];
  return { findings, shares: sharesOf(looked), undecided: undecidedIn(looked) };
}

const outcomesOf = ({ results }: Plan) => [...results.levels, ...results.classifications];

function sharesOf({ plan, analysis }: Looked): readonly Shares[] {
  return outcomesOf(plan).flatMap((id) => {
    const exact = analysis.of(id);
    if (!exact.isExact) return [];
    const counts = exact.count();
    const codes = [...plan.values.get(id)!.codes, null];
    return [
      {
        id,
        counts: codes.map((code, position) => ({
          code,
          count: counts.get(code === null ? null : position) ?? 0n,
        })),
      },
    ];
  });
}

function undecidedIn({ plan, analysis }: Looked): Report['undecided'] {
  const { levels, flags, recommendations, classifications } = plan.results;
  return [...levels, ...classifications, ...flags, ...recommendations].flatMap((id) => {
    const found = analysis.of(id);
    return found.isExact ? [] : [{ id, reason: found.reason }];
  });
}
