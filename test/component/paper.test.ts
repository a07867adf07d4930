// Sheets of paper: digits alone go through a sheet; reasons and levels can be typed in beside them; and what is typed
// outlasts a reload, is told, and can be thrown away.

import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import {
  addResponses,
  createExercise,
  openExercise,
  watchResponses,
  type ResponseFile,
} from '../../src/storage/index.ts';
import { codesOfValue, digestOf, type Instrument } from '../../src/model/index.ts';
import {
  digestOfHandout,
  handoutOf,
  newExercise,
  readText,
  responseKind,
  sealed,
  type Exercise,
} from '../../src/workshop/index.ts';
import { document as base, openWorkspace } from './harness/instrument.ts';
import WorkshopInWorkspace from './harness/WorkshopInWorkspace.svelte';

const EXERCISE: Exercise = {
  ...newExercise(base, 'x1'),
  title: { en: 'Course' },
  vignettes: [
    { id: 'first', title: { en: 'The yard' }, story: { en: 'He stood there.' } },
    { id: 'second', title: { en: 'The gate' }, story: { en: 'He walked on.' } },
  ],
  participants: ['K01', 'K02'].map((code) => ({ code, vignettes: [] })),
};

let workspace: ReturnType<typeof openWorkspace>;
let key: string;
let exerciseNow = EXERCISE;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1280, 900);
});
beforeEach(async () => {
  workspace = openWorkspace(base, `paper-${String(Math.random()).slice(2)}`);
});

async function openAt(change: Partial<Exercise> = {}, rates: Instrument = base): Promise<void> {
  const exercise = { ...EXERCISE, ...change };
  exercise.instrument = { ...exercise.instrument, digest: digestOf(rates) };
  exerciseNow = exercise;
  const made = await createExercise(workspace.key, { exercise, rates });
  if (!made.ok) throw new Error(made.problem.kind);
  key = made.value.key;
  location.hash = `#/instrument/${workspace.key}/workshop/exercise/${key}/collect`;
}

/** As after a reload: everything is read anew. */
async function load(): Promise<() => Promise<void>> {
  const { unmount } = await render(WorkshopInWorkspace, { workspace });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Course');
  return unmount;
}

function filesOf(exercise: string): Promise<ResponseFile[]> {
  return new Promise((resolve) => {
    const stop = watchResponses(exercise, (files) => {
      resolve(files);
      queueMicrotask(() => stop());
    });
  });
}

/** What a participant handed in by file: one rating. */
function fileBy(participant: string, round: 1 | 2 = 1): { name: string; text: string } {
  const response = sealed({
    format: 'aspect-response/1',
    exercise: EXERCISE.id,
    handout: digestOfHandout(handoutOf(exerciseNow)),
    participant,
    round,
    language: 'en',
    begun: '2026-01-31T09:00:00Z',
    handedIn: '2026-01-31T09:30:00Z',
    vignettes: [{ vignette: 'first', ratings: [{ item: 'age', value: 30 }], departures: [] }],
  });
  return { name: `${participant}${round === 2 ? '-2' : ''}.json`, text: responseKind.canonical(response) };
}

const boxes = () => page.getByRole('textbox', { name: /^1\. |^2\. / });

test('a half-typed sheet is there after a reload, is told, thrown away, and brought back', async () => {
  await openAt();
  const leave = await load();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  await expect.element(boxes().nth(0)).toHaveFocus();
  await userEvent.keyboard('30{Enter}2');
  await vi.waitFor(async () => expect((await openExercise(key)).ok).toBe(true));
  await expect.element(page.getByText(/^rated: 2, not rated: 0/)).toBeVisible();
  await new Promise((stored) => setTimeout(stored, 200));
  await leave();

  const again = await load();
  await expect.element(page.getByText(/2 of \d+ boxes typed in/)).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.getByRole('button', { name: 'Throw away what was typed of K01' }).click();
  await expect.element(page.getByText(/boxes typed in/)).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Go on with K01' }).click();
  await expect.element(page.getByText(/^rated: 2, not rated: 0/)).toBeVisible();
  await expect.element(boxes().nth(0)).toHaveValue('30');
  await again();
});

test('a sheet is begun in the first round in which somebody is missing', async () => {
  await openAt({ rounds: 2 });
  await addResponses(key, [fileBy('K01'), fileBy('K02'), fileBy('K01', 2)]);
  const leave = await load();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  await expect.element(page.getByRole('radio', { name: 'Round 2' })).toBeChecked();
  await expect.element(page.getByLabelText('Code on the sheet')).toHaveValue('K02');
  await leave();
});

