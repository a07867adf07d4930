// How each safeguard stands: broken, to be decided by a person, justified, or kept.

import {
  exceptionFor,
  ruleOf,
  type DecidedStep,
  type InstrumentRecord,
  type JustifiedException,
  type OpenSafeguards,
} from '../../model/index.ts';
import type { FoundSafeguard, LookedSafeguard } from '../../workers/index.ts';
import type { SeenSafeguards } from '../state/index.ts';

/**
 * `broken`: something must be mended or justified. `person`: nothing is proved, or nothing is wrong in itself: somebody
 * looks at it. `ahead`: it is kept now, and is not before a later step. `justified`: all that was found stands for a
 * reason.
 */
export const STANDINGS = ['broken', 'ahead', 'justified', 'person', 'kept'] as const;
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
  const present = open.filter(({ finding }) => finding.isNow);
  if (present.length === 0) return 'ahead';
  return present.some(({ finding }) => isBroken(safeguard, finding)) ? 'broken' : 'person';
}

const isBroken = ({ severity }: LookedSafeguard['safeguard'], { state }: FoundSafeguard): boolean =>
  state === 'broken' && severity !== 'info';

/** What stands against a step. A note stands against none. */
export function openBefore(rules: readonly StandingRule[], step: DecidedStep): OpenSafeguards {
  const open = rules.map(({ safeguard, findings }) => {
    const against = findings.filter(({ because, finding }) => !because && finding.before.includes(step));
    return {
      isBroken: against.some(({ finding }) => isBroken(safeguard, finding)),
      isUndecided: against.some(({ finding }) => finding.state === 'undecided'),
    };
  });
  return {
    broken: open.filter((one) => one.isBroken).length,
    undecided: open.filter((one) => one.isUndecided && !one.isBroken).length,
  };
}

/** What is to be known before a step, and stands against nothing. */
export function notesBefore(rules: readonly StandingRule[], step: DecidedStep): number {
  return rules.filter(
    ({ safeguard, findings }) =>
      safeguard.severity === 'info' &&
      findings.some(
        ({ because, finding }) => !because && finding.state === 'broken' && finding.before.includes(step),
      ),
  ).length;
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
