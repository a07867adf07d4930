// What a value is in the case that is tried, in words.

import { named, type Id } from '../../../model/index.ts';
import { truthIn } from '../../../simulation/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayAnswer, sayDay, sayOutcome, sayResult } from '../../values/values.ts';

export const ASSESSED_ON = 'assessed_on';

/** Undefined where no case is tried, or where nothing of that name could be computed. */
export function triedValue(workspace: Workspace, id: Id): string | undefined {
  const { assessed } = workspace.trial;
  if (!assessed || Object.keys(assessed.given.responses).length === 0) return undefined;
  const { document } = workspace;
  const { given, assessment } = assessed;
  if (id === ASSESSED_ON) return sayDay(given.assessedOn);
  const item = named(document.items, id);
  if (item) return sayAnswer(workspace, item, given.responses[id]) || t('cases.notAnswered');
  if (named(document.flags, id)) {
    const truth = truthIn(assessment, id);
    return sayOutcome(workspace, { id, kind: 'flag' }, truth === null ? null : String(truth));
  }
  const results = {
    ...assessment.scores,
    ...assessment.levels,
    ...assessment.values,
    ...assessment.classification,
  };
  return id in results ? sayResult(workspace, id, results[id]) : undefined;
}
