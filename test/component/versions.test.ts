// The page of versions: what is different in plain words, by what it does to the bank; one change back; a version back.

import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import { makeUsualBank } from '../../src/studio/background/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import {
  createInstrument,
  keepAside,
  listBanks,
  listVersions,
  nameVersion,
  openInstrument,
  saveInstrument,
} from '../../src/storage/index.ts';
import { keepBanks } from '../../src/studio/state/carried-banks.ts';
import { Workspace } from '../../src/studio/state/workspace.svelte.ts';
import { read } from '../../src/workers/index.ts';
import { wholeFileOf } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { document } from './harness/instrument.ts';
import VersionsInWorkspace from './harness/VersionsInWorkspace.svelte';

beforeAll(async () => {
  await setLanguage('en');
});

let workspace: Workspace;

/** With a named version, and three edits since. */
beforeEach(async () => {
  const created = await createInstrument(document);
  if (!created.ok) throw new Error(created.problem.kind);
  const { key } = created.value;
  await nameVersion(key, 'Sent to the committee', { who: 'A. Nurlanova', why: 'For the meeting' });
  const opened = await openInstrument(key);
  if (!opened.ok) throw new Error(opened.problem.kind);
  workspace = new Workspace(opened.value);
  workspace.start();
  location.hash = `#/instrument/${key}/versions`;
  workspace.set('/title/en', 'For the committee');
  workspace.set('/rules/0/when', 'age < 60');
  workspace.set('/items/1/options/1/label/en', 'Once or more');
  await workspace.autosave.flush();
  return () => workspace.stop();
});

const change = (name: string | RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });

test('says each change in words, and what it does to the bank', async () => {
  await makeUsualBank(workspace);
  await vi.waitFor(() => expect(workspace.bank).not.toBeNull());
  await render(VersionsInWorkspace, { workspace });
  const rule = change('Rule: Young');
  await expect.element(rule).toHaveTextContent(/condition\s*age < 18\s*age < 60/);
  await expect.element(rule).toHaveTextContent(/[\d,]+ cases get another outcome/);
  await expect.element(page.getByText(/cases of 10,000 get another outcome/)).toBeVisible();
  await expect.element(change('Item 2: Escapes')).toHaveTextContent(/Once\s*Once or more/);
  await expect.element(page.getByRole('heading', { name: 'Change no result 2' })).toBeVisible();
  await expect.element(page.getByText('For the meeting')).toBeVisible();
});

test('J and K go from change to change; one is taken back, and undone', async () => {
  await render(VersionsInWorkspace, { workspace });
  await expect.element(change('Rule: Young')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(page.getByRole('link', { name: 'The instrument as a whole' })).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(page.getByRole('link', { name: 'Rule: Young' })).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: 'Take back: Rule: Young' }));
  expect(workspace.document.rules[0]!.when).toBe('age < 18');
  expect(workspace.document.title['en']).toBe('For the committee');
  await expect.element(page.getByRole('link', { name: 'The instrument as a whole' })).toHaveFocus();
  workspace.undo();
  expect(workspace.document.rules[0]!.when).toBe('age < 60');
});

test('a version comes back as an edit; what stood there is a version', async () => {
  await render(VersionsInWorkspace, { workspace });
  await userEvent.click(page.getByRole('link', { name: /Sent to the committee/ }));
  await userEvent.click(page.getByRole('button', { name: 'Go back to this version' }));
  await vi.waitFor(() => expect(workspace.document.title['en']).toBe('For the tests'));
  await expect.element(page.getByRole('link', { name: /Before going back/ })).toBeVisible();
  workspace.undo();
  expect(workspace.document.title['en']).toBe('For the committee');
});

