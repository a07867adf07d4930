// What a workshop leaves behind in the instrument: a case bank, test cases, and comments on items.

import { columnsOf } from '../../../../engine/index.ts';
import { addEntries, freshId, type TestCase } from '../../../../model/index.ts';
import { layoutOf } from '../../../../simulation/index.ts';
import {
  appendChunk,
  CHUNK_ROWS,
  completeBank,
  deleteBank,
  newKey,
  saveBank,
} from '../../../../storage/index.ts';
import {
  agreedVignettes,
  casesOfRatings,
  testOfVignette,
  type ExerciseResponse,
  type ItemAgreement,
  type RoundFigures,
} from '../../../../workshop/index.ts';
import { planLater } from '../../../background/plan-later.ts';
import { note } from '../../../comments/note.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { today, type Workspace } from '../../../state/index.ts';
import { takeBackLast } from '../../../take-back.ts';
import { intervalOf, sayInterval, sayShareOf } from '../discuss/estimates.ts';
import type { OpenExercise } from '../exercise.svelte.ts';
import { told } from '../work.ts';

/** A case for each participant, round and vignette. What fails leaves no bank behind. */
export async function keepAsBank(
  workspace: Workspace,
  open: OpenExercise,
  responses: readonly ExerciseResponse[],
): Promise<void> {
  const plan = await planLater(open.rates);
  if (!plan) {
    toast(t('workshop.cannotAssess'), { kind: 'problem' });
    return;
  }
  const cases = casesOfRatings(responses);
  const begun = told(
    await saveBank({
      instrument: workspace.key,
      name: open.say(open.exercise.title),
      origin: { workshop: open.exercise.id },
      layout: layoutOf(plan),
      contents: 'synthetic',
    }),
  );
  if (!begun) return;
  for (let at = 0; at < cases.length; at += CHUNK_ROWS) {
    const added = await appendChunk(begun.id, columnsOf(plan, cases.slice(at, at + CHUNK_ROWS)));
    if (added.ok) continue;
    told(added);
    await deleteBank(begun.id);
    return;
  }
  if (!told(await completeBank(begun.id))) return;
  toast(t('workshop.bankKept', { n: cases.length }), {
    action: { label: t('shell.undo'), perform: () => void deleteBank(begun.id).then(told) },
  });
}

/** One command, and one step to undo. */
export function keepAsTests(workspace: Workspace, { exercise }: OpenExercise): void {
  const tests: TestCase[] = [];
  for (const vignette of agreedVignettes(exercise)) {
    const grown = { ...workspace.document, tests: [...workspace.document.tests, ...tests] };
    tests.push(testOfVignette(exercise, vignette, freshId(grown, 'workshop_1'), today()));
  }
  if (workspace.run(addEntries('/tests', tests)).length > 0) return;
  toast(t('workshop.testsKept', { n: tests.length }), {
    action: { label: t('shell.undo'), perform: takeBackLast(workspace) },
  });
}

/** The figure and what it rests on, at each item, so that whoever words it anew sees why. None is said twice. */
export async function noteFigures(
  workspace: Workspace,
  open: OpenExercise,
  { responses }: RoundFigures,
  items: readonly ItemAgreement[],
): Promise<void> {
  const { round } = responses[0]!;
  const known = new Set(workspace.record.comments.map(({ part, text }) => `${part ?? ''} ${text}`));
  let count = 0;
  for (const { item, same } of items) {
    const at = workspace.named.get(item)?.path;
    const interval = sayInterval(intervalOf(same), 'share');
    const text = t('workshop.commentText', {
      title: open.say(open.exercise.title),
      round,
      share: interval === null ? sayShareOf(same) : `${sayShareOf(same)} ${interval}`,
      raters: same.size.raters,
      n: same.size.units,
    });
    if (at === undefined || known.has(`${item} ${text}`)) continue;
    if (!(await note(workspace, { id: newKey(), at, text }))) break;
    count += 1;
  }
  toast(t('workshop.commented', { n: count }));
}
