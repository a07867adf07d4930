// Whether the test vectors of a package come out as they stand, on both engines.

import { readJson } from '../../../model/json.ts';
import { readCase, type Assessment, type Case } from '../../../engine/index.ts';
import type { Plan } from '../../../plan/index.ts';
import { differencesOnEngines, onBothEngines, type TestDifference } from '../../../simulation/index.ts';
import { isRecord } from '../manifest.ts';

export interface Reproduction {
  /** How many test vectors were assessed. */
  readonly vectors: number;
  /** The lines that are none, from 1. */
  readonly unreadable: readonly number[];
  /** The vectors that come out in another way; `expected` is what stands there. */
  readonly differing: readonly { readonly id: string; readonly differences: readonly TestDifference[] }[];
}

export async function reproduce(plan: Plan, text: string): Promise<Reproduction> {
  // Without a single line there is no vector on the first.
  const lines = text === '' ? [''] : text.split('\n').slice(0, -1);
  const read = lines.map((line) => readVector(plan, line));
  const vectors = read.filter((vector) => vector !== null);
  const found = await onBothEngines(
    plan,
    vectors.map(({ given }) => given),
  );
  const compared = vectors.map(({ given, expected }, position) => {
    return { id: given.id, differences: differencesOnEngines(expected, found[position]!) };
  });
  return {
    vectors: vectors.length,
    unreadable: read.flatMap((vector, index) => (vector ? [] : [index + 1])),
    differing: compared.filter(({ differences }) => differences.length > 0),
  };
}

function readVector(plan: Plan, line: string): { given: Case; expected: Assessment } | null {
  const { value } = readJson(line);
  const given = isRecord(value) ? readCase(plan, value['case']).case : null;
  if (!isRecord(value) || !given || !isAssessment(value['assessment'])) return null;
  return { given, expected: value['assessment'] };
}

/** Has what an assessment of every engine has. */
function isAssessment(value: unknown): value is Assessment {
  return (
    isRecord(value) &&
    ['scores', 'levels', 'values', 'classification'].every((part) => isRecord(value[part])) &&
    ['flags', 'recommendations', 'missing'].every((part) => Array.isArray(value[part]))
  );
}
