// What an instrument says at the end, and what the engine of single cases says of one.

import { resultIn, type Assessment } from '../engine/index.ts';
import type { Code, Id } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';

/** Of codes: their name; of the rest as columns hold it. Null: missing. */
export type Said = string | number | null;

/** Levels, classifications, flags, recommendations, and what tables and formulas give that is no number. */
export function outcomesOf({ results, values }: Plan): readonly Id[] {
  const { levels, classifications, flags, recommendations } = results;
  const others = results.values.filter((id) => ['code', 'codes', 'boolean'].includes(values.get(id)!.type));
  return [...levels, ...others, ...flags, ...recommendations, ...classifications];
}

/** Of a set: each of its codes. */
export function codesAsked(id: Id, plans: readonly Plan[]): readonly (Code | null)[] {
  const values = plans.map((plan) => plan.values.get(id));
  if (!values.every((value) => value?.type === 'codes')) return [null];
  return [...new Set(values.flatMap((value) => value!.codes))];
}

export function saidIn(assessment: Assessment, id: Id, code: Code | null): Said {
  const value = resultIn(assessment, id);
  if (code !== null) return value === null ? null : Number((value as readonly Code[]).includes(code));
  return typeof value === 'boolean' ? Number(value) : (value as Said);
}
