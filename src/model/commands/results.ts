// A new code for a level or for a value of a table output.

import { readPointer } from '../pointer.ts';
import type { Code, DecisionTable, Id, Instrument } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { listAt } from './places.ts';
import type { Draft } from 'mutative';

/**
 * Renames the code of the level or output value that stands at a JSON Pointer. Everything that names the code follows:
 * points, rows of the table, overrides by rules, months to the next assessment, and what test cases expect.
 * Expressions are left alone, and diagnostics say where one names the old code.
 */
export function renameResultCode(path: string, from: Code, to: Code): Command {
  return command('rename', path, (draft) => {
    const position = Number(path.slice(path.lastIndexOf('/') + 1));
    const codes = listAt(draft, path.slice(0, path.lastIndexOf('/'))) as { code: Code }[];
    const renamed = codes[position];
    if (renamed?.code !== from) misuse(`no “${from}” stands at ${path}`);
    if (codes.some(({ code }) => code === to)) misuse(`another code is “${to}”`);
    renamed.code = to;

    const source = sourceAt(draft, path);
    const having = new Set<Id>([source, ...classificationsOf(draft, source)]);
    const follow = (code: Code): Code => (code === from ? to : code);

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
    for (const table of draft.tables) followInRows(table, source, follow);
    followInTests(draft, having, follow);
  });
}

type Follow = (code: Code) => Code;

/** What has the codes: a level scale or a table output. */
function sourceAt(draft: Draft<Instrument>, path: string): Id {
  const [list = '', owner, , output] = readPointer(path);
  const found =
    list === 'levels' ? draft.levels[Number(owner)] : draft.tables[Number(owner)]?.outputs[Number(output)];
  return found?.id ?? misuse(`nothing with codes stands at ${path}`);
}

function classificationsOf(draft: Draft<Instrument>, source: Id): Id[] {
  return draft.classifications.filter(({ of }) => of === source).map(({ id }) => id);
}

function followInRows(table: DecisionTable, source: Id, follow: Follow): void {
  const column = table.outputs.findIndex(({ id }) => id === source);
  const output = table.outputs[column];
  if (!output) return;
  if (typeof output.default === 'string') output.default = follow(output.default);
  for (const { then } of table.rows) {
    const entry = then[column];
    if (typeof entry === 'string') then[column] = follow(entry);
  }
}

function followInTests(draft: Draft<Instrument>, having: ReadonlySet<Id>, follow: Follow): void {
  for (const { expected, overrides } of draft.tests) {
    for (const id of having) {
      for (const results of [expected.levels, expected.values, expected.classification]) {
        const result = results?.[id];
        if (results && typeof result === 'string') results[id] = follow(result);
      }
      const override = overrides?.[id];
      if (override) override.to = follow(override.to);
    }
  }
}

/** The same map with the codes that follow, in their old order. */
function withCode(map: Record<Code, number>, follow: Follow): Record<Code, number> {
  return Object.fromEntries(Object.entries(map).map(([code, value]) => [follow(code), value]));
}
