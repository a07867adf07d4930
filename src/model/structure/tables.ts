// Decision tables: each row has one cell for each column, and each entry is what its column gives.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { givesSets, takesExpressions } from '../hit-policies.ts';
import { jsonType } from '../schema.ts';
import type { DecisionTable, Instrument, OutputEntry, TableOutput, TableRow } from '../types.ts';
import { MOST_OPTIONS } from './items.ts';
import { codeAmong, error, inEach, tooFew, warning } from './problem.ts';

export function checkTables(document: Instrument): Diagnostic[] {
  return inEach(document.tables, '/tables', (table, path) => [
    ...tooFew(table.inputs, 1, within(path, 'inputs')),
    ...tooFew(table.outputs, 1, within(path, 'outputs')),
    ...tooFew(table.rows, 1, within(path, 'rows')),
    ...inEach(table.outputs, within(path, 'outputs'), (output, at, position) => [
      ...checkOutput(table, output, at),
      ...(isOrdered(document, table, position) ? checkOrder(document, output, at) : []),
    ]),
    ...inEach(table.rows, within(path, 'rows'), (row, at) => checkRow(table, row, at)),
  ]);
}

function checkOutput({ hitPolicy }: DecisionTable, output: TableOutput, path: string): Diagnostic[] {
  const count = (output.values ?? []).length;
  const listed = count > 0;
  return [
    ...(givesSets(hitPolicy) && count > MOST_OPTIONS
      ? [error('too-many-values', within(path, 'values'), { id: output.id, count, most: MOST_OPTIONS })]
      : []),
    ...(output.kind === 'code' && !listed
      ? [error('values-missing', within(path, 'values'), { id: output.id })]
      : []),
    ...(output.default === undefined ? [] : checkEntry(output, output.default, within(path, 'default'))),
  ];
}

/** Whether anything depends on the order of the values: which has priority, how they are listed, what is higher. */
function isOrdered(
  { classifications }: Instrument,
  { hitPolicy, outputs }: DecisionTable,
  position: number,
): boolean {
  const isClassified = classifications.some(({ of }) => of === outputs[position]?.id);
  return isClassified || hitPolicy === 'O' || (hitPolicy === 'P' && position === 0);
}

/** Codes that levels have too stand from the lowest to the highest, as they do there. */
function checkOrder(
  { levels: scales }: Instrument,
  { values = [] }: TableOutput,
  path: string,
): Diagnostic[] {
  const codes = values.map(({ code }) => code);
  const found = scales.flatMap(({ id, levels }) => {
    const shared = levels.map(({ code }) => code).filter((code) => codes.includes(code));
    if (shared.length < 2) return [];
    const fall = shared.findIndex(
      (code, at) => at > 0 && codes.indexOf(code) < codes.indexOf(shared[at - 1]!),
    );
    return [{ scale: id, isSame: fall < 0, first: shared[fall - 1] ?? '', second: shared[fall] ?? '' }];
  });
  const [against] = found;
  if (!against || found.some(({ isSame }) => isSame)) return [];
  const { scale, first, second } = against;
  return [warning('values-against-levels', within(path, 'values'), { scale, first, second })];
}

function checkRow({ hitPolicy, inputs, outputs }: DecisionTable, row: TableRow, path: string): Diagnostic[] {
  const then = within(path, 'then');
  return [
    ...checkLength(row.when, inputs.length, within(path, 'when')),
    ...checkLength(row.then, outputs.length, then),
    ...inEach(row.then, then, (entry, at, position) => {
      const output = outputs[position];
      if (!output) return [];
      if (typeof entry !== 'object') return checkEntry(output, entry, at);
      return takesExpressions(hitPolicy, position) ? [] : [error('entry-expression', at, { id: output.id })];
    }),
  ];
}

function checkLength(cells: readonly unknown[], needed: number, path: string): Diagnostic[] {
  return cells.length === needed ? [] : [error('row-length', path, { count: cells.length, needed })];
}

function checkEntry({ kind, values }: TableOutput, entry: OutputEntry, path: string): Diagnostic[] {
  if (entry === '') return [error('entry-empty', path, {})];
  const type = jsonType(entry);
  const found = type === 'string' ? 'code' : type;
  if (found !== kind) return [error('wrong-entry', path, { expected: kind, found })];
  const codes = (values ?? []).map(({ code }) => code);
  return kind === 'code' && codes.length > 0 ? codeAmong(String(entry), codes, path) : [];
}
