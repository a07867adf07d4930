// Stretches of numbers as manuals print them: 12 · 12–14 · 20+ · ≥ 20 · ≤ 5.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { readNumber } from './numbers.ts';
import { isProblem } from './problem.ts';

export interface Stretch {
  readonly from: number;
  /** Its last number; undefined where it has no end, or is one number. */
  readonly to: number | undefined;
}

const DASH = /^(.+?)\s*(?:[–—]|\.\.|\bto\b|(?<=\d\s*)-)\s*(.+)$/u;
const OPEN = /^(?:≥|>=)\s*(.+)$|^(.+?)\s*\+$/u;
const BELOW = /^(?:≤|<=)\s*(.+)$/u;

/** `lowest`: where a stretch that is open below begins; undefined where that is not known. */
export function readStretch(text: string, lowest: number | undefined): Stretch | Diagnostic {
  const open = OPEN.exec(text);
  const below = BELOW.exec(text);
  if (below && lowest !== undefined) {
    const to = readNumber(below[1]!);
    return isProblem(to) ? to : { from: Math.min(lowest, to), to };
  }
  const dash = open ? null : DASH.exec(text);
  const from = readNumber(open?.[1] ?? open?.[2] ?? dash?.[1] ?? text);
  if (isProblem(from)) return from;
  if (!dash) return { from, to: undefined };
  const to = readNumber(dash[2]!);
  return isProblem(to) ? to : { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Nothing lies between two numbers in the last decimal that is written. */
export function isNext(to: number, from: number): boolean {
  const decimals = Math.max(...[to, from].map((one) => String(one).split('.')[1]?.length ?? 0));
  return from > to && from - to <= 10 ** -decimals * 1.000001;
}

/** What is wrong with the stretch in a row, from 0: it is no number; or it leaves out what lies before it, or overlaps. */
export interface StretchProblem {
  readonly row: number;
  readonly kind: 'unread' | 'gap' | 'overlap';
  /** Of the row before it, and its own. */
  readonly texts: readonly [before: string, own: string];
}

export interface Starts {
  /** The number from which each row goes, as it is typed. Of the first row nothing, where it is open below. */
  readonly texts: readonly string[];
  /** Where there is any, nothing is to be used. */
  readonly problems: readonly StretchProblem[];
}

/**
 * Where rows begin that go from the lowest to the highest, each up to the next. Null where none of the texts is a stretch:
 * then each is what it says. Ends must meet, so that none vanishes without a word. Only the `isLowest` row may be open below.
 */
export function startsOf(texts: readonly string[], isLowest: boolean): Starts | null {
  if (!texts.some(isStretch)) return null;
  const problems: StretchProblem[] = [];
  let before: Stretch | null = null;
  const starts = texts.map((text, row) => {
    const canBeOpen = isLowest && row === 0;
    if (text === '' && canBeOpen) return text;
    const stretch = readStretch(text, canBeOpen ? -Infinity : undefined);
    const say = (kind: StretchProblem['kind']): string => {
      problems.push({ row, kind, texts: [texts[row - 1] ?? '', text] });
      return text;
    };
    if (isProblem(stretch)) {
      before = null;
      return say('unread');
    }
    const last = before?.to ?? before?.from;
    const isClosed = before?.to !== undefined;
    before = stretch;
    if (last !== undefined && stretch.from <= last) return say('overlap');
    if (isClosed && !isNext(last!, stretch.from)) return say('gap');
    return Number.isFinite(stretch.from) ? String(stretch.from) : '';
  });
  return { texts: starts, problems };
}

function isStretch(text: string): boolean {
  if (OPEN.test(text) || BELOW.test(text)) return true;
  const read = DASH.test(text) ? readStretch(text, undefined) : null;
  return read !== null && !isProblem(read);
}
