// What one result came to, wherever it stands in an assessment.

import type { Id } from '../model/types.ts';
import type { Assessment } from './types.ts';

/**
 * The value of the result `id`: of flags and recommendations, whether they hold; null where it is not determined, of
 * these too.
 */
export function resultIn(assessment: Assessment, id: Id): Assessment['values'][Id] {
  const { scores, levels, values, classification, flags, recommendations, unknown } = assessment;
  const record = [scores, levels, values, classification].find((one) => Object.hasOwn(one, id));
  if (record) return record[id]!;
  return unknown.includes(id) ? null : flags.includes(id) || recommendations.includes(id);
}
