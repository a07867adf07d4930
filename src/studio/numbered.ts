// Of what is called alike, the second has a number.

import { formatNumber } from './i18n/index.ts';

/** The label itself, or with the next free number behind it: `New score 2`. */
export function numbered(label: string, taken: ReadonlySet<string>): string {
  let fresh = label;
  for (let n = 2; taken.has(fresh); n += 1) fresh = `${label} ${formatNumber(n)}`;
  return fresh;
}
