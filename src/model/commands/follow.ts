// A new code, wherever a document names it outside of expressions.

import type { Draft } from 'mutative';
import { sourcesOfDefaults, sourcesOfRecode } from '../counted.ts';
import type { Beside, Follow } from '../parts/follow.ts';
import { homeOf, LISTS, partsIn } from '../parts/index.ts';
import { codesOfValue } from '../shapes.ts';
import type { Id, Instrument } from '../types.ts';

export { renamed } from '../parts/follow.ts';

/** Everything that has the codes of these: they, the classifications made of them, and what they were earlier. */
export function havingCodesOf(document: Instrument, sources: readonly Id[]): ReadonlySet<Id> {
  const having = new Set(sources);
  const made = [...document.classifications, ...document.items.filter(({ kind }) => kind === 'earlier')];
  for (let known = -1; known < having.size;) {
    known = having.size;
    for (const part of made) if ('of' in part && having.has(part.of)) having.add(part.id);
  }
  return having;
}

/** Rows and defaults of tables, points by code, months, overrides by rules, and what test cases answer and expect. */
export function followCode(draft: Draft<Instrument>, having: ReadonlySet<Id>, follow: Follow): void {
  const beside: Beside = {
    codesOf: (id) => codesOfValue(draft, id),
    sourcesOfRecode: (recode) => sourcesOfRecode(draft, recode),
    sourcesOfDefaults,
  };
  for (const list of LISTS) {
    const { followCode: followIn } = homeOf(list);
    if (followIn) for (const part of partsIn(draft, list)) followIn(part, having, follow, beside);
  }
}
