// What the hit policies of decision tables have in common.

import type { HitPolicy } from './types.ts';

/** Whether the outcome is made of all rows that hold, and not of one of them. */
export function takesAllRows(policy: HitPolicy): boolean {
  return policy.startsWith('C') || givesSets(policy);
}

/** Whether each output is a set of codes. */
export function givesSets(policy: HitPolicy): boolean {
  return policy === 'C' || policy === 'R' || policy === 'O';
}
