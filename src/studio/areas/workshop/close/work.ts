// What a workshop leaves behind in the instrument: a case bank, test cases, and comments on items.

import { columnsOf } from '../../../../engine/index.ts';
import { addEntries, freshId, type Id, type TestCase } from '../../../../model/index.ts';
import { layoutOf } from '../../../../simulation/index.ts';
import {
  appendChunk,
  CHUNK_ROWS,
  completeBank,
  deleteBank,
  listBanks,
  newKey,
  saveBank,
} from '../../../../storage/index.ts';
import {
  agreedVignettes,
  casesOfRatings,
  isSameTest,
  testOfVignette,
  type ExerciseResponse,
  type ItemAgreement,
  type RoundFigures,
} from '../../../../workshop/index.ts';
import { planLater } from '../../../background/plan-later.ts';
import { note } from '../../../comments/note.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { numbered } from '../../../numbered.ts';
import { today, type Workspace } from '../../../state/index.ts';
import { takeBackLast } from '../../../take-back.ts';
import { intervalOf, sayInterval, sayShareOf } from '../discuss/estimates.ts';
import type { OpenExercise } from '../exercise.svelte.ts';
import { sayRating } from '../said.ts';
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
  // They may be kept again after more came in.
  const banks = new Set((await listBanks(workspace.key)).map(({ name }) => name));
  const begun = told(
    await saveBank({
      instrument: workspace.key,
      name: numbered(open.say(open.exercise.title), banks),
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

/** One command, and one step to undo. What is there already is not added again. */
export function keepAsTests(workspace: Workspace, open: OpenExercise): void {
  const { exercise } = open;
  const { tests: known } = workspace.document;
  const tests: TestCase[] = [];
  let there = 0;
  for (const vignette of agreedVignettes(exercise)) {
    const grown = { ...workspace.document, tests: [...known, ...tests] };
    const id = freshId(grown, 'workshop_1');
    const test = testOfVignette(exercise, vignette, {
      id,
      assessedOn: today(),
      source: sayAgreed(open, vignette),
    });
    if (known.some((one) => isSameTest(one, test))) there += 1;
    else tests.push(test);
  }
  const silent = tests.filter(({ expected }) => Object.keys(expected).length === 0).length;
  const told = [
    ...(tests.length > 0 ? [t('workshop.testsKept', { n: tests.length })] : []),
    ...(there > 0 ? [t('workshop.testsThere', { n: there })] : []),
    ...(silent > 0 ? [t('workshop.testsSilent', { n: silent })] : []),
  ].join(' ');
  if (tests.length === 0) {
    toast(told);
    return;
  }
  if (workspace.run(addEntries('/tests', tests)).length > 0) return;
  toast(told, { action: { label: t('shell.undo'), perform: takeBackLast(workspace) } });
}

/** What the group agreed on of one vignette, with its reasons and what those say who see it otherwise. */
function sayAgreed(open: OpenExercise, wanted: Id): string {
  const { title, consensus = [] } = open.exercise;
  const agreed = consensus
    .filter(({ vignette }) => vignette === wanted)
    .map(({ item: id, value, reason, minority }) => {
      const item = open.items.find((one) => one.id === id);
      const said = [reason, minority === undefined ? '' : `${t('workshop.minority')}: ${minority}`];
      const rated = `${open.nameOf(id)}: ${item ? sayRating(open, item, value) : String(value)}`;
      return [rated, ...said.filter((one) => one !== '')].join('. ');
    });
  return `${open.say(title)}. ${t('workshop.consensus')}: ${agreed.join('; ')}`;
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
  let there = 0;
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
    if (at === undefined) continue;
    if (known.has(`${item} ${text}`)) {
      there += 1;
      continue;
    }
    if (!(await note(workspace, { id: newKey(), at, text }))) break;
    count += 1;
  }
  const told = [
    ...(count > 0 ? [t('workshop.commented', { n: count })] : []),
    ...(there > 0 ? [t('workshop.commentsThere', { n: there })] : []),
  ];
  if (told.length > 0) toast(told.join(' '));
}
