// What the columns of pasted rows are: by their headings, else by their place.

import { readCells, readSeparated } from '../cells.ts';
import { joinAnswerColumns } from './answer-columns.ts';
import type { ItemCells } from './answers.ts';
import { areNames, areNumbered, isNumberingHeading } from './numbering.ts';
import { columnOf, COLUMNS, isRedcapHeading, type Column } from './words.ts';

export interface Layout {
  /** Null for a column that is not read. */
  readonly columns: readonly (Column | null)[];
  /** Whether the first row is headings. */
  readonly hasHeadings: boolean;
  readonly isRedcap: boolean;
}

/** What a cell can be by itself. */
export interface CellsOf {
  /** Whether it names a kind of item or a response scale. */
  readonly isKind: (cell: string) => boolean;
  /** Whether it has the signs of a list of answers. */
  readonly areAnswers: (cell: string) => boolean;
}

/** Says what the columns are. */
export function layoutOf(rows: readonly (readonly string[])[], cells: CellsOf): Layout {
  const headings = rows.length > 1 ? columnsOf(rows[0]!) : null;
  if (headings) return { columns: headings, hasHeadings: true, isRedcap: rows[0]!.some(isRedcapHeading) };
  return { columns: columnsByPlace(rows, cells), hasHeadings: false, isRedcap: false };
}

/** Whether the first of several rows names what items have: nobody writes that into cells. */
export function haveItemHeadings(rows: readonly (readonly string[])[]): boolean {
  if (joinAnswerColumns(rows)) return true;
  const named = rows.length > 1 ? columnsOf(rows[0]!) : null;
  return named !== null && named.filter((column) => column !== null).length > 1;
}

/**
 * The cells of pasted items. What a text editor shows of a file of separated values, such as a dictionary of REDCap, has
 * no tabs: it is read by its commas where its headings are those of items then.
 */
export function readItemCells(text: string): string[][] {
  const separated = text.includes('\t') ? [] : [',', ';'].map((sign) => readSeparated(text, sign));
  return separated.find(haveItemHeadings) ?? tableOfBars(text) ?? readCells(text);
}

/** A table of Markdown: bars at both ends of every line, and a line of dashes below the headings. */
function tableOfBars(text: string): string[][] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isTable = lines.length > 1 && lines.every((line) => /^\s*\|.*\|\s*$/.test(line));
  if (!isTable || !/^[\s|:-]+$/.test(lines[1]!)) return null;
  return lines
    .filter((_, at) => at !== 1)
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll('\\|', '|').trim()),
    );
}

/** The columns of a row of headings; null where it is none. */
function columnsOf(row: readonly string[]): (Column | null)[] | null {
  const named = row.map((cell) => columnOf(cell) ?? null);
  const name = row.findIndex((cell) => /^name$/i.test(cell));
  // A name is the label, or the variable where there is a label besides.
  if (name >= 0) named[name] = named.includes('label') ? 'id' : 'label';
  const columns = named.map((column, position) => (named.indexOf(column) === position ? column : null));
  const unknown = row.filter(
    (cell, position) => cell !== '' && columns[position] === null && !isNumberingHeading(cell),
  ).length;
  const known = columns.filter((column) => column !== null).length;
  return columns.includes('label') && (unknown === 0 || known > 1) ? columns : null;
}

/** Label, kind, answers; a name in expressions may stand before them, and a kind may be left out after it. */
function columnsByPlace(
  rows: readonly (readonly string[])[],
  { isKind, areAnswers }: CellsOf,
): readonly (Column | null)[] {
  const isLabel = (cell = '') => cell !== '' && !isKind(cell);
  const haveIds = rows.every(([id = '', label]) => /^[a-z][a-z0-9_]*$/.test(id) && isLabel(label));
  // `escapes | Never; Often` is a label with its answers.
  const areLabels = rows.every(([, second = '', third = '']) => third === '' && areAnswers(second));
  if (areNumbered(rows) && rows.every(([, label]) => isLabel(label)) && !areLabels)
    return [
      areNames(rows) ? 'id' : null,
      'label',
      ...(rows.every(([, , kind = '', more = '']) => kind === '' || isKind(kind) || more !== '')
        ? (['kind', 'answers'] as const)
        : (['answers'] as const)),
    ];
  if (!haveIds || areLabels) return ['label', 'kind', 'answers'];
  const haveKinds =
    rows.some((row) => row.length > 3) || rows.every(([, , kind = '']) => kind === '' || isKind(kind));
  return haveKinds ? ['id', 'label', 'kind', 'answers'] : ['id', 'label', 'answers'];
}

/** The cells of a row by column; the first text that has none is in `beyond`. */
export function cellsOf(
  row: readonly string[],
  columns: Layout['columns'],
): { cells: ItemCells; beyond: string } {
  const at = (column: Column): string => row[columns.indexOf(column)] ?? '';
  return {
    cells: Object.fromEntries(COLUMNS.map((column) => [column, at(column)])) as ItemCells,
    beyond: row.slice(columns.length).find((cell) => cell !== '') ?? '',
  };
}
