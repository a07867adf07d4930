// Answers in cells beside each other, without headings: `Escapes | None | 0 | One | 1`, `Escapes | Yes | No`.

import { readYesNo } from '../../cases/notations/written.ts';

/** The answers of a row as one cell; null where the cells behind its label are nothing of the kind. */
export function answersAcross(
  [, ...cells]: readonly string[],
  isKind: (cell: string) => boolean,
): string | null {
  const last = cells.findLastIndex((cell) => cell !== '');
  const answers = cells.slice(0, last + 1);
  if (answers.length < 2 || answers.some((cell) => cell === '' || /[|;\n]/.test(cell) || isKind(cell)))
    return null;
  const areYesNo =
    answers.length === 2 && answers.every((cell) => /\p{L}/u.test(cell) && readYesNo(cell) !== undefined);
  const arePairs = answers.length > 3 && answers.length % 2 === 0 && areInPairs(answers);
  if (arePairs)
    return pairs(answers)
      .map(([label, points]) => `${label} = ${points}`)
      .join(' | ');
  // Numbers alone may be the headings of columns as well.
  const areAlike = new Set(answers.map(formOf)).size === 1 && formOf(answers[0]!) !== 'number';
  return areYesNo || (areAlike && (answers.length > 2 || formOf(answers[0]!) === '='))
    ? answers.join(' | ')
    : null;
}

function formOf(cell: string): '=' | 'number' | 'words' {
  if (cell.includes('=')) return '=';
  return /^[-\u2212]?\d+(?:[.,]\d+)?$/.test(cell) ? 'number' : 'words';
}

/** A label and its points, and again. */
function areInPairs(cells: readonly string[]): boolean {
  return cells.every((cell, at) => formOf(cell) === (at % 2 === 0 ? 'words' : 'number'));
}

function pairs(cells: readonly string[]): (readonly [string, string])[] {
  return cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1]!] as const] : []));
}
