// A whole norm table from a spreadsheet: raw scores in the first column, converted scores in one column for each group.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NormRow } from '../../model/types.ts';
import { readNumber } from './numbers.ts';
import { isProblem } from './problem.ts';
import { isNext, readStretch, type Stretch } from './stretches.ts';

export interface PastedNorms {
  /** One for each column of converted scores. */
  readonly columns: readonly NormColumn[];
  /** Rows of raw scores that were read. */
  readonly read: number;
  /** Where there is any, nothing is to be used. */
  readonly problems: readonly NormProblem[];
}

export interface NormColumn {
  /** Its heading; empty where there is none. */
  readonly name: string;
  /** By raw score, ascending. */
  readonly rows: readonly NormRow[];
  /** Highest raw score that is converted, where the column ends before the others. */
  readonly upTo: number | undefined;
}

export interface NormProblem {
  /** Both from 1. */
  readonly row: number;
  readonly column: number;
  readonly reason:
    | { readonly kind: 'unread'; readonly diagnostic: Diagnostic }
    /** The raw score stands in an earlier row, too. */
    | { readonly kind: 'twice'; readonly text: string }
    /** Between two stretches there are raw scores of which nothing is said. */
    | { readonly kind: 'gap'; readonly text: string }
    /** A converted score is missing between others. */
    | { readonly kind: 'hole' };
}

interface Line extends Stretch {
  readonly row: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** `lowest`: where a stretch that is open below begins; undefined where that is not known. */
export function readNorms(cells: readonly (readonly string[])[], lowest: number | undefined): PastedNorms {
  const problems: NormProblem[] = [];
  const filled = cells
    .map((line, position) => ({ line, row: position + 1 }))
    .filter(({ line }) => line.some((text) => text !== ''));
  const [first] = filled;
  const hasHead = first !== undefined && isHeading(first.line, lowest);
  const width = Math.max(0, ...filled.map(({ line }) => line.findLastIndex((text) => text !== '')));
  const lines: Line[] = [];
  for (const { line, row } of filled.slice(hasHead ? 1 : 0)) {
    const [text = '', ...rest] = line;
    const stretch = readStretch(text, lowest);
    if (isProblem(stretch))
      problems.push({ row, column: 1, reason: { kind: 'unread', diagnostic: stretch } });
    else lines.push({ row, text, ...stretch, cells: rest });
  }
  lines.sort((a, b) => a.from - b.from);
  problems.push(...badStretches(lines));
  const columns = Array.from({ length: width }, (_, at) =>
    columnOf(lines, at, (hasHead && first.line[at + 1]) || '', problems),
  );
  problems.sort((a, b) => a.row - b.row || a.column - b.column);
  return { columns, read: lines.length, problems };
}

/** A first row of numbers that cannot be read, such as `< 5`, is none: it would vanish without a word. */
function isHeading([text = '', ...rest]: readonly string[], lowest: number | undefined): boolean {
  if (!isProblem(readStretch(text, lowest))) return false;
  const filled = rest.filter((cell) => cell !== '');
  return !/\d/.test(text) || filled.length === 0 || filled.some((cell) => isProblem(readNumber(cell)));
}

function badStretches(lines: readonly Line[]): NormProblem[] {
  return lines.flatMap(({ row, text, from }, at): NormProblem[] => {
    const before = lines[at - 1];
    if (!before) return [];
    const last = before.to ?? before.from;
    if (from === before.from || from <= last) return [{ row, column: 1, reason: { kind: 'twice', text } }];
    if (before.to === undefined || isNext(before.to, from)) return [];
    return [{ row, column: 1, reason: { kind: 'gap', text: `${before.text} … ${text}` } }];
  });
}

function columnOf(lines: readonly Line[], at: number, name: string, problems: NormProblem[]): NormColumn {
  const rows: NormRow[] = [];
  let ended: Line | undefined;
  for (const line of lines) {
    const text = line.cells[at] ?? '';
    if (text === '') {
      if (rows.length > 0) ended ??= lines[lines.indexOf(line) - 1];
      continue;
    }
    if (ended) problems.push({ row: line.row, column: at + 2, reason: { kind: 'hole' } });
    const value = readNumber(text);
    if (isProblem(value))
      problems.push({ row: line.row, column: at + 2, reason: { kind: 'unread', diagnostic: value } });
    else rows.push({ from: line.from, value });
  }
  const last = lines.at(-1);
  return { name, rows, upTo: ended ? (ended.to ?? ended.from) : last?.to };
}
