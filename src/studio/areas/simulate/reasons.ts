// Why a case has another outcome: what else is different in its assessment.

import { differencesOf, type ResultPart } from '../../../simulation/index.ts';
import type { MovedCase } from '../../../workers/index.ts';
import type { Id } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayDifference } from '../../values/index.ts';

/** Of what a reason speaks, those that are computed first standing first. */
const SPOKEN_OF: readonly ResultPart[] = [
  'scores',
  'values',
  'levels',
  'flags',
  'recommendations',
  'unknown',
  'classification',
  'missing',
];

/** The other differences. */
export function sayReasons(workspace: Workspace, { before, after }: MovedCase, outcome: Id | null): string[] {
  return differencesOf(before, after)
    .filter(({ part, id }) => id !== outcome && SPOKEN_OF.includes(part))
    .sort((a, b) => SPOKEN_OF.indexOf(a.part) - SPOKEN_OF.indexOf(b.part))
    .map((one) => {
      const [from, to] = [one.expected, one.found].map((value) => sayDifference(workspace, one, value));
      return t('simulate.whyScores', { name: workspace.nameOf(one.id), from: from!, to: to! });
    });
}
