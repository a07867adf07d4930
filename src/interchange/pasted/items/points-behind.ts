// Points behind labels with no sign between, as people write them and as cells of the studio show them: `No 0; Once 1`,
// `No (0)`, `No: 0`. A number there can also be a part of the label (`over 18`, `1 to 2`), so only what looks like the
// points of a list is taken for them, and whoever pastes is told.

import { readNumber } from '../numbers.ts';
import { isProblem } from '../problem.ts';

/** An option as it is written. */
export interface WrittenOption {
  /** Null where none is written. */
  readonly code: string | null;
  readonly label: string;
  /** Null where none are written. */
  readonly points: number | null;
  /** Written as `Not stated = –`. */
  readonly noAnswer: boolean;
}

/** An option without the points that `=` tells. */
export interface Scored {
  /** What stands before the points. */
  readonly head: string;
  readonly points: number | null;
  readonly noAnswer: boolean;
}

type Labelled = Omit<WrittenOption, 'code'>;

const NUMBER = '[-+\\u2212]?\\d+(?:[.,]\\d+)?';
/** The label has a letter and no digit of its own. */
const LABEL = '([^\\d=:]*\\p{L}[^\\d=:]*?)';
const FORMS: readonly RegExp[] = [
  new RegExp(`^${LABEL}\\s+(${NUMBER})$`, 'su'), // Never 0
  new RegExp(`^${LABEL}\\s*\\((${NUMBER})\\)$`, 'su'), // Never (0)
  new RegExp(`^${LABEL}\\s*\\[(${NUMBER})\\]$`, 'su'), // Never [0]
  new RegExp(`^${LABEL}:\\s*(${NUMBER})$`, 'su'), // Never: 0
];

const WORD = '(?:points?|pts?|балл(?:а|ов)?|ұпай|упай)';
/** With a word for them, a dash before the points is one of its own: `Never – 0 points`. */
const SAID = new RegExp(
  `^(.*?\\p{L}.*?)\\s*[-:(\\u2010-\\u2015\\u2212]?\\s*(\\d+(?:[.,]\\d+)?)\\s*${WORD}\\.?\\s*\\)?$`,
  'isu',
);

/** Labels with points that are called so; null where not every option has them. */
export function readPointsSaid(options: readonly Scored[]): Labelled[] | null {
  if (options.some(({ points }) => points !== null) || options.every(({ noAnswer }) => noAnswer)) return null;
  const found = options.map((option) => {
    if (option.noAnswer) return withoutPoints(option);
    const [, label = '', number = ''] = SAID.exec(option.head) ?? [];
    const points = readNumber(number);
    return label === '' || isProblem(points) ? null : { label: label.trim(), points, noAnswer: false };
  });
  return found.every((one) => one !== null) ? found : null;
}

/** Labels and points of options that are all written alike; null where the numbers could be something else. */
export function readPointsBehind(options: readonly Scored[]): Labelled[] | null {
  if (options.some(({ points }) => points !== null)) return null;
  for (const form of FORMS) {
    const found = options.map((option) => (option.noAnswer ? withoutPoints(option) : numbered(option, form)));
    if (found.every((one) => one !== null)) return arePoints(found) ? found : null;
  }
  return null;
}

function withoutPoints({ head }: Scored): Labelled {
  return { label: head, points: null, noAnswer: true };
}

function numbered({ head }: Scored, form: RegExp): Labelled | null {
  const [, label = '', number = ''] = form.exec(head) ?? [];
  const points = readNumber(number);
  if (label === '' || isProblem(points)) return null;
  // A dash before the number is one of its own, `Never – 0`, or a minus: nobody knows.
  return /[\u2010-\u2015\u2212-]$/.test(label) ? null : { label, points, noAnswer: false };
}

/** Several labels, with a zero among their points, or with 1, 2, 3 … in either order: ages and limits are not so. */
function arePoints(options: readonly Labelled[]): boolean {
  const points = options.flatMap((option) => option.points ?? []);
  const labels = new Set(options.map(({ label }) => label.toLocaleLowerCase()));
  const sorted = [...points].sort((one, other) => one - other);
  const isCount = sorted.every((one, position) => one === position + 1);
  return points.length > 1 && labels.size === options.length && (points.includes(0) || isCount);
}
