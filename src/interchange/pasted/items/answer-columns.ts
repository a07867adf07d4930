// A table with a column for each answer, as manuals print it and Word copies it: `Item | 0 | 1 | 2` with the answers in
// the cells, or `Item | Never | Once | Often` with their points, a description of each, or boxes to tick. It becomes a
// table with one column of answers.

import { isNumberingHeading } from './numbering.ts';
import { columnOf, type Column } from './words.ts';

export interface Joined {
  readonly rows: readonly (readonly string[])[];
  /** Of each row, what its answers mean, in their order; of the headings none. */
  readonly anchors: readonly (readonly string[])[];
}

/** Null where the rows have no such columns, or hold signs by which answers are told apart. */
export function joinAnswerColumns(rows: readonly (readonly string[])[]): Joined | null {
  const [head = [], ...body] = rows;
  const places = placesOf(head);
  if (!places || body.length === 0) return null;
  const answers = head.map(oneLine).filter((_, at) => places.includes(at));
  const given = body.map((row) => places.map((at) => oneLine(row[at] ?? '')));
  if ([answers, ...given].flat().some((cell) => /[|=]/.test(cell))) return null;
  const read = given.map((cells) => readRow(answers, cells));
  if (read.some((one) => one === null)) return null;
  const others = (row: readonly string[]): string[] =>
    head.flatMap((_, at) => (places.includes(at) ? [] : [row[at] ?? '']));
  const [first = '', ...rest] = others(head);
  return {
    rows: [
      [first === '' ? 'Item' : first, ...rest, 'Answers'],
      ...body.map((row, at) => [...others(row), read[at]!.answers]),
    ],
    anchors: [[], ...read.map((one) => one!.anchors)],
  };
}

/** Where there is such a column, no others are answers. */
const TELLING: readonly Column[] = ['kind', 'format', 'answers', 'min', 'max'];

/** Columns beside each other whose headings name nothing else; the item stands before them. */
function placesOf(head: readonly string[]): readonly number[] | null {
  const named = head.map((cell): Column | undefined | null =>
    isNumberingHeading(cell) ? null : cell === '' ? undefined : columnOf(cell),
  );
  const places = head.flatMap((cell, at) => (cell !== '' && named[at] === undefined ? [at] : []));
  const [first = 0] = places;
  const isOne = places.every((at, n) => at === first + n);
  const hasItem = named.includes('label') || (head[0] === '' && first > 0);
  const isTold = TELLING.some((column) => named.includes(column));
  return places.length > 1 && isOne && hasItem && !isTold ? places : null;
}

function readRow(
  answers: readonly string[],
  cells: readonly string[],
): { answers: string; anchors: readonly string[] } | null {
  const points = answers.map(plainNumber);
  if (points.every((one) => one !== null)) {
    // The cells are the answers; one that is not offered for this item is left out.
    const offered = cells.flatMap((label, at) => (isBlank(label) ? [] : [`${label} = ${points[at]!}`]));
    return { answers: offered.join(' | '), anchors: [] };
  }
  const labels = answers.map(withPointsBehind);
  if (cells.every((cell) => isBlank(cell) || plainNumber(cell) !== null)) {
    const scored = labels.map((label, at) =>
      isBlank(cells[at]!) ? label : `${label.replace(/ = .*$/, '')} = ${plainNumber(cells[at]!)!}`,
    );
    return { answers: scored.join(' | '), anchors: [] };
  }
  return { answers: labels.join(' | '), anchors: cells.map((cell) => (isBlank(cell) ? '' : cell)) };
}

/** A number, with or without a word for points behind it; null of anything else. */
function plainNumber(text: string): string | null {
  const [, number] =
    /^([-\u2212]?\d+(?:[.,]\d+)?)(?:\s*(?:points?|балл(?:а|ов)?|ұпай|упай))?$/iu.exec(text) ?? [];
  return number ?? null;
}

/** `No evidence (0)`: the points in brackets are told as points. */
function withPointsBehind(label: string): string {
  const [, name, points] = /^(.*\S)\s*\((-?\d+(?:[.,]\d+)?)\)$/.exec(label) ?? [];
  return name === undefined ? label : `${name} = ${points!}`;
}

/** Nothing, a dash, or a box to tick. */
function isBlank(cell: string): boolean {
  return /^[\s\u2010-\u2015\u2212\-_.☐□○◯❏❑☑☒✓✔xх[\]()]*$/iu.test(cell);
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
