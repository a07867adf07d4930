// A block of cells pasted into a decision table. Every cell is understood, or nothing is to be pasted.

import type { Scope } from '../../language/index.ts';
import { ANY, emptyRow, UNFILLED } from '../../model/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type {
  DecisionTable,
  Feel,
  Instrument,
  RowEntry,
  TableOutput,
  TableRow,
  Text,
} from '../../model/types.ts';
import { readYesNo } from '../cases/notations/written.ts';
import { conditionReader } from './condition.ts';
import { codeMeant } from './codes.ts';
import { readNumber } from './numbers.ts';
import { isProblem, problem } from './problem.ts';

/** A cell of a table, from 0; columns are counted over inputs and outputs. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellProblem extends CellPlace {
  readonly diagnostic: Diagnostic;
}

export interface PastedBlock {
  /** All rows of the table as they become. */
  readonly rows: TableRow[];
  /** How many conditions were written anew: `low` as `"low"`. */
  readonly reworded: number;
  /** What was not understood; where there is any, the rows are not to be used. */
  readonly problems: readonly CellProblem[];
}

/**
 * The rows of a table with the cells that were pasted from `at` on; rows are added as needed. `inWords` reads what is
 * shown in the language of the page: it needs no second look. Behind the results stand notes, where the table shows
 * them, in the language `notesIn`.
 */
export function pasteIntoTable(
  cells: readonly (readonly string[])[],
  at: CellPlace,
  table: DecisionTable,
  document: Instrument,
  scope: Scope,
  inWords: (text: string, column: number) => Feel | undefined = () => undefined,
  notesIn?: string,
): PastedBlock {
  const rows = table.rows.map(({ when, then, ...more }) => ({ ...more, when: [...when], then: [...then] }));
  const problems: CellProblem[] = [];
  let reworded = 0;
  const conditions = table.inputs.map(({ expression }) => conditionReader(expression, document, scope));

  const write = (place: CellPlace, text: string): Diagnostic | undefined => {
    const row = (rows[place.row] ??= emptyRow(table));
    const read = conditions[place.column];
    if (read) {
      const said = inWords(text, place.column);
      const condition = said ?? read(text);
      if (typeof condition !== 'string') return condition;
      if (said === undefined && condition !== text && condition !== ANY) reworded += 1;
      row.when[place.column] = condition;
      return undefined;
    }
    const position = place.column - table.inputs.length;
    if (notesIn !== undefined && position === table.outputs.length) {
      rows[place.row] = withNote(row, notesIn, text);
      return undefined;
    }
    const output = table.outputs[position];
    if (!output) return text === '' ? undefined : problem('pasted-too-wide', { text });
    const entry = readEntry(output, text);
    if (isProblem(entry)) return entry;
    row.then[position] = entry;
    return undefined;
  };

  cells.forEach((line, down) => {
    line.forEach((text, along) => {
      const place = { row: at.row + down, column: at.column + along };
      const diagnostic = write(place, text.trim());
      if (diagnostic) problems.push({ ...place, diagnostic });
    });
  });
  return { rows, reworded, problems };
}

/** In other languages it says what it said. */
function withNote<Row extends TableRow>({ note, ...row }: Row, language: string, text: string) {
  const { [language]: _, ...others } = note ?? {};
  const next: Text = text === '' ? others : { ...note, [language]: text };
  return Object.keys(next).length > 0 ? { ...row, note: next } : row;
}

/** What a text means in an output. A code is known by its names in all languages too; `=` begins an expression. */
export function readEntry(output: TableOutput, text: string): RowEntry | Diagnostic {
  const expression = text.startsWith('=') ? text.slice(1).trim() : '';
  if (expression !== '') return { expression };
  if (text === '') return UNFILLED;
  switch (output.kind) {
    case 'number':
      return readNumber(text, output.decimals);
    case 'boolean': {
      const answer = readYesNo(text);
      return typeof answer === 'boolean' ? answer : problem('text-not-yes-no', { text });
    }
    case 'code':
      return codeMeant(text, output.values ?? []);
  }
}
