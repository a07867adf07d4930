// How each safeguard stands: broken, to be decided by a person, justified, or kept.

import { exceptionFor, ruleOf, type InstrumentRecord, type JustifiedException } from '../../model/index.ts';
import type { FoundSafeguard, LookedSafeguard } from '../../workers/index.ts';
import type { SeenSafeguards } from '../state/index.ts';

/**
 * `broken`: something must be mended or justified. `person`: nothing is proved, or nothing is wrong in itself: somebody
 * looks at it. `justified`: all that was found stands for a reason.
 */
export const STANDINGS = ['broken', 'justified', 'person', 'kept'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface StandingRule extends LookedSafeguard {
  readonly standing: Standing;
  readonly findings: readonly StandingFinding[];
}

export interface StandingFinding {
  readonly finding: FoundSafeguard;
  /** Known by it in the record. */
  readonly rule: string;
  readonly because: JustifiedException | undefined;
}

export function standingOf(
  { document, answer }: SeenSafeguards,
  record: InstrumentRecord,
): readonly StandingRule[] {
  return answer.rules.map((one) => {
    const findings = one.found.map((finding) => ({
      finding,
      rule: ruleOf(document, finding),
      because: exceptionFor({ document, record }, finding),
    }));
    return { ...one, findings, standing: standing(one, findings) };
  });
}

function standing({ safeguard }: LookedSafeguard, findings: readonly StandingFinding[]): Standing {
  const open = findings.filter(({ because }) => !because);
  if (findings.length === 0) return 'kept';
  if (open.length === 0) return 'justified';
  const isBroken = open.some(({ finding }) => finding.state === 'broken' && safeguard.severity !== 'info');
  return isBroken ? 'broken' : 'person';
}

/** Reasons for what is not found any more. */
export function goneFrom(
  rules: readonly StandingRule[],
  { exceptions }: InstrumentRecord,
): readonly JustifiedException[] {
  const found = new Set(rules.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const last = new Map(exceptions.filter(isOfSafeguard).map((one) => [one.rule, one]));
  return [...last.values()].filter(({ rule }) => !found.has(rule));
}

/** Of a safeguard, and not of a proof. */
export const isOfSafeguard = ({ rule }: JustifiedException): boolean => rule.startsWith('safeguard:');