/** Another person's text, that went on from the version that was sent; the page that puts both together. */
async function openMerge(theirs: typeof document): Promise<void> {
  const kept = await keepAside(
    workspace.key,
    { document: theirs, record: workspace.record },
    'From B. Sadykov',
  );
  if (!kept.ok) throw new Error(kept.problem.kind);
  const sent = (await listVersions(workspace.key)).find(({ label }) => label === 'Sent to the committee')!;
  location.hash = `#/instrument/${workspace.key}/versions/merge/${String(kept.value)}/${String(sent.id)}`;
  await render(VersionsInWorkspace, { workspace });
}

test('two texts are put together: what contradicts is chosen by keys, and all of it is one step', async () => {
  const [age, escape] = document.items;
  await openMerge({
    ...document,
    title: { en: 'Theirs' },
    items: [{ ...age!, label: { en: 'Age' } }, escape!],
    rules: document.rules.map((rule) => ({ ...rule, when: 'age < 30' })),
  });
  await expect.element(page.getByText('2 are still to be chosen')).toBeVisible();
  const apply = page.getByRole('button', { name: 'Apply' });
  await expect.element(apply).toBeDisabled();
  const conflicts = page.getByRole('listitem').filter({ has: page.getByRole('group') });
  await expect.element(conflicts.nth(0)).toHaveTextContent(/Now\s*For the committee.*Theirs.*For the tests/s);
  await userEvent.keyboard('m');
  await userEvent.keyboard('j');
  await expect.element(conflicts.nth(1)).toHaveTextContent(/age < 60.*age < 30.*age < 18/s);
  await userEvent.keyboard('t');
  await expect.element(page.getByText('Everything is chosen.')).toBeVisible();
  await userEvent.click(apply);
  expect([workspace.document.title['en'], workspace.document.rules[0]!.when]).toEqual([
    'For the committee',
    'age < 30',
  ]);
  expect(workspace.document.items.map(({ label }) => label['en'])).toEqual(['Age', 'Escapes']);
  expect(workspace.document.items[1]).toMatchObject({ options: [{}, { label: { en: 'Once or more' } }] });
  workspace.undo();
  expect([workspace.document.rules[0]!.when, workspace.document.items[0]!.label['en']]).toEqual([
    'age < 60',
    'Age at admission',
  ]);
});

test('where another window wrote meanwhile, both edits are put together', async () => {
  const { key } = workspace;
  const elsewhere = { ...workspace.document, items: [workspace.document.items[1]!] };
  workspace.set('/title/en', 'Of this window');
  await saveInstrument(key, workspace.autosave.revision, elsewhere, workspace.record);
  await workspace.autosave.flush();
  expect(workspace.autosave.state).toMatchObject({ kind: 'problem' });
  const kept = await workspace.keepBoth({ mine: 'Edits of this window', common: 'Before' });
  expect(workspace.document.items).toHaveLength(1);
  location.hash = `#/instrument/${key}/versions/merge/${String(kept!.mine)}/${String(kept!.common)}`;
  await render(VersionsInWorkspace, { workspace });
  await expect.element(page.getByText('Everything is chosen.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Apply' }));
  expect([workspace.document.title['en'], workspace.document.items.length]).toEqual(['Of this window', 1]);
});

/** Theirs: one more edit, with a text of ours as its past. */
function fileOfTheirs(change: Partial<Instrument>, past = workspace.document): File {
  const at = '2026-01-31T09:00:00.000Z';
  const theirs = { document: { ...past, ...change }, record: workspace.record };
  const whole = wholeFileOf(theirs, [{ at, label: 'Ours', who: '', why: '', instrument: past }]);
  return new File([JSON.stringify(whole)], 'back.json');
}

