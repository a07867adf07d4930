// Why a case has another outcome: what else is different in its assessment.

import { differencesOf } from '../../../simulation/index.ts';
import type { MovedCase } from '../../../workers/index.ts';
import type { Id } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayDifference } from '../../values/index.ts';

/** The other differences, those that are computed first standing first. */
export function sayReasons(workspace: Workspace, { before, after }: MovedCase, outcome: Id | null): string[] {
  const ORDER = {
    values: 1,
    scores: 0,
    levels: 2,
    flags: 3,
    recommendations: 4,
    unknown: 4,
    classification: 5,
    missing: 6,
  };
  return differencesOf(before, after)
    .filter(({ id }) => id !== outcome)
    .sort((a, b) => ORDER[a.part] - ORDER[b.part])
    .map((one) => {
      const [from, to] = [one.expected, one.found].map((value) => sayDifference(workspace, one, value));
      return t('simulate.whyScores', { name: workspace.nameOf(one.id), from: from!, to: to! });
    });
}
