// Cut-offs, bands of points and rows of norms, held against what their number can be.

import type { DiagnosticCode } from '../../model/index.ts';
import type { Fix } from '../../model/diagnostic.ts';
import { decimalsOf } from '../../model/decimal.ts';
import { PossibleNumbers } from '../../model/possible.ts';
import { limitsOf } from '../../language/index.ts';
import type { Context, KnownValue } from '../context.ts';

/** Holds from a number up to the next stretch's; undefined: from the lowest. */
export interface Stretch {
  readonly from: number | undefined;
  /** JSON Pointer of `from`. */
  readonly path: string;
}

/** Says which are never used, and which begin elsewhere than they say. */
export function checkStretches(context: Context, value: KnownValue, stretches: readonly Stretch[]): void {
  const numbers = new PossibleNumbers(value);
  stretches.forEach((stretch, position) => {
    const next = stretches[position + 1];
    const { from = -Infinity } = stretch;
    const { from: to = Infinity } = next ?? {};
    const first = numbers.from(from);
    if (first < to) {
      if (decimalsOf(from) > value.decimals) sayFiner(context, value, stretch, first);
      return;
    }
    // Where the lowest level has no number of its own, the cut-offs above are wrong, each for the level below it.
    const isBelow = next !== undefined && to <= numbers.from(-Infinity);
    const wrong = isBelow && stretches[0]?.from === undefined ? next : stretch;
    if (isOutside(value, wrong)) sayOutside(context, value, wrong);
    else
      context.report(
        'never-between',
        wrong.path,
        { name: value.id, from: stretch.from ?? '', to },
        'warning',
      );
  });
}

function isOutside({ min = -Infinity, max = Infinity }: KnownValue, { from = min }: Stretch): boolean {
  return from < min || from > max;
}

function sayOutside(context: Context, { id }: KnownValue, { from, path }: Stretch, fix?: Fix): void {
  const named = context.scope.get(id);
  const params = { text: String(from), name: id, limits: named ? limitsOf(named) : '' };
  context.report('outside-limits', path, params, 'warning', fix);
}

/** 10.5 is 11 to a whole number. */
function sayFiner(context: Context, { id, decimals }: KnownValue, stretch: Stretch, instead: number): void {
  const params = { text: String(stretch.from), name: id, decimals, instead };
  context.report('finer-than-value', stretch.path, params, 'warning');
}

/** A last number beyond the highest cannot be meant; below the lowest, nothing is left. */
export function checkUpTo(context: Context, value: KnownValue, { from: upTo, path }: Stretch): void {
  const { min = -Infinity, max = Infinity } = value;
  if (upTo === undefined || (upTo >= min && upTo <= max)) return;
  sayOutside(context, value, { from: upTo, path }, upTo > max ? { value: max } : undefined);
}

/** Says with a code which numbers stand below the first stretch and above the last, of a number that has them. */
export function checkEnds(
  context: Context,
  value: KnownValue,
  code: DiagnosticCode,
  first: Stretch | undefined,
  upTo?: Stretch,
): void {
  const numbers = new PossibleNumbers(value);
  const [lowest, highest] = [numbers.from(-Infinity), numbers.upTo(Infinity)];
  const say = (least: number, greatest: number, path: string) => {
    if (least > greatest || !Number.isFinite(least + greatest)) return;
    const values = least === greatest ? String(least) : `${String(least)} … ${String(greatest)}`;
    context.report(code, path, { name: value.id, values }, 'warning');
  };
  if (first?.from !== undefined && first.from <= highest) say(lowest, numbers.below(first.from), first.path);
  if (upTo?.from !== undefined) say(numbers.above(upTo.from), highest, upTo.path);
}