test('what is typed while a file comes in, and while both are put together, is lost nowhere', async () => {
  await render(VersionsInWorkspace, { workspace });
  const [first, second] = document.items;
  const items = [first!, { ...second!, label: { en: 'Theirs' } }];
  const file = fileOfTheirs({ items }, document);
  let typed = 0;
  const type = () => workspace.set('/items/0/label/en', `Typed ${String((typed += 1))}`);
  type();
  const typing = setInterval(() => (typed < 40 ? type() : undefined), 10);
  try {
    await userEvent.upload(page.getByLabelText('Take in a file from another person').last(), file);
    await expect.element(page.getByText('Everything is chosen.')).toBeVisible();
    await expect.poll(() => typed).toBe(40);
  } finally {
    clearInterval(typing);
  }
  workspace.set('/flags/0/label/en', 'Typed last');
  await userEvent.click(page.getByRole('button', { name: 'Apply' }));
  expect(workspace.document.items.map(({ label }) => label['en'])).toEqual(['Typed 40', 'Theirs']);
  expect(workspace.document.title['en']).toBe('For the committee');
  expect(workspace.document.flags[0]!.label['en']).toBe('Typed last');
});

test('case banks go with the file where they are asked for, and are kept once where it is taken in', async () => {
  await makeUsualBank(workspace);
  await vi.waitFor(() => expect(workspace.banks.some(({ complete }) => complete)).toBe(true));
  await render(VersionsInWorkspace, { workspace });
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'data:,';
  });
  const save = page.getByRole('button', { name: 'Save the file for review' });
  const fileOf = async (at: number) => {
    await expect.poll(() => saved.length).toBe(at + 1);
    return JSON.parse(await saved[at]!.text()) as {
      format: string;
      banks?: { id: string; chunks: string[] }[];
    };
  };
  try {
    await userEvent.click(save);
    expect((await fileOf(0)).format).toBe('aspect-file/2');
    await userEvent.click(page.getByRole('checkbox', { name: /10,000 cases.* · synthetic/ }));
    await userEvent.click(save);
    const { format, banks } = await fileOf(1);
    expect([format, banks!.length]).toEqual(['aspect-file/3', 1]);
    expect(banks![0]!.chunks.map((text) => text.length > 10_000)).toEqual([true]);
  } finally {
    vi.restoreAllMocks();
  }

  // Another profile has neither the bank nor its id.
  const created = await createInstrument(document);
  if (!created.ok) throw new Error(created.problem.kind);
  const found = await read(saved[1]!).result;
  if (!found || found.instruments || !found.document) throw new Error('not read');
  const [bank] = found.banks!;
  const renamed = { ...bank!, id: `${bank!.id}x` };
  expect(await keepBanks(created.value.key, [renamed])).toEqual({ kept: 1, lost: [] });
  expect(await keepBanks(created.value.key, [renamed])).toEqual({ kept: 0, lost: [] });
  const [there] = await listBanks(created.value.key);
  expect(there).toMatchObject({ id: renamed.id, rows: 10_000, complete: true, contents: 'synthetic' });
});

test('where there is no room for what came, nothing is taken in and that is said', async () => {
  await render(VersionsInWorkspace, { workspace });
  const before = workspace.document;
  const file = fileOfTheirs({ title: { en: 'Theirs' } });
  workspace.set('/items/0/label/en', 'Ours, later');
  await workspace.autosave.flush();
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No space', 'QuotaExceededError');
  });
  try {
    await userEvent.upload(page.getByLabelText('Take in a file from another person').last(), file);
    await expect.element(page.getByText(/no room to keep what came with “back\.json”/)).toBeVisible();
    expect(workspace.document.title).toEqual(before.title);
  } finally {
    vi.restoreAllMocks();
  }
});

test('a file that cannot be taken in is named, and what was said of it goes with the next one', async () => {
  await render(VersionsInWorkspace, { workspace });
  const picker = page.getByLabelText('Take in a file from another person').last();
  const dropIn = (name: string, text: BlobPart) => userEvent.upload(picker, new File([text], name));
  await dropIn('photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const first = page.getByText(/photo\.png.*This is a picture\. A file of this instrument is needed here\./);
  await expect.element(first).toBeVisible();
  await dropIn('nothing.json', '');
  await expect.element(page.getByText(/nothing\.json.*The file is empty\./)).toBeVisible();
  await expect.element(first).not.toBeInTheDocument();
});
