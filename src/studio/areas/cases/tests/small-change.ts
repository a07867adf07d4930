// A small change of a table or a rule in words: what is changed of a row, a row that is taken out, or what a rule does.

import { ANY, UNFILLED } from '../../../../model/commands/index.ts';
import type { DecisionTable, Effect, RowEntry, TableRow } from '../../../../model/types.ts';
import type { Mutant } from '../../../../simulation/mutation/index.ts';
import { codeLabel } from '../../../editor/feel/labels.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';

/** A cell of a table before and after, with its place; undefined of everything else. */
export function sayCellChange(
  workspace: Workspace,
  { path, before, after }: Mutant,
): { readonly where: string; readonly before: string; readonly after: string } | undefined {
  const [, list, position, rows, row, side, at] = path.split('/');
  const table =
    list === 'tables' && rows === 'rows' ? workspace.document.tables[Number(position)] : undefined;
  if (!table || at === undefined) return undefined;
  const place = t('grid.rowNumbered', { n: Number(row) + 1 });
  const output = table.outputs[Number(at)]?.id ?? '';
  const input = table.inputs[Number(at)]?.expression.trim() ?? '';
  const [name, say] =
    side === 'when'
      ? [nameOf(workspace, input), (cell: unknown) => sayCell(workspace, input, cell as string)]
      : [nameOf(workspace, output), (entry: unknown) => sayEntry(workspace, output, entry as RowEntry)];
  return { where: `${place} · ${name}`, before: say(before), after: say(after) };
}

/** What is taken out. */
export function sayRemoved(workspace: Workspace, { path, before }: Mutant): string {
  const [, list, position] = path.split('/');
  const table = list === 'tables' ? workspace.document.tables[Number(position)] : undefined;
  return table ? sayRow(workspace, table, before as TableRow) : sayEffect(workspace, before as Effect);
}

/** For example: Risk level: Low · Conduct: Serious → Medium. */
function sayRow(workspace: Workspace, table: DecisionTable, { when, then }: TableRow): string {
  const asked = table.inputs.flatMap(({ expression }, at) => {
    const cell = (when[at] ?? ANY).trim();
    const name = expression.trim();
    return cell === ANY ? [] : [`${nameOf(workspace, name)}: ${sayCell(workspace, name, cell)}`];
  });
  const given = then.map((entry, at) => sayEntry(workspace, table.outputs[at]?.id ?? '', entry));
  return `${asked.length > 0 ? asked.join(' · ') : t('table.any')} → ${given.join(' · ')}`;
}

function nameOf(workspace: Workspace, name: string): string {
  return workspace.named.has(name) ? workspace.nameOf(name) : name;
}

/** With the labels of its codes. */
function sayCell(workspace: Workspace, name: string, cell: string): string {
  if (cell.trim() === ANY) return t('table.any');
  return cell.replaceAll(/"([^"]*)"|\b(true|false)\b/g, (_, code: string | undefined, truth: string) =>
    code === undefined ? t(truth === 'true' ? 'table.yes' : 'table.no') : labelOf(workspace, name, code),
  );
}

function sayEntry(workspace: Workspace, output: string, entry: RowEntry): string {
  if (typeof entry === 'object') return `=${entry.expression}`;
  if (typeof entry === 'number') return formatNumber(entry);
  if (typeof entry === 'boolean') return t(entry ? 'table.yes' : 'table.no');
  return entry === UNFILLED ? t('scoring.unfilled') : labelOf(workspace, output, entry);
}

function labelOf(workspace: Workspace, name: string, code: string): string {
  return workspace.say(codeLabel(workspace.document, name, code)) || code;
}

function sayEffect(workspace: Workspace, effect: Effect): string {
  if (effect.effect === 'flag') return workspace.nameOf(effect.flag);
  if (effect.effect === 'override') return workspace.nameOf(effect.classification);
  return workspace.nameOf(effect.recommendation);
}
