// How an outcome that was not decided shares out over cases made by chance: no proof, and said so.

import type { Report } from '../../analysis/index.ts';
import { columnEngine, missingOf } from '../../engine/index.ts';
import type { Id, IsoDate } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { generateCases, NoSuchCase, USUAL_SETTINGS } from '../../simulation/index.ts';
import type { Sampled } from './types.ts';

const CASES = 10_000;
/** Of a normal distribution: 95 % lie within so many deviations. */
const DEVIATIONS = 1.96;

/** Of outcomes; of other names, and where no cases can be made, nothing. */
export function sampled(plan: Plan, undecided: Report['undecided'], assessedOn: IsoDate): readonly Sampled[] {
  const { levels, classifications, flags, recommendations } = plan.results;
  const outcomes = [...levels, ...classifications, ...flags, ...recommendations];
  const ids = outcomes.filter((id) => undecided.some((one) => one.id === id));
  if (ids.length === 0) return [];
  const columns = casesFor(plan, assessedOn);
  if (!columns) return [];
  const { values } = columnEngine(plan).run(columns);
  return ids.map((id) => {
    const { data } = values.get(id)!;
    const counts = new Map<string | null, number>();
    for (const raw of data) {
      const code = raw === missingOf(data) ? null : nameOf(plan, id, raw);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const order = [...(plan.values.get(id)?.codes ?? ['true', 'false']), null];
    return {
      id,
      cases: CASES,
      shares: order
        .filter((code) => counts.has(code))
        .map((code) => ({ code, ...intervalOf(counts.get(code)!, CASES) })),
    };
  });
}

function casesFor(plan: Plan, assessedOn: IsoDate) {
  const assessed = { from: assessedOn, to: assessedOn };
  try {
    return generateCases(plan, { ...USUAL_SETTINGS, count: CASES, assessed });
  } catch (error) {
    if (error instanceof NoSuchCase) return null;
    throw error;
  }
}

function nameOf({ values }: Plan, id: Id, value: number): string {
  return values.get(id)?.codes[value] ?? (value === 1 ? 'true' : 'false');
}

/** Between which shares the true one lies in 95 of 100 samples (E. B. Wilson, 1927). */
export function intervalOf(count: number, of: number): { readonly from: number; readonly to: number } {
  const share = count / of;
  const square = DEVIATIONS ** 2 / of;
  const middle = share + square / 2;
  const half = DEVIATIONS * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return {
    from: Math.max(0, (middle - half) / (1 + square)),
    to: Math.min(1, (middle + half) / (1 + square)),
  };
}
