// Codes instead of names, and who rates what.

import type { Participant, Vignette } from '../exercise/types.ts';

/** So many codes that nobody has: K01, K02 … */
export function codesOf(count: number, taken: readonly string[]): string[] {
  const codes: string[] = [];
  for (let number = 1; codes.length < count; number++) {
    const code = `K${String(number).padStart(2, '0')}`;
    if (!taken.includes(code)) codes.push(code);
  }
  return codes;
}

/**
 * Gives everybody `each` vignettes, in turn, so that each vignette is rated by as many as any other, or by one more.
 * Where that is all of them, nobody has a list of his own.
 */
export function spread(
  participants: readonly Participant[],
  vignettes: readonly Vignette[],
  each: number,
): Participant[] {
  if (each >= vignettes.length) return participants.map(({ code }) => ({ code, vignettes: [] }));
  return participants.map(({ code }, at) => {
    const mine = Array.from({ length: each }, (_, i) => (at * each + i) % vignettes.length);
    return { code, vignettes: vignettes.filter((_, i) => mine.includes(i)).map(({ id }) => id) };
  });
}
