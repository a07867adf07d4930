// What was found in another language, as a diagnostic; and its correction carried on until the text can be read.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Reading } from '../reading.ts';
import { quotientIn } from './comments.ts';
import { foreignIn, type Finding } from './index.ts';

/** Puts what is foreign in the place of all else that was said: the rest mostly follows from it. */
export function sayForeign(reading: Reading, isCell: boolean, check: Check): void {
  const first = foreignIn(reading.text, reading.scope, isCell, reading.input);
  const found = first && isDateAmongOthers(reading.text, first, check) ? notHere(first) : first;
  if (!found) return;
  const { range, instead, params = {} } = found;
  const code = found.code ?? (instead === '' ? 'feel-unexpected' : 'feel-spelling');
  const said = { text: reading.quote(range), instead: (instead ?? '').trim(), ...params };
  const fix = instead === undefined ? undefined : { range, value: instead };
  reading.diagnostics.length = 0;
  reading.report(code, range, said, 'error', fix);
}

/** Whether it is a date where no date can stand, however it is written. */
function isDateAmongOthers(text: string, { range, code, instead }: Finding, check: Check): boolean {
  if ((code !== 'feel-date' && code !== 'date-ambiguous') || text.length > SHORT) return false;
  const date = instead ?? 'date("2000-01-01")';
  return check(text.slice(0, range.from) + date + text.slice(range.to)).some((one) => MISFITS.has(one.code));
}

const MISFITS: ReadonlySet<string> = new Set(['cannot-compare', 'wrong-type', 'date-not-here']);
const notHere = ({ range }: Finding): Finding => ({ range, code: 'date-not-here' });

/** Says of a comment that it would be read, with what stands before it, as a quotient. */
export function sayQuotient(
  reading: Reading,
  isCell: boolean,
  check: (text: string) => { readonly expression: unknown },
): void {
  const hidden = reading.text.includes('//') ? quotientIn(reading.text, reading.scope, isCell) : null;
  if (!hidden) return;
  const { range, comment, instead } = hidden;
  const { text } = reading;
  if (check(text.slice(0, range.from) + instead + text.slice(range.to)).expression === null) return;
  const params = { text: reading.quote(comment), instead };
  reading.report('comment-for-quotient', comment, params, 'warning', { range, value: instead });
}

type Check = (text: string) => readonly Diagnostic[];

/** Each date of a text is tried, so that long ones would take their time. */
const SHORT = 200;
/** So many corrections of one text follow each other at most. */
const MOST_STEPS = 12;
/** Of a longer text each correction is made by itself. */
const LONGEST = 1_000;

/**
 * Where one correction alone leaves others to be made, and all of them together make the text whole, the first is all
 * of them.
 */
export function completed(
  text: string,
  diagnostics: readonly Diagnostic[],
  check: Check,
): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  const [only] = errors;
  const value = only && errors.length === 1 && text.length <= LONGEST ? corrected(text, only, check) : null;
  return value === null
    ? diagnostics
    : diagnostics.map((one) =>
        one === only ? { ...one, fix: { range: { from: 0, to: text.length }, value } } : one,
      );
}

/** The text after every correction; null where the first is enough, or they do not come to an end. */
function corrected(text: string, first: Diagnostic, check: Check): string | null {
  let current = text;
  let next: Diagnostic | undefined = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!next) return step === 1 ? null : current;
    const { range, value } = next.fix ?? {};
    if (!range || typeof value !== 'string') return null;
    current = current.slice(0, range.from) + value + current.slice(range.to);
    next = check(current).find(isError);
  }
  return null;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
