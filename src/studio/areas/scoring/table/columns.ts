// The columns of a decision table: what is asked, then what follows.

import { readEntry } from '../../../../interchange/pasted/index.ts';
import { ANY, UNFILLED } from '../../../../model/index.ts';
import type { DecisionTable, TableOutput, TableRow } from '../../../../model/types.ts';
import { textColumn, type Column, type ListColumn, type Read } from '../../../grid/index.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { columnName } from './names.ts';

export function columnsOf(
  workspace: Workspace,
  table: DecisionTable,
  condition: NonNullable<Column<TableRow>['cell']>,
): readonly ListColumn<TableRow>[] {
  const { inputs, outputs, rows } = table;
  const nameOf = (column: number): string => columnName(table, column, (text) => workspace.say(text));
  const hasNotes = rows.some(({ note }) => note);
  return [
    ...inputs.map((input, position) => ({
      ...inputColumn(position, nameOf(position)),
      cell: condition,
      small: workspace.say(input.label) === '' ? undefined : input.expression,
    })),
    ...outputs.map((output, position) => ({
      ...outputColumn(workspace, output, position, nameOf(inputs.length + position)),
      small: output.id,
      begins: position === 0,
    })),
    ...(hasNotes ? [noteColumn(workspace)] : []),
  ];
}

function inputColumn(position: number, label: string): ListColumn<TableRow> {
  const textOf = ({ when }: TableRow): string => when[position] ?? ANY;
  return {
    id: `when ${String(position)}`,
    label,
    at: `/when/${String(position)}`,
    look: 'code',
    text: textOf,
    edit: {
      kind: 'text',
      isCode: true,
      label: (_, index) => t('grid.cellAt', { row: index + 1, column: label }),
      typed: textOf,
      read: (text) => ({ value: text.trim() || ANY }),
    },
  };
}

function outputColumn(
  workspace: Workspace,
  output: TableOutput,
  position: number,
  label: string,
): ListColumn<TableRow> {
  const entryOf = ({ then }: TableRow) => then[position] ?? UNFILLED;
  const choices = choicesOf(workspace, output);
  const say = (row: TableRow): string => {
    const entry = entryOf(row);
    if (entry === UNFILLED) return t('scoring.unfilled');
    if (typeof entry === 'number') return formatNumber(entry);
    return choices?.find(({ value }) => value === String(entry))?.label ?? String(entry);
  };
  return {
    id: output.id,
    label,
    at: `/then/${String(position)}`,
    align: output.kind === 'number' ? 'end' : 'start',
    look: 'strong',
    text: say,
    edit: {
      kind: choices ? 'choice' : 'number',
      ...(choices && { choices: () => choices }),
      label: (_, index) => t('grid.cellAt', { row: index + 1, column: label }),
      typed: (row) => String(entryOf(row)),
      read: (text): Read => {
        const entry = readEntry(output, text.trim());
        if (typeof entry !== 'object') return { value: entry };
        return { problem: t('scoring.notAnEntry', { text, name: label }) };
      },
    },
  };
}

function choicesOf(workspace: Workspace, output: TableOutput) {
  if (output.kind === 'boolean')
    return [
      { value: 'true', label: t('scoring.yes') },
      { value: 'false', label: t('scoring.no') },
    ];
  if (output.kind !== 'code') return undefined;
  return (output.values ?? []).map(({ code, label }) => ({
    value: code,
    label: workspace.say(label) || code,
  }));
}

function noteColumn(workspace: Workspace): ListColumn<TableRow> {
  return {
    ...textColumn<TableRow>(workspace, {
      id: 'note',
      label: t('scoring.rowNote'),
      at: '/note',
      name: (_, index) => t('grid.cellAt', { row: index + 1, column: t('scoring.rowNote') }),
    }),
    look: 'muted',
  };
}
