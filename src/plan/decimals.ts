// Whether doubles hold all decimals of a number, over all that it can be.

import { valueAt, within } from '../model/index.ts';
import type { Context, KnownValue } from './context.ts';

/** Numbers are whole below this, in units of their last decimal. */
const LARGEST = 2 ** 53;

export function checkDecimals(context: Context): void {
  for (const { id, path, decimals, min, max } of numbersOf(context)) {
    const largest = Math.max(Math.abs(min ?? 0), Math.abs(max ?? 0));
    if (!Number.isFinite(largest) || largest * 10 ** decimals < LARGEST) continue;
    const most = Math.max(0, Math.ceil(Math.log10(LARGEST / largest)) - 1);
    context.report('decimals-beyond', within(path, 'decimals'), { id, largest, decimals, most }, 'warning');
  }
}

/** Those that have decimals of their own. */
function numbersOf({ values, document }: Context): KnownValue[] {
  return [...values.values()].filter(({ type, decimals, path }) => {
    const part = valueAt(document, path) as { readonly decimals?: number };
    return type === 'number' && decimals > 0 && part.decimals !== undefined;
  });
}
