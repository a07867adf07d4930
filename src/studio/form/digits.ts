// Which digit answers what: the code where all codes are digits, else the position.

import type { Code } from '../../model/index.ts';

export function digitsOf(codes: readonly Code[]): string[] {
  if (codes.every((code) => /^\d$/.test(code))) return [...codes];
  return codes.map((_, i) => (i < 9 ? String(i + 1) : ''));
}
