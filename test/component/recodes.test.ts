import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newInstrument } from '../../src/model/index.ts';
import type { Instrument, Score } from '../../src/model/types.ts';
import RecodeEditor from '../../src/studio/areas/scoring/score/RecodeEditor.svelte';
import ScoreEditor from '../../src/studio/areas/scoring/score/ScoreEditor.svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const label = (en: string) => ({ en });
const points = { never: 0, some_days: 0, most_days: 1 };
const score: Score = {
  id: 'symptoms',
  label: label('Symptoms'),
  method: 'sum',
  terms: [
    { of: 'interest', points },
    { of: 'mood', points },
  ],
  missing: { policy: 'strict' },
  decimals: 0,
};
const instrument: Instrument = {
  ...newInstrument('en', 'Symptoms'),
  scales: [
    {
      id: 'frequency',
      label: label('Frequency'),
      options: [
        { code: 'never', label: label('Never'), points: 0 },
        { code: 'some_days', label: label('Some days'), points: 1 },
        { code: 'most_days', label: label('Most days'), points: 2 },
      ],
    },
  ],
  items: [
    { id: 'interest', kind: 'choice', label: label('Interest'), options: 'frequency' },
    { id: 'mood', kind: 'choice', label: label('Mood'), options: 'frequency' },
  ],
  scores: [score],
};

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(() => (workspace = openWorkspace(instrument)));

const scoreNow = () => workspace.document.scores[0]!;
const renderScore = () =>
  render(PartInWorkspace, {
    workspace,
    editor: ScoreEditor,
    given: () => ({ score: scoreNow(), path: '/scores/0' }),
  } as never);
const pointsFrom = (position: number) => page.getByRole('combobox', { name: 'Points from' }).nth(position);

test('equal points become one recode in one step, and undo brings them back', async () => {
  await renderScore();
  await page.getByRole('button', { name: 'Mood: points' }).click();
  await expect.element(page.getByText('1 other term has the same points.')).toBeVisible();
  await page.getByRole('button', { name: 'Share these points' }).click();
  await expect.element(page.getByText('2 places use “Points 0 · 0 · 1” now.')).toBeVisible();
  expect(workspace.document.recodes).toEqual([{ id: 'recode', label: label('Points 0 · 0 · 1'), points }]);
  expect(scoreNow().terms).toEqual([
    { of: 'interest', recode: 'recode' },
    { of: 'mood', recode: 'recode' },
  ]);
  await expect
    .element(page.getByRole('button', { name: 'Interest: points' }))
    .toHaveTextContent('Points 0 · 0 · 1');
  workspace.undo();
  expect(workspace.document).toEqual(instrument);
});

test('a term takes points of its own, and goes back to those of all terms', async () => {
  const defaults = { weight: 2, recode: 'present' };
  const terms = score.terms.map(({ of }) => ({ of }));
  workspace.set('/scores/0', { ...score, defaults, terms });
  workspace.set('/recodes', [{ id: 'present', label: label('Present'), points }]);
  await renderScore();
  await expect.element(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('2');
  await page.getByRole('button', { name: 'Mood: points' }).click();
  await pointsFrom(1).selectOptions('here');
  expect(scoreNow().terms[1]).toEqual({ of: 'mood', points });
  await page.getByRole('textbox', { name: 'Some days · some_days' }).fill('1');
  expect(scoreNow().terms[1]!.points).toEqual({ ...points, some_days: 1 });
  await page.getByRole('button', { name: 'Back to the points of all terms' }).click();
  expect(scoreNow().terms[1]).toEqual({ of: 'mood' });
});

test('what holds for all terms is set, and leaves nothing when it is taken back', async () => {
  await renderScore();
  await page.getByText('For all terms').click();
  const weight = page.getByRole('textbox', { name: 'Weight', exact: true });
  await weight.fill('3');
  await page.getByRole('switch', { name: 'Reverse' }).click();
  expect(scoreNow().defaults).toEqual({ weight: 3, reverse: true });
  await weight.fill('');
  await page.getByRole('switch', { name: 'Reverse' }).click();
  expect(scoreNow()).not.toHaveProperty('defaults');
});

test('a recode takes its codes from a response scale, and its points are typed', async () => {
  workspace.set('/recodes', [{ id: 'new_one', label: label('New one'), points: {} }]);
  await render(PartInWorkspace, {
    workspace,
    editor: RecodeEditor,
    given: () => ({ recode: workspace.document.recodes![0]!, path: '/recodes/0' }),
  } as never);
  await page.getByRole('combobox', { name: 'Take the codes of' }).selectOptions('Frequency');
  await page.getByRole('textbox', { name: 'some_days' }).fill('5');
  expect(workspace.document.recodes![0]!.points).toEqual({ never: 0, some_days: 5, most_days: 2 });
  await page.getByRole('radio', { name: 'Bands of a number' }).click();
  expect(workspace.document.recodes![0]!.points).toEqual([{ points: 0 }]);
});

test('points beside codes or labels are pasted as a block, whatever their order', async () => {
  workspace = openWorkspace({
    ...instrument,
    recodes: [{ id: 'clinical', label: label('Clinical'), points }],
    scores: [{ ...score, terms: [{ of: 'interest', recode: 'clinical' }] }],
  });
  await render(PartInWorkspace, {
    workspace,
    editor: RecodeEditor,
    given: () => ({ recode: workspace.document.recodes![0], path: '/recodes/0' }),
  } as never);
  const pasteInto = (text: string): void => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const field = page.getByRole('textbox', { name: /Some days/ }).element();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  pasteInto('most_days\t3\nnever\t0,5');
  expect(workspace.document.recodes![0]!.points).toEqual({ never: 0.5, some_days: 0, most_days: 3 });
  pasteInto('Most days\t2\nseldom\t1');
  await expect.element(page.getByText(/Nothing was pasted. Row 2: “seldom”/)).toBeVisible();
  workspace.undo();
  expect(workspace.document.recodes![0]!.points).toEqual(points);
});
