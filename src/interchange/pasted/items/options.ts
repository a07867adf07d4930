// From a cell to response options.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { isReservedCode } from '../../../model/names.ts';
import type { Code, Option } from '../../../model/types.ts';
import { areProblems, isProblem, problem } from '../problem.ts';
import { splitList } from './list.ts';
import { readOptionList, type WrittenOption } from './option.ts';

export interface ReadOptions {
  readonly options: readonly Option[];
  /** Whether the codes are written, and not made here. */
  readonly haveCodes: boolean;
  readonly doubts: readonly Diagnostic[];
}

/** Reads a list of options with labels in a language, or says all that is wrong with it. */
export function readOptions(
  text: string,
  language: string,
  isRedcap: boolean,
): ReadOptions | readonly Diagnostic[] {
  const list = splitList(text);
  if (isProblem(list)) return [list];
  if (list.parts.length < 2) return [problem('pasted-list-unclear', { text })];
  const read = readOptionList(list.parts, isRedcap);
  if (areProblems(read)) return read;
  const { options: written, unsigned } = read;
  const { codes, doubt } = codesOf(written);
  const wrong = wrongCodes(codes);
  if (wrong.length > 0) return wrong;
  const options = written.map(({ label, points, noAnswer }, position) => ({
    code: codes[position]!,
    label: { [language]: label },
    ...(points === null ? {} : { points }),
    ...(noAnswer ? { noAnswer } : {}),
  }));
  const doubts = [
    ...(list.isDoubtful ? [problem('pasted-slashes', {}, 'warning')] : []),
    ...(unsigned === 'points' ? [pointsBehind(written)] : []),
    ...(unsigned === 'codes' ? [codesBefore(written)] : []),
    ...(doubt ? [problem(doubt, {}, 'info')] : []),
    ...doubtsAbout(written),
  ];
  return { options, haveCodes: doubt === null, doubts };
}

/**
 * The codes that are written. Where none are, whole points are the codes too, so that files which hold the numbers mean
 * the same options; else codes are made that nobody takes for a number of the list.
 */
function codesOf(written: readonly WrittenOption[]): {
  codes: readonly Code[];
  doubt: 'pasted-points-are-codes' | 'pasted-codes-made' | null;
} {
  if (written.every(({ code }) => code !== null))
    return { codes: written.map(({ code }) => code!), doubt: null };
  const points = written.flatMap((option) => option.points ?? []);
  const areCodes = new Set(points).size === points.length && points.every((one) => /^\d+$/.test(String(one)));
  if (points.length > 0 && areCodes)
    return {
      codes: written.map((one, i) => String(one.points ?? letter(i))),
      doubt: 'pasted-points-are-codes',
    };
  const haveNumbers = points.length > 0 || written.some(({ label }) => /\d/.test(label));
  return { codes: written.map((_, i) => (haveNumbers ? letter(i) : String(i))), doubt: 'pasted-codes-made' };
}

function letter(position: number): Code {
  return position < 26 ? String.fromCharCode(97 + position) : `a${String(position)}`;
}

/** Each code that cannot be one, or that several options have, once. */
function wrongCodes(codes: readonly Code[]): Diagnostic[] {
  return [...new Set(codes)].flatMap((code) => [
    ...(code.startsWith('-') || isReservedCode(code) ? [problem('not-a-code', { text: code })] : []),
    ...(codes.indexOf(code) < codes.lastIndexOf(code) ? [problem('pasted-code-twice', { code })] : []),
  ]);
}

/** Says by the first of them how the numbers behind the labels were taken. */
function pointsBehind(written: readonly WrittenOption[]): Diagnostic {
  const { label = '', points = '' } = written.find((option) => option.points !== null) ?? {};
  return problem('pasted-points-behind', { label, points: points ?? '' }, 'warning');
}

/** Says by the first of them how the numbers before the labels were taken. */
function codesBefore([first]: readonly WrittenOption[]): Diagnostic {
  return problem('pasted-codes-before', { label: first?.label ?? '', code: first?.code ?? '' }, 'warning');
}

function doubtsAbout(written: readonly WrittenOption[]): Diagnostic[] {
  const labels = written.map(({ label }) => label.toLocaleLowerCase());
  const twice = written.find((_, position) => labels.indexOf(labels[position]!) < position);
  const unscored = written.find(({ points, noAnswer }) => points === null && !noAnswer);
  const areScored = written.some(({ points }) => points !== null);
  return [
    ...(twice ? [problem('pasted-label-twice', { label: twice.label }, 'warning')] : []),
    ...(areScored && unscored
      ? [problem('pasted-points-missing', { label: unscored.label }, 'warning')]
      : []),
  ];
}
