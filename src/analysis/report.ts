// All that is proved of an instrument: what is wrong in it, how its levels are shared out, and what was not decided.

import { lower } from '../core/index.ts';
import { parseDate } from '../model/dates.ts';
import type { Instrument, IsoDate } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import { assertionFindings, assertionsIn, type Asserted } from './assertions.ts';
import { Analysis, type AnalysisOptions } from './analyse.ts';
import type { Reason } from './diagram/budget.ts';
import { branchesNeverTaken } from './findings/branches.ts';
import { withCauses } from './findings/consequences.ts';
import { constraintFindings } from './findings/constraints.ts';
import type { Finding, Looked } from './findings/finding.ts';
import { itemsWithoutEffect, notMonotone } from './findings/items.ts';
import { levelGroups, unreachedCodes } from './findings/levels.ts';
import { normFindings } from './findings/norms.ts';
import { ruleFindings } from './findings/rules.ts';
import { scoreFindings } from './findings/scores.ts';
import { tableFindings } from './findings/tables.ts';

export interface Report {
  readonly findings: readonly Finding[];
  readonly shares: readonly Shares[];
  /** In the order of the document. */
  readonly assertions: readonly Asserted[];
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
  const ofDay = { ...options, assessedOn: day };
  return { instrument, plan, analysis: new Analysis(lower(plan), ofDay), options: ofDay };
}

export function reportOf(looked: Looked): Report {
  const { plan, options } = looked;
  const limits = constraintFindings(looked, options);
  const assertions = assertionsIn(plan, options);
  if (limits.isEmpty) return { findings: limits.findings, shares: [], assertions, undecided: [] };
  const findings = [
    ...limits.findings,
    ...assertionFindings(looked, assertions),
    ...unreachedCodes(looked),
    ...levelGroups(looked),
    ...scoreFindings(looked),
    ...normFindings(looked),
    ...branchesNeverTaken(looked),
    ...tableFindings(looked),
    ...ruleFindings(looked),
    ...itemsWithoutEffect(looked),
    ...notMonotone(looked),
  ];
  const undecided = [...undecidedIn(looked), ...limits.undecided];
  return { findings: withCauses(findings, looked), shares: sharesOf(looked), assertions, undecided };
}

const outcomesOf = ({ results }: Plan) => [...results.levels, ...results.classifications];

function sharesOf({ plan, analysis }: Looked): readonly Shares[] {
  return outcomesOf(plan).flatMap((id) => {
    const exact = analysis.of(id);
    // Shares are of all answer sets, or they could not be held against each other.
    if (!exact.isExact || !analysis.countsAll(exact)) return [];
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
