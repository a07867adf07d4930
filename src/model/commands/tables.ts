// Columns of decision tables: every row has one cell for each. Rows are entries of `/tables/…/rows`.

import type { DecisionTable, Feel, Id, OutputEntry, TableInput, TableOutput, TableRow } from '../types.ts';
import { command, type Command } from './command.ts';
import { moveEntriesOf, removeEntriesOf } from './lists.ts';
import { partOf } from './places.ts';

/** Any value. */
export const ANY: Feel = '-';
/** An output that is not chosen yet: the checks ask for it, nothing is decided silently. */
export const UNFILLED: OutputEntry = '';

export function emptyRow({ inputs, outputs }: DecisionTable): TableRow {
  return { when: inputs.map(() => ANY), then: outputs.map(() => UNFILLED) };
}

/** Adds an input column; its cells accept any value until they are filled. */
export function addInput(table: Id, input: TableInput, position?: number): Command {
  return onTable('add', table, ({ inputs, rows }) => {
    const at = position ?? inputs.length;
    inputs.splice(at, 0, input);
    for (const row of rows) row.when.splice(at, 0, ANY);
  });
}

export function removeInput(table: Id, position: number): Command {
  return onTable('remove', table, ({ inputs, rows }) => {
    removeEntriesOf(inputs, [position]);
    for (const row of rows) row.when.splice(position, 1);
  });
}

/** Moves an input column before the one that now stands at `to`. */
export function moveInput(table: Id, from: number, to: number): Command {
  return onTable('move', table, ({ inputs, rows }) => {
    moveEntriesOf(inputs, [from], to);
    for (const row of rows) moveEntriesOf(row.when, [from], to);
  });
}

/** Adds an output column; the rows that the table has give `entry`, which the caller has to choose. */
export function addOutput(table: Id, output: TableOutput, entry: OutputEntry, position?: number): Command {
  return onTable('add', table, ({ outputs, rows }) => {
    const at = position ?? outputs.length;
    outputs.splice(at, 0, output);
    for (const row of rows) row.then.splice(at, 0, entry);
  });
}

export function removeOutput(table: Id, position: number): Command {
  return onTable('remove', table, ({ outputs, rows }) => {
    removeEntriesOf(outputs, [position]);
    for (const row of rows) row.then.splice(position, 1);
  });
}

/** Moves an output column before the one that now stands at `to`. */
export function moveOutput(table: Id, from: number, to: number): Command {
  return onTable('move', table, ({ outputs, rows }) => {
    moveEntriesOf(outputs, [from], to);
    for (const row of rows) moveEntriesOf(row.then, [from], to);
  });
}

function onTable(name: Command['name'], table: Id, edit: (table: DecisionTable) => void): Command {
  return {
    ...command(name, '/tables', (draft) => {
      edit(partOf(draft.tables, table));
    }),
    kind: 'column',
  };
}
