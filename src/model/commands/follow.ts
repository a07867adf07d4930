// A new code, wherever a document names it outside of expressions.

import type { Draft } from 'mutative';
import type { Code, DecisionTable, Id, Instrument, Response, TestCase } from '../types.ts';

export type Follow = (code: Code) => Code;

export function renamed(from: Code, to: Code): Follow {
  return (code) => (code === from ? to : code);
}

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
  for (const table of draft.tables) followInOutputs(table, having, follow);
  for (const term of draft.scores.flatMap(({ terms }) => terms)) {
    if (having.has(term.of) && term.points && !Array.isArray(term.points))
      term.points = withCode(term.points, follow);
  }
  for (const reassessment of draft.reassessments) {
    if (having.has(reassessment.of)) reassessment.months = withCode(reassessment.months, follow);
  }
  for (const effect of draft.rules.flatMap(({ then }) => then)) {
    if (effect.effect === 'override' && having.has(effect.classification)) effect.to = follow(effect.to);
  }
  for (const test of draft.tests) for (const id of having) followInTest(test, id, follow);
}

function followInOutputs({ outputs, rows }: DecisionTable, having: ReadonlySet<Id>, follow: Follow): void {
  outputs.forEach((output, column) => {
    if (!having.has(output.id)) return;
    if (typeof output.default === 'string') output.default = follow(output.default);
    for (const { then } of rows) {
      const entry = then[column];
      if (typeof entry === 'string') then[column] = follow(entry);
    }
  });
}

function followInTest({ responses, overrides, expected }: TestCase, id: Id, follow: Follow): void {
  for (const results of [responses, expected.levels, expected.values, expected.classification]) {
    const result: Response | undefined = results?.[id];
    if (typeof result === 'string') results![id] = follow(result);
    else if (Array.isArray(result)) (results as Record<Id, Response>)[id] = result.map(follow);
  }
  const override = overrides?.[id];
  if (override) override.to = follow(override.to);
}

/** The same map with the codes that follow, in their old order. */
function withCode(map: Record<Code, number>, follow: Follow): Record<Code, number> {
  return Object.fromEntries(Object.entries(map).map(([code, value]) => [follow(code), value]));
}
