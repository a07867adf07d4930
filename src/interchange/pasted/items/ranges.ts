// The limits of a number or a date, as people write them: `0 – 100`, `от -5 до 5`, `01.02.2020 – 31.12.2025`.

import { readPlainDate } from '../../../model/date-text.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { IsoDate } from '../../../model/types.ts';
import { readNumber } from '../numbers.ts';
import { isProblem, problem } from '../problem.ts';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  /** What is written behind the numbers. */
  readonly unit: string;
}

const DASH = '[-\u2010-\u2015\u2212]';
const NUMBER = `[+-]?[\\d.,][\\d.,'\\s\u00a0\u202f]*`;
const MOST_DECIMALS = 6;

/** Whether a text is made of numbers: if it is no range, it is a mistake, and no list of options. */
export function looksLikeNumbers(text: string): boolean {
  return /\d/.test(text) && !/[\p{L}|;\n]/u.test(text);
}

const SHAPE = new RegExp(
  `^(${NUMBER}?)\\s*(?:-|\\.{2,3}|…|\\b(?:to|through)\\b|до|по)\\s*(${NUMBER})([^\\d]*)$`,
  'i',
);
const BRACKETED = new RegExp(
  `^\\[\\s*(${NUMBER}?)\\s*(?:\\.{2,3}|;|,\\s|,(?=\\d+\\s*\\]))\\s*(${NUMBER})\\](\\s*)$`,
);
const BETWEEN = new RegExp(`^between\\s+(${NUMBER}?)\\s*\\band\\b\\s*(${NUMBER})([^\\d]*)$`, 'i');

/** Whether a text is a range of numbers in words, or with a unit behind it: no list of options is written so. */
export function isRangeInWords(text: string): boolean {
  if (/^[[(]\s*[\d.,\s-]+;[\d.,\s-]+[\])]$/.test(text)) return true;
  const isUnit = /^[^|\n;/=:]*\d\s*(?:%|\p{L}+\.?(?:\s\p{L}+)?)?$/u.test(text);
  return isUnit && (!isProblem(readNumberRange(text)) || readOneLimit(text) !== undefined);
}

export function readNumberRange(text: string): NumberRange | Diagnostic {
  const plain = text.replace(/^(?:from|от|с)\s+/i, '').replace(new RegExp(DASH, 'g'), '-');
  const shape = [SHAPE, BRACKETED, BETWEEN].find((one) => one.test(plain)) ?? SHAPE;
  const [, from = '', to = '', unit = ''] = shape.exec(plain) ?? [];
  const [min, max] = [readNumber(from.trim()), readNumber(to.trim())];
  if (from === '' || to === '') return problem('pasted-no-range', { text });
  if (isProblem(min)) return min;
  if (isProblem(max)) return max;
  if (min > max) return problem('pasted-range-order', { min: from.trim(), max: to.trim() });
  const decimals = Math.max(decimalsIn(from), decimalsIn(to));
  if (decimals > MOST_DECIMALS) return problem('number-too-precise', { text, decimals: MOST_DECIMALS });
  return { min, max, decimals, unit: unit.trim() };
}

export interface OneLimit {
  readonly min?: number;
  readonly max?: number;
  readonly decimals: number;
}

const LEAST = '(?:≥|>=|=>|at least|min(?:imum)?\\.?|from|от|с|не менее|не меньше|минимум|кемінде|кеминде)';
const MOST = '(?:≤|<=|=<|at most|max(?:imum)?\\.?|up to|до|не более|не больше|максимум)';
const UPWARDS =
  '(?:\\+|\\.{2,3}|…|-\\s*∞|(?:and|&) (?:over|up|above|more|older)|or (?:more|over|above|older|higher)|и (?:более|больше|старше|выше))';
const DOWNWARDS = '(?:or (?:less|fewer|below|lower)|and (?:below|under|less)|и (?:менее|меньше|младше|ниже))';
const ONE = `(${NUMBER}?)`;
const AT_LEAST = [`^${LEAST}\\s*${ONE}$`, `^${ONE}\\s*${UPWARDS}$`].map((form) => new RegExp(form, 'i'));
const AT_MOST = [`^${MOST}\\s*${ONE}$`, `^(?:\\.{2,3}|…)\\s*${ONE}$`, `^${ONE}\\s*${DOWNWARDS}$`].map(
  (form) => new RegExp(form, 'i'),
);

/** `≥ 0`, `0+`, `up to 10`: one of the two limits. Undefined where a text is nothing of the kind. */
export function readOneLimit(text: string): OneLimit | undefined {
  const plain = text.trim().replace(new RegExp(DASH, 'g'), '-');
  const limitIn = (forms: readonly RegExp[]) => forms.map((form) => form.exec(plain)?.[1]).find(Boolean);
  const [least, most] = [limitIn(AT_LEAST), limitIn(AT_MOST)];
  const written = (least ?? most ?? '').trim();
  const limit = readNumber(written);
  if (written === '' || isProblem(limit) || decimalsIn(written) > MOST_DECIMALS) return undefined;
  const end = least === undefined ? { max: limit } : { min: limit };
  return { ...end, decimals: decimalsIn(written) };
}

function decimalsIn(text: string): number {
  return /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0;
}

export interface DateRange {
  readonly min?: IsoDate;
  readonly max?: IsoDate;
}

/** Two dates, one of which may be left open with `…`. Undefined where a text is nothing of the kind. */
export function readDateRange(text: string): DateRange | Diagnostic | undefined {
  const ends = text.split(new RegExp(`\\s+${DASH}\\s+|[\u2012-\u2015]|\\s*\\.{2,3}\\s*|\\s+(?:to|до)\\s+`));
  const [from, to, ...more] = ends.map((end) => dateIn(end.replace(/^(?:from|от|с)\s+/i, '').trim()));
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (from !== OPEN && to !== OPEN && from > to) return problem('pasted-range-order', { min: from, max: to });
  return { ...(from === OPEN ? {} : { min: from }), ...(to === OPEN ? {} : { max: to }) };
}

const OPEN = '…';

function dateIn(text: string): IsoDate | undefined {
  return text === OPEN ? OPEN : readPlainDate(text);
}
