// The page of ready parts: found by keyboard, previewed as what changes in the open instrument, inserted and undone; and a
// part of one's own.

import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import five from '../../templates/five-aspect.json';
import type { Instrument } from '../../src/model/types.ts';
import { createInstrument } from '../../src/storage/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { ownParts, Studio, type Workspace } from '../../src/studio/state/index.ts';
import PartsInStudio from './harness/PartsInStudio.svelte';

const WAIT = { timeout: 20_000 };
let studio: Studio;

beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1440, 900);
});
beforeEach(() => {
  location.hash = '#/library/parts';
  studio = new Studio();
});

async function open(instrument?: Instrument): Promise<void> {
  if (instrument) {
    const created = await createInstrument(instrument);
    if (!created.ok) throw new Error('not created');
    await studio.openInstrument(created.value.key);
  }
  await render(PartsInStudio, { studio });
  await expect.element(option('Alcohol and drugs'), WAIT).toBeVisible();
}

const workspace = (): Workspace => studio.workspace!;
const list = () => page.getByRole('listbox', { name: 'List of ready parts' });
const option = (name: string) => list().getByRole('option', { name });
const preview = () => page.getByRole('article');

test('searched with /, previewed as it is reached, inserted with Enter as one step', async () => {
  await open(five as unknown as Instrument);
  await userEvent.keyboard('/');
  await expect.element(page.getByRole('searchbox', { name: 'Search in parts' })).toHaveFocus();
  await userEvent.keyboard('release');
  await vi.waitUntil(() => list().getByRole('option').elements().length === 1);
  await option('Needs before release').click();
  await expect
    .element(preview().getByRole('heading', { level: 2 }))
    .toHaveTextContent('Needs before release');
  await expect.element(preview()).toHaveTextContent('Recommendation 1 added');
  await expect.element(preview()).toHaveTextContent('Asked already');

  const before = workspace().document;
  option('Needs before release').element().focus();
  await userEvent.keyboard(' ');
  await expect.element(preview().getByRole('heading', { level: 2 })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(option('Needs before release')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  // Its one item is asked already: the recommendation reads that.
  expect(workspace().document.items).toHaveLength(before.items.length);
  expect(workspace().document.recommendations).toHaveLength(before.recommendations.length + 1);
  await expect.element(preview()).toHaveTextContent('Inserting adds a second copy');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  expect(workspace().document).toBe(before);
});

test('an override takes the place of its stand-in, and asks which level is meant', async () => {
  await open({
    ...(five as unknown as Instrument),
    tests: [],
  });
  await option('Specific threat: at least medium').click();
  const place = preview().getByRole('combobox', { name: 'In the place of “Level after the override”' });
  await expect.element(place).toHaveValue('security');
  await expect.element(preview().getByRole('combobox', { name: /medium/ })).toHaveValue('medium');
  await preview().getByRole('button', { name: 'Insert the part' }).click();
  const { rules, classifications } = workspace().document;
  expect(rules.at(-1)?.then).toMatchObject([
    { effect: 'override', classification: 'security', to: 'medium' },
  ]);
  expect(classifications).toHaveLength(1);
});

test('what the instrument asks already is not asked again, unless that is wanted', async () => {
  await open({ ...(five as unknown as Instrument), tests: [] });
  await option('Criminal history').click();
  const own = preview().getByRole('checkbox', {
    name: 'Use “Earlier convictions for violence” of your instrument',
  });
  await expect.element(own).toBeChecked();
  const before = workspace().document.items.length;
  await preview().getByRole('button', { name: 'Insert the part' }).click();
  const linked = workspace().document.items.length - before;
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await own.click();
  await preview().getByRole('button', { name: 'Insert the part' }).click();
  expect(workspace().document.items.length - before).toBe(linked + 1);
  expect(
    workspace()
      .document.scores.at(-1)
      ?.terms.map(({ of }) => of),
  ).toContain('prior_violent_convictions_2');
});

test('where no instrument is open it asks which one, and begins a new one', async () => {
  await open();
  await option('Alcohol and drugs').click();
  await preview().getByRole('button', { name: 'Insert the part' }).click();
  const into = page.getByRole('combobox', { name: 'Insert into' });
  await expect.element(into).toHaveFocus();
  await into.selectOptions('A new instrument');
  await vi.waitUntil(() => studio.workspace, WAIT);
  await preview().getByRole('button', { name: 'Insert the part' }).click();
  expect(workspace().document.items).toHaveLength(3);
});

test('a part is cut out with what it needs, kept, and removed', async () => {
  await open(five as unknown as Instrument);
  await page.getByRole('button', { name: 'Make a part of the instrument' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Keep the part' }).click();
  await expect.element(dialog).toHaveTextContent('Give the part a title.');
  await dialog.getByRole('textbox', { name: 'Title of the part' }).fill('Our conduct score');
  await dialog.getByRole('searchbox').fill('Conduct');
  const score = workspace().document.scores.find(({ label }) => label['en']?.includes('onduct'))!;
  await dialog
    .getByRole('group', { name: 'Score' })
    .getByRole('checkbox', { name: score.label['en']!, exact: true })
    .click();
  await expect.element(dialog).toHaveTextContent('Comes along, as it is needed');
  await dialog.getByRole('button', { name: 'Keep the part' }).click();
  await expect.element(option('Our conduct score')).toHaveAttribute('aria-selected', 'true');
  expect(ownParts.all?.[0]?.content.items?.length).toBeGreaterThan(0);
  await preview().getByRole('button', { name: 'Remove from your parts' }).click();
  await expect.element(option('Our conduct score')).not.toBeInTheDocument();
});

test('a file that is no part is refused in words; the page has no barrier', async () => {
  await open();
  const picker = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{"format": "aspect-part/1"}'], 'wrong.json', { type: 'application/json' }));
  picker.files = chosen.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await expect
    .element(page.getByText('“wrong.json” is not a part that can be used:'), { timeout: 15_000 })
    .toBeVisible();
  const { violations } = await axe.run(document.querySelector('main')!, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});
