// Codes that follow a new name.

import type { Code, Id, Recode, Score } from '../types.ts';

export type Follow = (code: Code) => Code;

export function renamed(from: Code, to: Code): Follow {
  return (code) => (code === from ? to : code);
}

/** The same map with the codes that follow, in their old order. */
export function withCode(map: Record<Code, number>, follow: Follow): Record<Code, number> {
  return Object.fromEntries(Object.entries(map).map(([code, value]) => [follow(code), value]));
}

/** What else a document says of the places where a code is named. */
export interface Beside {
  /** The codes that a named value has now; undefined where it has none. */
  readonly codesOf: (id: Id) => readonly Code[] | undefined;
  readonly sourcesOfRecode: (recode: Id) => readonly Id[];
  readonly sourcesOfDefaults: (score: Score) => readonly Id[];
}

/** Points of many sources: what another of them still calls by the old code keeps it, beside the new one. */
export function followShared(
  points: Recode['points'],
  sources: readonly Id[],
  having: ReadonlySet<Id>,
  follow: Follow,
  codesOf: Beside['codesOf'],
): Recode['points'] {
  if (Array.isArray(points) || !sources.some((source) => having.has(source))) return points;
  const others = new Set(sources.filter((source) => !having.has(source)).flatMap((id) => codesOf(id) ?? []));
  return Object.fromEntries(
    Object.entries(points).flatMap(([code, value]) =>
      [...new Set([...(others.has(code) ? [code] : []), follow(code)])].map((each) => [each, value]),
    ),
  );
}
