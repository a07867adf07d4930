// A new code for a level or for a value of a table output.

import { readPointer } from '../pointer.ts';
import type { Code, DecisionTable, Id, Instrument } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { followCode, havingCodesOf, renamed, type Follow } from './follow.ts';
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
    const value = codes[position];
    if (value?.code !== from) misuse(`no “${from}” stands at ${path}`);
    if (codes.some(({ code }) => code === to)) misuse(`another code is “${to}”`);
    value.code = to;

    const source = sourceAt(draft, path);
    const follow = renamed(from, to);
    for (const table of draft.tables) followInRows(table, source, follow);
    followCode(draft, havingCodesOf(draft, [source]), follow);
  });
}

/** What has the codes: a level scale or a table output. */
function sourceAt(draft: Draft<Instrument>, path: string): Id {
  const [list = '', owner, , output] = readPointer(path);
  const found =
    list === 'levels' ? draft.levels[Number(owner)] : draft.tables[Number(owner)]?.outputs[Number(output)];
  return found?.id ?? misuse(`nothing with codes stands at ${path}`);
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
