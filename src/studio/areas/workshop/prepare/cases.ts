// Cases of a bank by their numbers, as the instrument of the exercise has them.

import type { Instrument } from '../../../../model/index.ts';
import { caseAt, type Case } from '../../../../engine/index.ts';
import { fitCases } from '../../../../simulation/index.ts';
import { CHUNK_ROWS, readChunkOf, type BankMeta } from '../../../../storage/index.ts';
import { planLater } from '../../../background/plan-later.ts';

/** The numbers in a text such as “3, 17, 204”; null where it is none, or a number that the bank does not have. */
export function numbersIn(text: string, { rows }: Pick<BankMeta, 'rows'>): number[] | null {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const numbers = words.map(Number);
  const isFine = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= rows);
  return words.length > 0 && isFine ? [...new Set(numbers)] : null;
}

/** Null where the bank or the instrument cannot be read. */
export async function casesOf(
  bank: BankMeta,
  numbers: readonly number[],
  instrument: Instrument,
): Promise<Case[] | null> {
  const plan = await planLater(instrument);
  if (!plan) return null;
  const found: Case[] = [];
  for (const number of numbers) {
    const chunk = await readChunkOf(bank.id, Math.floor((number - 1) / CHUNK_ROWS));
    if (!chunk) return null;
    const { cases } = fitCases(chunk, bank.layout, plan);
    found.push(caseAt(plan, cases, (number - 1) % CHUNK_ROWS));
  }
  return found;
}
