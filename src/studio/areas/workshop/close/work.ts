// What a workshop leaves behind in the instrument: a case bank, and test cases.

import { columnsOf } from '../../../../engine/index.ts';
import { addEntries, freshId, type TestCase } from '../../../../model/index.ts';
import { layoutOf } from '../../../../simulation/index.ts';
import { appendChunk, CHUNK_ROWS, completeBank, deleteBank, saveBank } from '../../../../storage/index.ts';
import {
  agreedVignettes,
  casesOfRatings,
  testOfVignette,
  type ExerciseResponse,
} from '../../../../workshop/index.ts';
import { planLater } from '../../../background/plan-later.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { today, type Workspace } from '../../../state/index.ts';
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
  const { document } = workspace;
  toast(t('workshop.testsKept', { n: tests.length }), {
    action: {
      label: t('shell.undo'),
      perform: () => {
        if (workspace.document === document) workspace.undo();
        else toast(t('shell.editedSince'));
      },
    },
  });
}
