// What two versions say of every set of answers, as lines: equivalent where it is proved, and else how many sets of answers
// get another outcome, with the smallest case of each move.

import type {
  Compared,
  OnlyIn,
  OutcomeReport,
  Reason,
  Said,
  Shares,
  VersionsReport,
} from '../../analysis/index.ts';
import type { Id } from '../../model/index.ts';
import type { Speech } from './speech.ts';

/** Proved the same for every set of answers; so but for numbers; other for at least one; or neither is known. */
export type Verdict = 'equivalent' | 'sameDecisions' | 'notEquivalent' | 'equivalenceOpen';

export const isSame = ({ found }: OutcomeReport) => found.isExact && found.moves.length === 0;
export const isOther = ({ found }: OutcomeReport) => found.isExact && found.moves.length > 0;

/** Items, options and numbers that only one version takes are no sets of answers of both: then nothing is equivalent. */
export function verdictOf({ outcomes, only, numbers, compared }: VersionsReport): Verdict {
  const differs = ({ before, after }: OnlyIn<string>) => before.length + after.length > 0;
  if (outcomes.some(isOther) || differs(only)) return 'notEquivalent';
  const { items, options, ranges, types } = compared;
  const isWhole = ![items, options].some(differs) && ranges.length + types.length === 0;
  if (!isWhole || !outcomes.every(isSame)) return 'equivalenceOpen';
  return numbers.length === 0 ? 'equivalent' : 'sameDecisions';
}

/** `names`: what the versions are called. `day`: of assessment. */
export function sayEffects(
  report: VersionsReport,
  names: readonly [before: string, after: string],
  day: string,
  speech: Speech,
): string[] {
  const { outcomes, only, numbers, compared } = report;
  return [
    speech.say(verdictOf(report)),
    speech.say('notCompared', { day }),
    ...sayCompared(compared, names, speech),
    ...(numbers.length > 0 ? [speech.say('numbersOther', { names: namesOf(numbers, speech) })] : []),
    ...linesOfOnly(only, speech),
    ...outcomes.flatMap((outcome) => sayOutcome(outcome, speech)),
  ];
}

/** In three figures: a share of one in a million millions is not 0. */
export function percent(count: bigint, total: bigint): string {
  const share = (100 * Number(count)) / Number(total);
  return count === total ? '100' : String(Number(share.toPrecision(3)));
}

/** Why something was not decided. */
export function reasonOf(reason: Reason | { readonly kind: 'engine' }, speech: Speech): string {
  switch (reason.kind) {
    case 'size':
      return speech.told('undecidedSize');
    case 'time':
      return speech.told('undecidedTime', { seconds: Math.round(reason.ms / 100) / 10 });
    case 'engine':
      return speech.told('undecidedEngine');
    case 'values':
      return speech.told('undecidedValues', { item: speech.nameOf(reason.item) });
  }
}

/** Of how many sets of answers an outcome has each of its codes; what never comes stands among the findings. */
export function sayShares({ id, counts }: Shares, speech: Speech): string[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0n);
  return counts
    .filter(({ count }) => count > 0n)
    .map(({ code, count }) => {
      const said = code === null ? speech.told('proofUnknown') : speech.codeOf(id, code);
      const share = percent(count, total);
      return speech.told('proofShare', { id: speech.nameOf(id), code: said, share, count: String(count) });
    });
}

const namesOf = (ids: readonly Id[], speech: Speech) => ids.map((id) => speech.nameOf(id)).join(', ');

function linesOfOnly({ before, after }: OnlyIn<Id>, speech: Speech): string[] {
  return [
    ...(before.length > 0 ? [speech.say('outcomesOnlyBefore', { outcomes: namesOf(before, speech) })] : []),
    ...(after.length > 0 ? [speech.say('outcomesOnlyAfter', { outcomes: namesOf(after, speech) })] : []),
  ];
}

/** What of two versions is not compared, or only in part. `names`: what they are called. */
export function sayCompared(
  { items, options, ranges, types }: Compared,
  names: readonly [string, string],
  speech: Speech,
): string[] {
  const of = (
    text: 'diffItems' | 'diffOptions',
    key: 'items' | 'options',
    { before, after }: OnlyIn<string>,
  ) =>
    [before, after].flatMap((found, n) =>
      found.length === 0 ? [] : [speech.told(text, { file: names[n]!, [key]: found.join(', ') })],
    );
  return [
    ...of('diffItems', 'items', items),
    ...of('diffOptions', 'options', options),
    ...(ranges.length > 0 ? [speech.told('diffRanges', { items: ranges.join(', ') })] : []),
    ...(types.length > 0 ? [speech.told('diffTypes', { items: types.join(', ') })] : []),
  ];
}

export function sayOutcome({ id: owner, code, found }: OutcomeReport, speech: Speech): string[] {
  const name = speech.nameOf(owner);
  const id = code === null ? name : `${name} (${speech.codeOf(owner, code)})`;
  if (!found.isExact) {
    if (found.reason.kind === 'types') return [speech.told('diffType', { id })];
    return [speech.told('notDecided', { id, reason: reasonOf(found.reason, speech) })];
  }
  if (found.moves.length === 0) return [speech.told('diffSame', { id })];
  const changed = found.moves.reduce((sum, { count }) => sum + count, 0n);
  const total = changed + found.same;
  const amount = (count: bigint) => ({ share: percent(count, total), count: String(count) });
  const said = (value: Said | boolean) =>
    value === null ? speech.told('proofUnknown') : speech.codeOf(owner, String(value));
  return [
    speech.told('diffOther', { id, ...amount(changed) }),
    ...found.moves.flatMap(({ from, to, count, responses }) => [
      `  ${speech.told('diffMove', { from: said(from), to: said(to), ...amount(count) })}`,
      `    ${speech.told('proofCase', { responses: JSON.stringify(responses) })}`,
    ]),
  ];
}
