// Facts of what is decided: classifications with their codes, overrides, reassessments, flags.

import { codesOfValue, within } from '../../model/index.ts';
import type { Classification, Flag, Id, OverrideEffect } from '../../model/types.ts';
import type { Subject } from '../catalogue.ts';
import { restsOn } from './graph.ts';
import { hasText } from './items.ts';
import { exactOf, isNeverUnknown, jumpsToHighest, lowestOfWorstHistory, neverReached } from './proved.ts';
import type { Sight } from './sight.ts';

export function classificationSubjects(sight: Sight): Subject<'classification'>[] {
  const { document, plan } = sight;
  return document.classifications.map((one, position) => {
    const ways = overridesOf(sight).filter(({ effect }) => effect.classification === one.id);
    const count = (how: OverrideEffect['how']) => ways.filter(({ effect }) => effect.how !== how).length;
    return {
      kind: 'classification',
      path: within('/classifications', position),
      params: { name: one.id },
      facts: {
        hasDescription: hasText(one.description),
        codes: plan.values.get(one.id)!.codes.length,
        neverReached: neverReached(sight, one.id),
        overridesUp: count('lower'),
        overridesDown: count('raise'),
        isRuleLimited: one.ruleLimit !== undefined,
        ruleUp: one.ruleLimit?.up ?? 0,
        ruleDown: one.ruleLimit?.down ?? 0,
        professionalUp: one.professional?.up ?? 0,
        professionalDown: one.professional?.down ?? 0,
        hasReassessment: isReassessed(sight, one),
        historyFixesHighest: historyFixesHighest(sight, one.id),
        oneAnswerFromLowestToHighest: jumpsToHighest(sight, one.id),
      },
    };
  });
}

function isReassessed({ document, graph }: Sight, { id, of }: Classification): boolean {
  return document.reassessments.some(
    (one) => one.of === id || one.of === of || restsOn(graph, one.of).has(id),
  );
}

function historyFixesHighest(sight: Sight, name: Id): boolean | null {
  const floor = lowestOfWorstHistory(sight, name);
  return floor === null ? null : floor === Math.max(...reachedIn(sight, name)!);
}

/** Positions of the codes that some answers give; null where that is not decided. */
function reachedIn(sight: Sight, name: Id): number[] | null {
  return (
    exactOf(sight, name)
      ?.values()
      .filter((value) => value !== null) ?? null
  );
}

/** Each code of a classification above its lowest. */
export function stepSubjects(sight: Sight): Subject<'step'>[] {
  const { document, plan } = sight;
  return document.classifications.flatMap(({ id }, position) => {
    const reached = reachedIn(sight, id);
    const floor = lowestOfWorstHistory(sight, id);
    const lowest = Math.min(...(reached ?? [0]));
    const above = [...plan.values.get(id)!.codes.entries()].filter(([rank]) => rank > lowest);
    return above.map(([rank, level]): Subject<'step'> => ({
      kind: 'step',
      path: within('/classifications', position),
      params: { name: id, level },
      facts: {
        isReached: reached?.includes(rank) ?? null,
        /** Whatever the history, what changes can lead lower. */
        hasWayDown: floor === null ? null : floor < rank,
      },
    }));
  });
}

interface Override {
  readonly rule: number;
  readonly place: number;
  readonly effect: OverrideEffect;
}

function overridesOf({ document }: Sight): Override[] {
  return document.rules.flatMap(({ then }, rule) =>
    then.flatMap((effect, place) => (effect.effect === 'override' ? [{ rule, place, effect }] : [])),
  );
}

export function overrideSubjects(sight: Sight): Subject<'override'>[] {
  const { document, graph, plan } = sight;
  const itemOf = (id: Id) => document.items.find((one) => one.id === id);
  return overridesOf(sight).map(({ rule: position, place, effect }) => {
    const rule = document.rules[position]!;
    const rests = [...restsOn(graph, rule.id)];
    const items = rests.flatMap((id) => itemOf(id) ?? []);
    const of = document.classifications.find(({ id }) => id === effect.classification)?.of ?? '';
    const scored = restsOn(graph, of);
    const codes = plan.values.get(effect.classification)?.codes ?? [];
    const to = mostReached(effect, codes);
    const direct = (graph.get(rule.id) ?? []).flatMap((id) => itemOf(id) ?? []);
    return {
      kind: 'override',
      path: within('/rules', position, 'then', place),
      params: { rule: rule.id, name: effect.classification, to },
      facts: {
        how: effect.how,
        hasRationale: hasText(rule.rationale),
        reads: items.length,
        /** It rests on something that changes, or on the day. */
        canEnd: rests.includes('assessed_on') || items.some(({ nature }) => nature === 'dynamic'),
        readsScored: items.length > 0 && items.every(({ id }) => scored.has(id)),
        isToHighest: codes.at(-1) === to,
        readsNeed: direct.some(({ direction }) => direction === 'neutral'),
      },
    };
  });
}

/** The code that it leads to; of steps, if they go from one end to the other. */
function mostReached({ how, to, steps = 0 }: OverrideEffect, codes: readonly string[]): string {
  if (to !== undefined) return to;
  if (steps < codes.length - 1) return '';
  return (how === 'raise' ? codes.at(-1) : codes[0]) ?? '';
}

export function reassessmentSubjects(sight: Sight): Subject<'reassessment'>[] {
  const { document } = sight;
  return document.reassessments.map(({ id, of, months }, position) => {
    const codes = codesOfValue(document, of) ?? [];
    const given = codes.flatMap((code) => (months[code] === undefined ? [] : [months[code]]));
    return {
      kind: 'reassessment',
      path: within('/reassessments', position),
      params: { reassessment: id },
      facts: {
        withoutMonths: codes.length - given.length,
        zeroMonths: given.filter((count) => count === 0).length,
        longest: Math.max(0, ...given),
        stricterIsLater: given.some((count, n) => n > 0 && count > given[n - 1]!),
        /** There is a date even where the outcome itself is not known. */
        coversUnknown: isNeverUnknown(sight, of),
      },
    };
  });
}

export function flagSubjects({ document }: Sight): Subject<'flag'>[] {
  return document.flags.map((flag: Flag, position) => {
    const raising = document.rules.filter(({ then }) =>
      then.some((effect) => effect.effect === 'flag' && effect.flag === flag.id),
    );
    return {
      kind: 'flag',
      path: within('/flags', position),
      params: { flag: flag.id },
      facts: {
        kind: flag.kind,
        hasDescription: hasText(flag.description),
        isRaised: raising.length > 0,
        leadsToAction: raising.some(({ then }) => then.some(({ effect }) => effect === 'recommend')),
      },
    };
  });
}
