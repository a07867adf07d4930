// Facts of scores, level scales with their cut-offs, and norm tables.

import { namesIn } from '../../language/index.ts';
import { within } from '../../model/index.ts';
import type { Score } from '../../model/types.ts';
import type { Subject } from '../catalogue.ts';
import { hasText } from './items.ts';
import { neverReached } from './proved.ts';
import { isProtected, itemsAddedUp, type Sight } from './sight.ts';

export function scoreSubjects(sight: Sight): Subject<'score'>[] {
  const { document, deciding, plan } = sight;
  return document.scores.map((score, position) => {
    const items = itemsAddedUp(document, score.id);
    const has = (wanted: string) => items.some(([{ direction }]) => direction === wanted);
    const adds = (wanted: string) => items.some(([{ direction }, sign]) => direction === wanted && sign > 0);
    const step = plan.steps.find((one) => one.kind === 'score' && one.id === score.id);
    return {
      kind: 'score',
      path: within('/scores', position),
      params: { score: score.id },
      facts: {
        method: score.method,
        decides: deciding.has(score.id),
        hasDescription: hasText(score.description),
        mixesNeedWithRisk: has('neutral') && has('risk'),
        addsStrengthToRisk: adds('protective') && adds('risk'),
        missingAddsPoints:
          step?.kind === 'score' &&
          step.terms.some(
            ({ missing, weight, span }) => missing !== null && weight > 0 && missing > span.low,
          ),
        estimatesMoreThanHalf: estimated(score) * 2 > score.terms.length,
        terms: score.terms.length,
      },
    };
  });
}

function estimated({ missing }: Score): number {
  return missing.policy === 'prorate' ? missing.atMost : 0;
}

export function scaleSubjects(sight: Sight): Subject<'scale'>[] {
  const { document, deciding } = sight;
  return document.levels.map((scale, position) => ({
    kind: 'scale',
    path: within('/levels', position),
    params: { scale: scale.id },
    facts: {
      decides: deciding.has(scale.id),
      levels: scale.levels.length,
      hasDescription: hasText(scale.description),
      neverReached: neverReached(sight, scale.id),
      groups: scale.groups?.length ?? 0,
      groupsOfProtected: groupsOfProtected(sight, scale),
    },
  }));
}

export function cutoffSubjects({ document, deciding }: Sight): Subject<'cutoff'>[] {
  return document.levels.flatMap((scale, position) =>
    scale.levels.map((level, rank): Subject<'cutoff'> => ({
      kind: 'cutoff',
      path: within('/levels', position, 'levels', rank),
      params: { scale: scale.id, level: level.code },
      facts: {
        hasRationale: hasText(level.rationale),
        isLowest: rank === 0,
        decides: deciding.has(scale.id),
      },
    })),
  );
}

export function normSubjects(sight: Sight): Subject<'norm'>[] {
  return sight.document.norms.map((norm, position) => ({
    kind: 'norm',
    path: within('/norms', position),
    params: { norm: norm.id },
    facts: {
      hasSource: (norm.source ?? '').trim() !== '',
      groups: norm.groups?.length ?? 0,
      groupsOfProtected: groupsOfProtected(sight, norm),
    },
  }));
}

/** How many groups a protected attribute makes. */
function groupsOfProtected(
  { document }: Sight,
  { groups }: { groups?: readonly { when: string }[] },
): number {
  const attributes = new Set(document.items.filter(isProtected).map(({ id }) => id));
  return (groups ?? []).filter(({ when }) => namesIn(when).some((name) => attributes.has(name))).length;
}
