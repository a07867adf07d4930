// The options of one list: which signs are codes, which are labels, which are points. All options are written alike;
// where two readings fit, or some options are written in another way, the list is refused.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { readNumber } from '../numbers.ts';
import { isProblem, problem } from '../problem.ts';
import { readNumbersBefore } from './numbers-before.ts';
import { readPointsBehind, readPointsSaid, type Scored, type WrittenOption } from './points-behind.ts';

export type { WrittenOption };

export interface WrittenList {
  readonly options: readonly WrittenOption[];
  /** What was made of numbers that have no sign: the points behind labels, `Never 0`, or the codes before them, `0 Never`. */
  readonly unsigned: 'points' | 'codes' | null;
}

type Coded = Pick<WrittenOption, 'code' | 'label'>;

/**
 * Reads the options of a list, or says all that is wrong with it. `haveCodes` tells that what stands before a comma is
 * a code, letters too: `a, Never`.
 */
export function readOptionList(
  parts: readonly string[],
  haveCodes: boolean,
): WrittenList | readonly Diagnostic[] {
  const ends = parts.map((part, position) =>
    part === '' ? problem('pasted-option-empty', { number: position + 1 }) : readEnd(part),
  );
  const faults = ends.filter(isProblem);
  if (faults.length > 0) return faults;
  const scored = ends.filter((end): end is Scored => !isProblem(end));
  const said = readPointsSaid(scored);
  const coded = said ? null : readCodes(scored, haveCodes);
  const behind = coded?.every(({ code }) => code !== null) ? null : (said ?? readPointsBehind(scored));
  if (behind) return { options: behind.map((option) => ({ ...option, code: null })), unsigned: 'points' };
  const before = coded ? null : readNumbersBefore(scored.map(({ head }) => head));
  const known = coded ?? before;
  if (!known || known.some(({ label }) => label.includes('=')))
    return [problem('pasted-options-unclear', { text: parts[0] ?? '' })];
  const options = scored.map(({ points, noAnswer }, position) => ({
    ...known[position]!,
    points,
    noAnswer,
  }));
  return { options, unsigned: before && 'codes' };
}

const END = /^(.*[^\s<>!=])\s*=\s*([-+\u2010-\u2015\u2212]?[\d.,]*\d|[-\u2010-\u2015\u2212])$/s;

/** `Never = 0`, or `Not stated = –` for an option that is no answer. */
function readEnd(part: string): Scored | Diagnostic {
  const [, head = part, end = ''] = END.exec(part) ?? [];
  if (!/\d/.test(end)) return { head, points: null, noAnswer: end !== '' };
  const points = readNumber(end);
  return isProblem(points) ? points : { head, points, noAnswer: false };
}

const CODE = '-?[A-Za-z0-9][A-Za-z0-9_.+-]{0,39}';

/** How a code stands before its label. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(${CODE}):\\s+(.+)$`, 's'), // none: No evidence, as it is copied here
  /^(-?\d+):(\D.*)$/s,
  /^(\d+|[A-Za-z])[.)]\s+(.+)$/s, // 1. Never, a) Never
  /^\((\d+|[A-Za-z])\)\s*(.+)$/s,
  /^(\d+)\s+[-\u2010-\u2015\u2212]\s+(\D.*)$/s, // 0 – Never
  /^(\d+);\s*(\D.*)$/s, // 0;Never
];
/** Here letters may be the label: `Yes = certainly`, `Yes, always`. */
const EQUALS = new RegExp(`^(${CODE})\\s*=\\s*(.+)$`, 's'); // 1=Never
const COMMA = new RegExp(`^(${CODE}),\\s*(.+)$`, 's'); // 1, Never, as in REDCap
const LONE_CODE = new RegExp(`^${CODE}[:,]$`);

/** Codes and labels; null where it is not clear which is which. */
function readCodes(scored: readonly Scored[], haveCodes: boolean): Coded[] | null {
  const heads = scored.map(({ head }) => head);
  if (heads.every(isWhole)) {
    // `1 | 2 | 3` are codes with no other label; `1 = 2 | 2 = 4` could be labels or points.
    const areScored = scored.some(({ points }) => points !== null);
    return areScored ? null : heads.map((head) => ({ code: head, label: head }));
  }
  for (const form of [...FORMS, EQUALS, COMMA]) {
    const found = heads.map((head) => form.exec(head)).filter((match) => match !== null);
    const coded = found.map(([, code = '', label = '']) => ({ code, label: label.trim() }));
    if (coded.length === heads.length) return isClear(form, coded, haveCodes) ? coded : null;
    if (coded.some(({ code }) => isWhole(code) || FORMS.includes(form))) return null;
  }
  const isUnclear = heads.some((head) => head.includes('=') || LONE_CODE.test(head));
  return isUnclear || haveUnclearNumbers(heads) ? null : heads.map((label) => ({ code: null, label }));
}

function isClear(
  form: RegExp,
  coded: readonly { code: string; label: string }[],
  haveCodes: boolean,
): boolean {
  if (form === COMMA && !haveCodes) return coded.some(({ code }) => isWhole(code));
  return coded.every(({ code, label }) => {
    if (isWhole(code)) return true;
    return form === EQUALS ? code.length <= 4 && code.length < label.length : !isWhole(label);
  });
}

/** `0 Never`, `0-Never`, `Never (0)`, `Never – 0`: the numbers could be codes, points, or nothing but a part of the label. */
function haveUnclearNumbers(heads: readonly string[]): boolean {
  const isSeries = new Set(heads.map((head) => head.replace(/\d+$/, ''))).size === 1; // Level 1 | Level 2
  const every = (form: RegExp): boolean => heads.every((head) => form.test(head));
  // But `1-й разряд` is a label.
  const haveLeading = every(
    /^[-\u2212]?\d+(?:[.,]\d+)?(?:\s+|\s*[\u2010-\u2015\u2212-]\s*(?!\p{Ll}{1,3}(?!\p{L})))\p{L}/u,
  );
  // `Never (0) | Often`: one has points in brackets, and the other lacks them.
  const areSome = heads.some((head) => /\p{L}.*[([]\d+[)\]]$/u.test(head));
  return haveLeading || areSome || (!isSeries && every(/\p{L}.*[\s([:\u2010-\u2015\u2212-]\d+[)\]]?$/u));
}

function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
