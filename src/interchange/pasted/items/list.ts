// Where one option of a list ends and the next begins.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { problem } from '../problem.ts';

export interface SplitList {
  readonly parts: readonly string[];
  /** The sign between them could also be a part of a label. */
  readonly isDoubtful?: boolean;
}

/** Boxes and bullets of forms. */
const BULLET = /(?:^|\s+)(?:[□☐○◯•▪◦‣❏❑]|\[ ?\]|\( ?\)|_{2,})\s*(?=\S)/;

/**
 * The options of a cell: between bars, on lines of their own, between semicolons; between commas only where every
 * option has a number, since labels have commas too; between slashes with a doubt.
 */
export function splitList(text: string): SplitList | Diagnostic {
  const unclear = problem('pasted-list-unclear', { text });
  if (BULLET.test(text)) return { parts: trimmed(text.split(BULLET)) };
  if (/^[[{<]/.test(text)) return unclear;
  if (text.includes('|')) return splitAtBars(text) ?? unclear;
  if (text.includes('\n')) return splitAtLines(text) ?? unclear;
  for (const sign of [';', ' · ']) if (text.includes(sign)) return { parts: trimmed(text.split(sign)) };
  const counted = splitAtCounts(text);
  if (text.includes(',')) return splitAtCommas(text) ?? counted ?? unclear;
  if (counted) return counted;
  if (/\s\/\s/.test(text)) return { parts: trimmed(text.split(/\s\/\s/)), isDoubtful: true };
  return text.includes('/') ? unclear : { parts: [text] };
}

/** `1|Never` on each line is a code and a label, as SurveyJS writes it; else lines only go with the bars. */
function splitAtBars(text: string): SplitList | null {
  const lines = trimmed(text.split('\n'));
  const areCoded = lines.length > 1 && lines.every((line) => /^[A-Za-z0-9][\w.+-]*\|[^|]+$/.test(line));
  if (areCoded) return { parts: lines.map((line) => line.replace('|', ': ')) };
  const atBars = text.replace(/\s*\|\s*/g, '|');
  return atBars.includes('\n') ? null : { parts: trimmed(atBars.split('|')) };
}

/** A sign at the end of every line but the last goes with the line; else semicolons and lines could both be meant. */
function splitAtLines(text: string): SplitList | null {
  const lines = trimmed(text.split('\n'));
  const sign = [';', ','].find((one) => lines.slice(0, -1).every((line) => line.endsWith(one)));
  const parts =
    sign === undefined ? lines : lines.map((line) => (line.endsWith(sign) ? line.slice(0, -1).trim() : line));
  return parts.some((part) => part.includes(';')) ? null : { parts };
}

/** Behind each `= 1` or ` 1`, or before each `1 =` and `1:`. */
function splitAtCommas(text: string): SplitList | null {
  const behind = text.split(/(?<==\s*[-\u2212]?\d+(?:[.,]\d+)?)\s*,\s+/);
  if (behind.length > 1 && behind.every((part) => /=\s*[-\u2212]?\d+(?:[.,]\d+)?$/.test(part)))
    return { parts: trimmed(behind) };
  const numbered = text.split(/(?<=\p{L}\)?\s+[-\u2212]?\d+(?:[.,]\d+)?)\s*,\s+/u);
  if (
    numbered.length > 1 &&
    numbered.every((part) => /^[^\d,=:]*\p{L}[^\d,=:]*\s[-\u2212]?\d+(?:[.,]\d+)?$/u.test(part))
  )
    return { parts: trimmed(numbered) };
  const bracketed = text.split(/(?<=\(\d+(?:[.,]\d+)?\))\s*,\s+/);
  if (bracketed.length > 1 && bracketed.every((part) => /\p{L}.*\(\d+(?:[.,]\d+)?\)$/u.test(part)))
    return { parts: trimmed(bracketed) };
  const before = text.split(/\s*,\s+(?=\w{1,4}(?:\s*[=:]|[.)]\s)\s*\S)/);
  if (before.length > 1 && before.every((part) => /^\w{1,4}(?:\s*[=:]|[.)]\s)/.test(part)))
    return { parts: trimmed(before) };
  const unsigned = text.split(/\s*,\s*(?=\d{1,3}(?:\s+|\s*[=:\u2010-\u2015\u2212-]\s*)\p{L})/u);
  if (unsigned.length > 1 && unsigned.every((part) => /^\d{1,3}(?:\s|[=:\u2010-\u2015\u2212-])/.test(part)))
    return { parts: trimmed(unsigned) };
  return null;
}

/** `1. Never 2. Often`, `(0) Never (1) Often`, `a) Never b) Often`: one line, as it is copied from a form. */
function splitAtCounts(text: string): SplitList | null {
  const parts = trimmed(text.split(/\s+(?=\(?(?:\d{1,2}|[a-z])[.)]\s)/));
  const counts = parts.map((part) => /^\(?(\d{1,2}|[a-z])[.)]\s+\S/.exec(part)?.[1] ?? '');
  const [first = ''] = counts;
  const isFirst = /^[01a]$/.test(first);
  const areCounted = counts.every((count, position) => count === following(first, position));
  return isFirst && areCounted && parts.length > 1 ? { parts } : null;
}

function following(first: string, steps: number): string {
  return first === 'a' ? String.fromCharCode(97 + steps) : String(Number(first) + steps);
}

/** Signs before the first and behind the last option separate nothing. */
function trimmed(parts: readonly string[]): string[] {
  const all = parts.map((part) => part.trim());
  const from = all.findIndex((part) => part !== '');
  const to = all.findLastIndex((part) => part !== '');
  return all.slice(Math.max(0, from), to + 1);
}
