// Two columns of numbers, as the rows of a norm table.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NormRow } from '../../model/types.ts';
import { readNumber } from './numbers.ts';
import { isProblem, problem } from './problem.ts';

export interface PastedPairs {
  readonly rows: NormRow[];
  /** What was not understood, with its row from 1; where there is any, the rows are not to be used. */
  readonly problems: readonly { readonly row: number; readonly diagnostic: Diagnostic }[];
}

/** Two numbers in each row that is not blank. */
export function readPairs(cells: readonly (readonly string[])[]): PastedPairs {
  const rows: NormRow[] = [];
  const problems: { row: number; diagnostic: Diagnostic }[] = [];
  for (const [position, line] of cells.entries()) {
    if (line.every((text) => text === '')) continue;
    const pair = readPair(line);
    if (isProblem(pair)) problems.push({ row: position + 1, diagnostic: pair });
    else rows.push(pair);
  }
  return { rows, problems };
}

function readPair([first = '', second = '', ...more]: readonly string[]): NormRow | Diagnostic {
  const extra = more.find((text) => text !== '');
  if (extra !== undefined) return problem('pasted-too-wide', { text: extra });
  const [from, value] = [readNumber(first), readNumber(second)];
  if (isProblem(from)) return from;
  return isProblem(value) ? value : { from, value };
}
