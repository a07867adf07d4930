// What a node says, of the instrument alone, of one case, or of a bank.

import type { ExplainedAssessment, WhyScore } from '../../../../engine/index.ts';
import { codesOfValue, named, type Id, type Instrument } from '../../../../model/index.ts';
import type { Flow, FlowEdge } from './flow.ts';

/** What the picture shows. */
export type Mode = 'structure' | 'case' | 'bank';

/** The parts of a node that have lines of their own: what is cut, with the scale that cuts it, in one. */
export interface Line {
  /** A number, or null where only its scale is in the picture. */
  readonly number: Id | null;
  readonly level: Id | null;
}

export function linesOf(document: Instrument, ids: readonly Id[]): readonly Line[] {
  const levels = document.levels.filter(({ id }) => ids.includes(id));
  const isLevel = (id: Id) => levels.some((level) => level.id === id);
  const numbers = ids.filter((id) => !isLevel(id) && !named(document.reassessments, id));
  const lines = numbers.flatMap((id): Line[] => {
    const own = levels.filter(({ of }) => of === id);
    return own.length === 0
      ? [{ number: id, level: null }]
      : own.map((level, at) => ({ number: at === 0 ? id : null, level: level.id }));
  });
  const shown = new Set(lines.map(({ level }) => level));
  const others = levels.filter(({ id }) => !shown.has(id));
  return [...lines, ...others.map(({ id }): Line => ({ number: null, level: id }))];
}

/** The cut-offs that hold for all. */
export function cutsOf(document: Instrument, level: Id | null): readonly number[] {
  const scale = level === null ? undefined : named(document.levels, level);
  return scale?.levels.flatMap(({ from }) => (from === undefined ? [] : [from])) ?? [];
}

/** The rank of a level among its scale; null where it is none. */
export function rankOf(document: Instrument, id: Id, code: string | null): { at: number; of: number } | null {
  const codes = codesOfValue(document, id) ?? [];
  const at = code === null ? -1 : codes.indexOf(code);
  return at < 0 ? null : { at, of: codes.length };
}

/** The points of an item in the first score that counts it; undefined where none does. */
export function pointsOf({ why }: ExplainedAssessment, item: Id): number | null | undefined {
  for (const reason of Object.values(why)) {
    if (reason.kind !== 'score') continue;
    const term = reason.terms.find(({ of }) => of === item);
    if (term) return term.points;
  }
  return undefined;
}

/** How much of a score comes along each way, 0 to 1; ways to something else have none. What one node gives to many scores
 * is shared out among its ways, so that together they are no wider than one. */
export function weightsOf(
  { stages, edges }: Flow,
  assessment: ExplainedAssessment,
): ReadonlyMap<FlowEdge, number> {
  const homes = new Map(stages.flat().flatMap(({ key, ids }) => ids.map((id) => [id, key] as const)));
  const shares = edges.flatMap((edge) => {
    const reason = assessment.why[edge.to];
    return reason?.kind === 'score'
      ? [{ edge, share: shareOf(reason, (of) => homes.get(of) === edge.from) }]
      : [];
  });
  const given = new Map<string, number>();
  for (const { edge, share } of shares) given.set(edge.from, (given.get(edge.from) ?? 0) + share);
  return new Map(shares.map(({ edge, share }) => [edge, share / Math.max(1, given.get(edge.from)!)]));
}

function shareOf({ terms }: WhyScore, isFrom: (of: Id) => boolean): number {
  const sizes = terms.map(({ of, points, weight }) => ({ of, size: Math.abs((points ?? 0) * weight) }));
  const all = sizes.reduce((sum, { size }) => sum + size, 0);
  const own = sizes.reduce((sum, { of, size }) => (isFrom(of) ? sum + size : sum), 0);
  return all === 0 ? 0 : own / all;
}
