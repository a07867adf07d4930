// Why a case has another outcome: what else is different in its assessment.

import { differencesOf } from '../../../simulation/index.ts';
import type { MovedCase } from '../../../workers/index.ts';
import type { Id } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayOutcome, sayResult } from '../../values/index.ts';

/** The other differences, those that are computed first standing first. */
export function sayReasons(workspace: Workspace, { before, after }: MovedCase, outcome: Id | null): string[] {
  const ORDER = {
    values: 1,
    scores: 0,
    levels: 2,
    flags: 3,
    recommendations: 4,
    classification: 5,
    missing: 6,
  };
  return differencesOf(before, after)
    .filter(({ id }) => id !== outcome)
    .sort((a, b) => ORDER[a.part] - ORDER[b.part])
    .map(({ part, id, expected, found }) => {
      const raised = part === 'flags' || part === 'recommendations';
      const say = (value: typeof found) =>
        raised ? sayOutcome(workspace, { id, kind: 'flag' }, String(value)) : sayResult(workspace, id, value);
      return t('simulate.whyScores', { name: workspace.nameOf(id), from: say(expected), to: say(found) });
    });
}