test('digits pass reasons and levels by; both can be typed in beside them, and are counted', async () => {
  const rates: Instrument = {
    ...base,
    classifications: [
      { id: 'placement', label: { en: 'Placement' }, of: 'regime', professional: { up: 1, down: 1 } },
    ],
  };
  expect(codesOfValue(rates, 'placement')).toEqual(['open', 'closed']);
  await openAt({}, rates);
  const leave = await load();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  await expect.element(boxes().nth(0)).toHaveFocus();
  // The first vignette, the reason of its second item, and the first item of the second vignette.
  await userEvent.keyboard('30{Enter}/He ran{Enter}');
  await expect.element(boxes().nth(2)).toHaveFocus();
  await userEvent.keyboard('40{Enter}2');
  await expect.element(page.getByRole('button', { name: 'Count this sheet' })).toHaveFocus();
  await boxes().nth(1).fill('2');
  await expect.element(boxes().nth(2)).toHaveFocus();

  const level = page.getByRole('textbox', { name: 'Placement: a level written on the sheet' });
  await level.nth(0).fill('1');
  const reason = page.getByRole('textbox', { name: 'Reason for the level' });
  await expect.element(reason).toHaveFocus();
  await expect.element(page.getByText('A departure needs the reason on the sheet.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Count this sheet' })).toBeDisabled();
  await userEvent.keyboard('Nobody was hurt{Enter}');
  await expect.element(page.getByText('In the place of the computed level: Closed')).toBeVisible();
  await level.nth(1).fill('2');
  await expect.element(page.getByText('As computed: no departure.')).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await page.getByRole('button', { name: 'Count this sheet' }).click();
  await expect.element(page.getByText('The sheet is counted: K01')).toBeVisible();
  const files = await filesOf(key);
  const counted = readText(responseKind, files[0]!.text).document!;
  expect(counted.vignettes).toEqual([
    {
      vignette: 'first',
      ratings: [
        { item: 'age', value: 30 },
        { item: 'escape', value: 'once', reason: 'He ran' },
      ],
      departures: [{ classification: 'placement', from: 'closed', to: 'open', reason: 'Nobody was hurt' }],
    },
    {
      vignette: 'second',
      ratings: [
        { item: 'age', value: 40 },
        { item: 'escape', value: 'once' },
      ],
      departures: [],
    },
  ]);
  await leave();

  // Counted, it is begun no more.
  const again = await load();
  await expect.element(page.getByText('typed in from paper')).toBeVisible();
  await expect.element(page.getByText('Sheets begun, not counted yet')).not.toBeInTheDocument();
  await again();
});

test('the sheet that is typed in stays, whatever comes in meanwhile; the next one is another than was counted', async () => {
  await openAt({ participants: ['K01', 'K02', 'K03'].map((code) => ({ code, vignettes: [] })) });
  const leave = await load();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  await expect.element(boxes().nth(0)).toHaveFocus();
  await userEvent.keyboard('30{Enter}');
  await expect.element(boxes().nth(1)).toHaveFocus();
  // The same code hands in by file, or in another window.
  await addResponses(key, [fileBy('K01')]);
  await expect.element(page.getByText('A response with this code and round is there already.')).toBeVisible();
  await expect.element(page.getByRole('combobox')).toHaveValue('K01');
  await expect.element(boxes().nth(0)).toHaveValue('30');

  await userEvent.selectOptions(page.getByRole('combobox'), 'K02');
  await expect.element(boxes().nth(0)).toHaveFocus();
  await userEvent.keyboard('41{Enter}2');
  await expect.element(page.getByText(/^rated: 2,/)).toBeVisible();
  await page.getByRole('button', { name: 'Count this sheet' }).click();
  await expect.element(page.getByText('The sheet is counted: K02')).toBeVisible();
  await expect.element(boxes().nth(0)).toHaveFocus();
  await userEvent.keyboard('52');
  await expect.element(boxes().nth(0)).toHaveValue('52');
  await expect.element(page.getByRole('combobox')).toHaveValue('K03');

  // Taken back, the sheet is on the screen as it was, and what was typed of the next one is kept.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('combobox')).toHaveValue('K02');
  await expect.element(boxes().nth(0)).toHaveValue('41');
  await expect.element(page.getByRole('button', { name: 'Count this sheet' })).toBeEnabled();
  await expect.poll(async () => (await filesOf(key)).map(({ name }) => name)).toEqual(['K01.json']);
  await page.getByRole('button', { name: 'Count this sheet' }).click();
  await expect.element(page.getByRole('combobox')).toHaveValue('K03');
  await expect.element(boxes().nth(0)).toHaveValue('52');
  await leave();
});

test('a code that no response can have is told before a digit is typed', async () => {
  await openAt({ participants: [] });
  const leave = await load();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  const code = page.getByRole('textbox', { name: 'Code on the sheet' });
  await code.fill('К-07 <б>');
  await expect.element(page.getByText(/^A code has Latin/)).toBeVisible();
  await expect.element(boxes().nth(0)).not.toBeInTheDocument();
  await code.fill('k-07');
  await expect.element(boxes().nth(0)).toBeVisible();
  await leave();
});
