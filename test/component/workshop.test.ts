// The workshops: an exercise is made, undone, kept and handed out by keyboard, what is handed out is locked, responses
// are told in words, and every step stays accessible.

import axe from 'axe-core';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { levelGround } from '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import {
  addResponses,
  changeRegister,
  createExercise,
  listBanks,
  openExercise,
} from '../../src/storage/index.ts';
import {
  digestOfHandout,
  EMPTY_REGISTER,
  handoutOf,
  newExercise,
  sealed,
  type Exercise,
  type ExerciseResponse,
  type RegisterEntry,
} from '../../src/workshop/index.ts';
import { document as base, openWorkspace } from './harness/instrument.ts';
import WorkshopInWorkspace from './harness/WorkshopInWorkspace.svelte';

const instrument: Instrument = {
  ...base,
  tests: [
    {
      id: 'once',
      label: { en: 'He fled once' },
      assessedOn: '2026-01-31',
      responses: { age: 30, escape: 'once' },
      expected: {},
    },
  ],
};
const EXERCISE: Exercise = {
  ...newExercise(instrument, 'x1'),
  title: { en: 'Course' },
  vignettes: [{ id: 'first', title: { en: 'The yard' }, story: { en: 'He stood there.' } }],
  participants: ['K01', 'K02'].map((code) => ({ code, vignettes: [] })),
  key: [
    { vignette: 'first', ratings: [{ item: 'escape', value: 'once', reason: { en: 'File' } }], levels: [] },
  ],
};

const response = (participant: string, escape: string): ExerciseResponse =>
  sealed({
    format: 'aspect-response/1',
    exercise: 'x1',
    handout: digestOfHandout(handoutOf(EXERCISE)),
    participant,
    round: 1,
    language: 'en',
    begun: '2026-01-31T09:00:00Z',
    handedIn: '2026-01-31T09:30:00Z',
    vignettes: [
      {
        vignette: 'first',
        ratings: [
          { item: 'age', value: 30 },
          { item: 'escape', value: escape, reason: `Reason of ${participant}` },
        ],
        departures: [],
      },
    ],
  });

let workspace: ReturnType<typeof openWorkspace>;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1280, 900);
});
beforeEach(() => {
  workspace = openWorkspace(instrument, `workshop-${String(Math.random()).slice(2)}`);
  location.hash = `#/instrument/${workspace.key}/workshop`;
});

async function openAt(step: string, exercise = EXERCISE, rates = instrument): Promise<string> {
  const made = await createExercise(workspace.key, { exercise, rates });
  if (!made.ok) throw new Error(made.problem.kind);
  location.hash = `#/instrument/${workspace.key}/workshop/exercise/${made.value.key}/${step}`;
  await render(WorkshopInWorkspace, { workspace });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Course');
  return made.value.key;
}

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('an exercise is made of a test case, undone, and stored', async () => {
  await render(WorkshopInWorkspace, { workspace });
  await expect.element(page.getByText('No exercises yet')).toBeVisible();
  await page.getByRole('button', { name: 'New exercise' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Astana');
  await page.getByRole('button', { name: 'From test cases' }).click();
  await page.getByRole('checkbox', { name: 'He fled once' }).click();
  await page.getByRole('button', { name: 'Add 1 vignette' }).click();
  const link = page.getByRole('link', { name: 'Vignette 1', exact: true });
  await expect.element(link).toBeVisible();
  await expectAccessible();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(link).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(link).toBeVisible();
  await vi.waitFor(async () => {
    const key = location.hash.split('/')[5]!;
    const opened = await openExercise(key);
    expect(opened.ok && opened.value.exercise).toMatchObject({
      title: { en: 'Astana' },
      vignettes: [{ id: 'vignette_1', title: {} }],
    });
  });
});

test('what is handed out is locked until it is said otherwise', async () => {
  await openAt('handout');
  await expect.element(page.getByText('The key and its reasons')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Save the participants’ file' }).click();
  await page.getByRole('link', { name: 'Prepare' }).click();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect.element(title).toBeDisabled();
  await page.getByRole('button', { name: 'Change it all the same' }).click();
  await title.fill('Course 2');
  await page.getByRole('link', { name: 'Hand out' }).click();
  await expect.element(page.getByText(/was changed since it was handed out/)).toBeVisible();
});

test('responses are told in words, compared, shown to the room, and agreed on', async () => {
  const key = await openAt('collect');
  const files = [response('K01', 'once'), response('K02', 'none')].map((one) => JSON.stringify(one));
  await addResponses(key, [
    { name: 'one.json', text: files[0]! },
    { name: 'again.json', text: files[0]! },
    { name: 'broken.json', text: files[1]!.slice(0, 80) },
  ]);
  await expect.element(page.getByText('counted: 1, refused: 1')).toBeVisible();
  await expect.element(page.getByText('missing: 1 of 2')).toBeVisible();
  await expectAccessible();
  await addResponses(key, [{ name: 'two.json', text: files[1]! }]);
  await expect.element(page.getByText('Everybody has handed in.')).toBeVisible();

  await page.getByRole('link', { name: 'Discuss' }).click();
  await expect.element(page.getByText('all the same in 0 of 1')).toBeVisible();
  await expect.element(page.getByText('All vignettes: 1')).toBeVisible();
  await expect.element(page.getByText('Equal to the key, all vignettes')).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByText('Reason of K02')).toBeVisible();
  await page.getByRole('combobox', { name: 'The group agreed on' }).selectOptions('Once');
  await page.getByRole('textbox', { name: 'Minority view' }).fill('It was no escape.');
  await expectAccessible();

  await page.getByRole('button', { name: 'Show to the room' }).click();
  const projector = page.getByRole('dialog');
  await expect.element(projector).toHaveTextContent('Escapes');
  await expect.element(projector).not.toHaveTextContent('K01');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(projector).not.toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);

  await page.getByRole('link', { name: 'Close' }).click();
  await page.getByRole('button', { name: '1 vignette with consensus as a test case' }).click();
  expect(workspace.document.tests.at(-1)).toMatchObject({
    label: { en: 'The yard' },
    responses: { escape: 'once' },
  });
  await expectAccessible();
});

test('of fifty files three are broken: they are named with what is wrong, and the others are counted', async () => {
  const codes = Array.from({ length: 50 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`);
  const exercise = { ...EXERCISE, participants: codes.map((code) => ({ code, vignettes: [] })) };
  const handout = digestOfHandout(handoutOf(exercise));
  const good = codes.map((code) => {
    const { checksum: _, ...own } = response(code, 'once');
    return { name: `${code}.json`, text: JSON.stringify(sealed({ ...own, handout })) };
  });
  const broken: Record<string, (text: string) => string> = {
    'K07.json': (text) => text.slice(0, 200),
    'K23.json': (text) => text.replace('"once"', '"none"'),
    'K41.json': (text) => text.replace('"x1"', '"x2"'),
  };
  const key = await openAt('collect', exercise);
  await addResponses(
    key,
    good.map(({ name, text }) => ({ name, text: broken[name]?.(text) ?? text })),
  );
  await expect.element(page.getByText('counted: 47, refused: 3')).toBeVisible();
  await expect.element(page.getByText('missing: 3 of 50')).toBeVisible();
  for (const name of Object.keys(broken)) await expect.element(page.getByText(name)).toBeVisible();
  await addResponses(
    key,
    good.filter(({ name }) => name in broken),
  );
  await expect.element(page.getByText('counted: 50, refused: 3')).toBeVisible();
  await expect.element(page.getByText('Everybody has handed in.')).toBeVisible();
  await expectAccessible();
});

test('who shows items from a tablet needs no keys, and the keyboard stays within', async () => {
  const key = await openAt('collect');
  await addResponses(
    key,
    ['once', 'none'].map((escape, at) => ({
      name: `${String(at)}.json`,
      text: JSON.stringify(response(`K0${String(at + 1)}`, escape)),
    })),
  );
  await page.getByRole('link', { name: 'Discuss' }).click();
  await page.getByRole('button', { name: 'Show to the room' }).click();
  const projector = page.getByRole('dialog');
  await expect.element(projector).toHaveTextContent('item 1 of');
  await expect.element(projector.getByRole('button', { name: /back$/ })).toBeDisabled();
  await projector.getByRole('button', { name: /Key$/ }).click();
  await expect
    .element(projector.getByRole('button', { name: /Key$/ }))
    .toHaveAttribute('aria-pressed', 'true');
  await projector.getByRole('button', { name: /next$/ }).click();
  await expect.element(projector).toHaveTextContent('item 2 of');
  await expect
    .element(projector.getByRole('button', { name: /Key$/ }))
    .toHaveAttribute('aria-pressed', 'false');
  for (let step = 0; step < 6; step += 1) {
    await userEvent.keyboard('{Tab}');
    expect(projector.element().contains(document.activeElement)).toBe(true);
  }
  await expectAccessible();
  await projector.getByRole('button', { name: /leave$/ }).click();
  await expect.element(projector).not.toBeInTheDocument();
});

test('a file that is taken away goes alone, while the others are counted anew', async () => {
  const key = await openAt('collect');
  await addResponses(key, [
    { name: 'one.json', text: JSON.stringify(response('K01', 'once')) },
    { name: 'two.json', text: JSON.stringify(response('K02', 'none')) },
  ]);
  await expect.element(page.getByText('counted: 2, refused: 0')).toBeVisible();
  await page.getByRole('button', { name: 'Take the file away: one.json' }).click();
  await expect.element(page.getByText('counted: 1, refused: 0')).toBeVisible();
  const rows = () => [...document.querySelectorAll('li')].map((row) => row.textContent);
  expect(rows().filter((text) => text.includes('.json'))).toEqual([
    expect.stringMatching(/K02[^]*two\.json/),
  ]);
  await page.getByRole('button', { name: 'Take the file away: two.json' }).click();
  await expect.element(page.getByText('No responses yet')).toBeVisible();
});

/** Two rounds of four participants, who differ in both items. */
const FOUR: Exercise = {
  ...EXERCISE,
  rounds: 2,
  participants: ['K01', 'K02', 'K03', 'K04'].map((code) => ({ code, vignettes: [] })),
};

function rated(participant: string, round: 1 | 2, age: number, escape: string): string {
  const { checksum: _, vignettes, ...own } = response(participant, escape);
  const ratings = [
    { item: 'age', value: age },
    { item: 'escape', value: escape },
  ];
  const handout = digestOfHandout(handoutOf(FOUR));
  return JSON.stringify(sealed({ ...own, handout, round, vignettes: [{ ...vignettes[0]!, ratings }] }));
}

test('what the room sees stays when a file comes in or the round is another', async () => {
  const files = [
    rated('K01', 1, 30, 'once'),
    rated('K02', 1, 30, 'none'),
    rated('K01', 2, 30, 'once'),
    rated('K02', 2, 50, 'once'),
  ].map((text, at) => ({ name: `${String(at)}.json`, text }));
  const key = await openAt('collect', FOUR);
  await addResponses(key, files);
  await page.getByRole('link', { name: 'Discuss' }).click();
  await page.getByRole('radio', { name: 'Round 1', exact: true }).click({ force: true });
  await page.getByRole('button', { name: 'Show to the room' }).click();
  const projector = page.getByRole('dialog');
  const heading = projector.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent('Escapes');
  await expect.element(projector).toHaveTextContent('item 1 of');
  await userEvent.keyboard('2');
  await expect.element(projector).toHaveTextContent('Round 2');
  await expect.element(heading).toHaveTextContent('Escapes');
  await expect.element(projector).toHaveTextContent('item 1 of');
  await userEvent.keyboard('1');
  await expect.element(projector).toHaveTextContent('1 of 2 chose the same');
  await addResponses(key, [
    { name: 'late.json', text: rated('K03', 1, 60, 'none') },
    { name: 'later.json', text: rated('K04', 1, 70, 'none') },
  ]);
  await expect.element(projector).toHaveTextContent('3 of 4 chose the same');
  await expect.element(heading).toHaveTextContent('Escapes');
  await userEvent.keyboard('{Escape}');
  // Of few raters the change has counts, as the map has.
  await page.getByRole('radio', { name: 'Change' }).click({ force: true });
  const changed = page.getByRole('table').getByRole('row', { name: /^Escapes/ });
  await expect.element(changed).toHaveTextContent(/all the same in 0 of 1\s*all the same in 1 of 1/);
  await expect.element(page.getByRole('table')).not.toHaveTextContent('%');
});

test('a file that comes in moves no row of the map: its cells flash, and rows are sorted when that is asked for', async () => {
  const key = await openAt('collect', FOUR);
  const files = [rated('K01', 1, 30, 'once'), rated('K02', 1, 30, 'none')];
  await addResponses(
    key,
    files.map((text, at) => ({ name: `${String(at)}.json`, text })),
  );
  await page.getByRole('link', { name: 'Discuss' }).click();
  const items = () =>
    [...document.querySelectorAll<HTMLElement>('[data-item]')].map((one) => one.dataset['item']);
  await vi.waitFor(() => expect(items()).toEqual(['escape', 'age']));
  const sort = page.getByRole('button', { name: 'Sort anew' });
  await expect.element(sort).not.toBeInTheDocument();
  const flashed: string[] = [];
  const animate = vi.spyOn(Element.prototype, 'animate').mockImplementation(function (this: Element) {
    flashed.push((this as HTMLElement).innerText);
    return new Animation();
  });
  try {
    await addResponses(key, [
      { name: 'late.json', text: rated('K03', 1, 60, 'once') },
      { name: 'later.json', text: rated('K04', 1, 70, 'once') },
    ]);
    await expect.element(sort).toBeVisible();
    expect(items()).toEqual(['escape', 'age']);
    expect(flashed).toEqual(['3', '4', '1', '1', '60', '70']);
  } finally {
    animate.mockRestore();
  }
  const told = page.getByText('2 more responses came in. The rows stand as they stood before.');
  await expect.element(told).toHaveAttribute('role', 'status');
  await expect.element(page.getByRole('columnheader', { name: 'As they stood before' })).toBeVisible();
  await expectAccessible();
  (sort.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(items()).toEqual(['age', 'escape']));
  await expect.element(sort).not.toBeInTheDocument();
  expect((document.activeElement as HTMLElement).dataset['item']).toBe('age');
  await expect.element(page.getByText('Lowest agreement first')).toBeVisible();
});

test('on a phone the names of items end where the ratings begin', async () => {
  const label = { en: 'Reading hostility into what others say, do or leave undone, also without a cause' };
  const rates = { ...instrument, items: instrument.items.map((item) => ({ ...item, label })) };
  const exercise: Exercise = { ...EXERCISE, instrument: newExercise(rates, 'x1').instrument };
  const { checksum: _, ...own } = response('K01', 'once');
  const text = JSON.stringify(sealed({ ...own, handout: digestOfHandout(handoutOf(exercise)) }));
  const key = await openAt('collect', exercise, rates);
  await addResponses(key, [{ name: 'one.json', text }]);
  await page.viewport(390, 844);
  try {
    await page.getByRole('link', { name: 'Discuss' }).click();
    await expect.element(page.getByRole('button', { name: label.en }).first()).toBeVisible();
    const over = [...document.querySelectorAll('[data-item]')].filter(
      (name) => name.getBoundingClientRect().right > name.closest('th')!.getBoundingClientRect().right,
    );
    expect(over).toEqual([]);
  } finally {
    await page.viewport(1280, 900);
  }
});

test('names that were entered in the register are there again', async () => {
  const key = await openAt('collect');
  await addResponses(key, [{ name: 'one.json', text: JSON.stringify(response('K01', 'once')) }]);
  await page.getByRole('link', { name: 'Close' }).click();
  const name = page.getByRole('textbox', { name: 'Name or staff number: K01' });
  await name.fill('A. Bekova');
  await page.getByRole('button', { name: 'Enter 1 result in the register' }).click();
  await page.getByRole('link', { name: 'Prepare' }).click();
  await expect.element(name).not.toBeInTheDocument();
  await page.getByRole('link', { name: 'Close' }).click();
  await expect.element(name).toHaveValue('A. Bekova');
  await expect.element(page.getByText(/^Without a name/)).not.toBeInTheDocument();
  // On a phone each entry stands below the other, and no figure without what it is of.
  await page.viewport(390, 844);
  try {
    await page.getByRole('link', { name: 'Register' }).click();
    await expect.element(page.getByRole('link', { name: 'A. Bekova' })).toBeVisible();
    const wide = [...document.querySelectorAll('main, table, tr, td, h1, header button')].filter(
      (one) => one.getBoundingClientRect().right > 390,
    );
    expect(wide).toEqual([]);
  } finally {
    await page.viewport(1280, 900);
    await changeRegister(() => EMPTY_REGISTER);
  }
});

test('what the register had before comes back when an entry is taken back', async () => {
  const key = await openAt('collect');
  await addResponses(key, [{ name: 'one.json', text: JSON.stringify(response('K01', 'once')) }]);
  await page.getByRole('link', { name: 'Close' }).click();
  const name = page.getByRole('textbox', { name: 'Name or staff number: K01' });
  const enter = page.getByRole('button', { name: 'Enter 1 result in the register' });
  const people = async (): Promise<string[]> => {
    let found: string[] = [];
    await changeRegister((all) => {
      found = all.entries.map(({ person }) => person);
      return all;
    });
    return found;
  };
  try {
    await name.fill('A. Bekova');
    await enter.click();
    await vi.waitFor(async () => expect(await people()).toEqual(['A. Bekova']));
    await name.fill('A. Bekowa');
    await enter.click();
    await vi.waitFor(async () => expect(await people()).toEqual(['A. Bekowa']));
    currentToasts().at(-1)?.action?.perform();
    await vi.waitFor(async () => expect(await people()).toEqual(['A. Bekova']));
  } finally {
    await changeRegister(() => EMPTY_REGISTER);
  }
});

test('what the workshop leaves in the instrument is left once, with what was agreed on', async () => {
  const exercise: Exercise = {
    ...EXERCISE,
    consensus: [
      { vignette: 'first', item: 'escape', value: 'none', reason: 'A walk', minority: 'It was one.' },
    ],
  };
  await openAt('collect', exercise).then((key) =>
    addResponses(key, [
      { name: 'one.json', text: JSON.stringify(response('K01', 'once')) },
      { name: 'two.json', text: JSON.stringify(response('K02', 'none')) },
    ]),
  );
  await page.getByRole('link', { name: 'Close' }).click();
  // Of few raters the report has counts, as the map has.
  const reported = page.getByRole('article').getByRole('row', { name: /^Escapes/ });
  await expect.element(reported).toHaveTextContent(/all the same in 0 of 1\s*1 of 2$/);
  const { length } = workspace.document.tests;
  const keep = page.getByRole('button', { name: '1 vignette with consensus as a test case' });
  await keep.click();
  expect(currentToasts().at(-1)?.text).toMatch(/^1 test case is added\. 1 compares nothing yet/);
  expect(workspace.document.tests.at(-1)?.source).toBe(
    'Course. Consensus: Escapes: None. A walk. Minority view: It was one.',
  );
  await keep.click();
  expect(currentToasts().at(-1)?.text).toBe('1 test case is there already.');
  expect(workspace.document.tests).toHaveLength(length + 1);
  const comment = page.getByRole('button', { name: 'Comment on 1 item' });
  await comment.click();
  await vi.waitFor(() => expect(currentToasts().at(-1)?.text).toBe('1 comment is added.'));
  await comment.click();
  await vi.waitFor(() => expect(currentToasts().at(-1)?.text).toBe('1 comment is there already.'));
  const bank = page.getByRole('button', { name: 'Ratings as a case bank' });
  const banks = async () => (await listBanks(workspace.key)).map(({ name }) => name).sort();
  await bank.click();
  await vi.waitFor(async () => expect(await banks()).toEqual(['Course']));
  await bank.click();
  await vi.waitFor(async () => expect(await banks()).toEqual(['Course', 'Course 2']));
});

describe('a folder that is followed', () => {
  const picker = globalThis as { showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle> };
  const usual = picker.showDirectoryPicker;
  const folder = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('responses', { create: true });
  async function put(name: string, text: string): Promise<void> {
    const stream = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
  const counted = (text: string) => expect.element(page.getByText(text), { timeout: 10_000 }).toBeVisible();

  beforeEach(() => void (picker.showDirectoryPicker = folder));
  afterEach(async () => {
    if (usual) picker.showDirectoryPicker = usual;
    else delete picker.showDirectoryPicker;
    const root = await navigator.storage.getDirectory();
    // One of the tests makes none.
    await root.removeEntry('responses', { recursive: true }).catch(() => undefined);
  });

  test('gives what comes into it, whichever step is looked at, until that is stopped', async () => {
    await put('K01.json', JSON.stringify(response('K01', 'once')));
    await put('.hidden.tmp', '{');
    await openAt('collect');
    await page.getByRole('button', { name: 'Follow a folder' }).click();
    await expect.element(page.getByRole('status').getByText('the folder “responses”')).toBeVisible();
    await counted('counted: 1, refused: 0');
    await expectAccessible();
    await page.getByRole('link', { name: 'Discuss' }).click();
    await put('K02.json', JSON.stringify(response('K02', 'none')));
    await counted('all the same in 0 of 1');
    await page.getByRole('link', { name: 'Collect' }).click();
    await counted('counted: 2, refused: 0');
    await page.getByRole('button', { name: 'Stop' }).click();
    await put('other.json', '{}');
    await new Promise((done) => setTimeout(done, 2_500));
    await counted('counted: 2, refused: 0');
    await expect.element(page.getByRole('button', { name: 'Follow a folder' })).toBeVisible();
  });

  test('that is gone is said, and can be chosen anew', async () => {
    picker.showDirectoryPicker = () =>
      Promise.resolve({
        name: 'stick',
        values: () => {
          throw new DOMException('gone', 'NotFoundError');
        },
      } as unknown as FileSystemDirectoryHandle);
    await openAt('collect');
    await page.getByRole('button', { name: 'Follow a folder' }).click();
    await vi.waitFor(() => expect(currentToasts().at(-1)?.text).toMatch(/“stick” cannot be read any more/));
    await expect.element(page.getByRole('button', { name: 'Follow a folder' })).toBeVisible();
  });
});

test('a response from the future says when, in words', async () => {
  const key = await openAt('collect');
  const { checksum: _, ...early } = response('K01', 'once');
  const text = JSON.stringify(sealed({ ...early, handedIn: '2999-01-31T09:30:00Z' }));
  await addResponses(key, [{ name: 'early.json', text }]);
  await expect.element(page.getByText('counted: 1, refused: 0')).toBeVisible();
  await expect.element(page.getByText(/handed in at 31 Jan\w* 2999.*still to come/)).toBeVisible();
});

test('results under a code alone are not taken for one person without saying so', async () => {
  const entry = (exercise: string, on: string): RegisterEntry => ({
    exercise,
    title: { en: exercise },
    instrument: { id: instrument.id, version: instrument.version, digest: '0'.repeat(64) },
    round: 1,
    participant: 'K01',
    person: 'K01',
    language: 'en',
    on,
    criteria: [],
  });
  try {
    await changeRegister(() => ({
      ...EMPTY_REGISTER,
      entries: [entry('March', '2026-03-01'), entry('June', '2026-06-01')],
    }));
    location.hash = `#/instrument/${workspace.key}/workshop/register/K01`;
    await render(WorkshopInWorkspace, { workspace });
    await expect.element(page.getByText(/the same code may be another person/)).toBeVisible();
    await expectAccessible();
  } finally {
    await changeRegister(() => EMPTY_REGISTER);
  }
});

test('dropped files that are no responses are told by what they are, and what cannot be taken by its name', async () => {
  await openAt('collect');
  const dropped = new DataTransfer();
  const text = JSON.stringify(response('K01', 'once'));
  const utf16 = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  const zeros = new Uint8Array(2 ** 20 + 1);
  dropped.items.add(new File([utf16], 'notepad.json'));
  dropped.items.add(new File(['PK\u0003\u0004', zeros], 'all.zip'));
  dropped.items.add(new File([JSON.stringify(instrument)], 'instrument.json'));
  dropped.items.add(new File(['Dear trainer'], 'letter.txt'));
  dropped.items.add(new File([zeros], 'film'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  await expect.element(page.getByText('counted: 1, refused: 3')).toBeVisible();
  await expect.element(page.getByText('This is an archive. Unpack it')).toBeVisible();
  await expect.element(page.getByText('This is an instrument. A participant’s response')).toBeVisible();
  await expect.element(page.getByText('This is no participant’s response.')).toBeVisible();
  expect(currentToasts().at(-1)?.text).toMatch(/^Not taken: film\./);
});

test('what is not rated is one line for each file, by the titles of the vignettes, and files add up', async () => {
  const key = await openAt('collect');
  const { checksum: _, ...whole } = response('K01', 'once');
  const ratings = [{ item: 'escape', value: 'once' }];
  const few = sealed({ ...whole, vignettes: [{ vignette: 'first', ratings, departures: [] }] });
  const text = JSON.stringify(few);
  await addResponses(key, [
    { name: 'few.json', text },
    { name: 'again.json', text: `${text} ` },
    { name: 'empty.json', text: '' },
  ]);
  await expect.element(page.getByText('counted: 1, refused: 1, the same again: 1')).toBeVisible();
  await expect.element(page.getByText('The file is empty.')).toBeVisible();
  const again = new DataTransfer();
  again.items.add(new File([text], 'few.json'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: again, cancelable: true }));
  await vi.waitFor(() => expect(currentToasts().at(-1)?.text).toMatch(/^1 file was here already/));
  const line = page.getByText(/^Not rated: \d of \d items$/);
  await expect.element(page.getByText(/^The yard: /)).not.toBeVisible();
  await line.click();
  await expect.element(page.getByText(/^The yard: /)).toBeVisible();
  await expectAccessible();
});

test('levels that rest on what is not rated are said to be unknown, and are not counted as the same', async () => {
  const text = (en: string) => ({ en });
  const rates: Instrument = {
    ...instrument,
    aspects: [
      { id: 'person', label: text('Person') },
      { id: 'conduct', label: text('Conduct') },
    ],
    items: instrument.items.map((item) => ({ ...item, aspect: item.id === 'age' ? 'person' : 'conduct' })),
    classifications: [{ id: 'custody', label: text('Custody'), of: 'regime' }],
    tests: [],
  };
  const exercise: Exercise = {
    ...newExercise(rates, 'x1'),
    title: text('Course'),
    aspects: ['conduct'],
    vignettes: EXERCISE.vignettes,
  };
  const handout = digestOfHandout(handoutOf(exercise));
  const responses = ['K01', 'K02'].map((code) => {
    const { checksum: _, ...whole } = response(code, 'once');
    const vignettes = [{ vignette: 'first', ratings: [{ item: 'escape', value: 'once' }], departures: [] }];
    return { name: `${code}.json`, text: JSON.stringify(sealed({ ...whole, handout, vignettes })) };
  });
  workspace = openWorkspace(rates, 'levels-out-of-reach');
  const key = await openAt('prepare', exercise, rates);
  const why = page.getByText(
    'What is rated does not lead to a level: Custody. Aspects that are not rated: Person.',
  );
  await expect.element(why).toBeVisible();
  await addResponses(key, responses);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect.element(page.getByText(/^No vignette has levels of two raters/)).toBeVisible();
  await expect.element(page.getByText(/different levels/)).not.toBeInTheDocument();
  await expect.element(why).toBeVisible();
  await page.getByRole('link', { name: 'Discuss' }).click();
  await page.getByRole('radio', { name: 'Levels' }).click();
  await expect
    .element(page.getByText(/^Agreement on the level is not known: not all that it rests on is rated\./))
    .toBeVisible();
  // That nobody has a level is said once, not in each cell.
  await expect.element(page.getByText('no level', { exact: true })).not.toBeInTheDocument();
  await expectAccessible();
});

test('figures stand out from the shade below them, however many options there are, in both themes', () => {
  const cell = document.body.appendChild(document.createElement('span'));
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    for (let count = 2; count <= 12; count++)
      for (let position = 0; position < count; position++) {
        cell.className = levelGround(position, count);
        const { backgroundColor, color } = getComputedStyle(cell);
        expect(contrast(backgroundColor, color), `${position} of ${count}, ${theme}`).toBeGreaterThan(4.5);
      }
  }
  delete document.documentElement.dataset['theme'];
  cell.remove();
});

function contrast(...colours: [string, string]): number {
  const [dark, light] = colours.map(luminance).sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** As it is painted. */
function luminance(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test('a share beside its limit is as exact as the limit', async () => {
  const criteria: Exercise['criteria'] = [{ of: 'accuracy', over: 'items', least: 0.667 }];
  const ratings: Exercise['key'][number]['ratings'] = [
    { item: 'escape', value: 'once', reason: { en: 'File' } },
  ];
  const vignettes = ['first', 'second', 'third'].map((id) => ({
    id,
    title: { en: id },
    story: { en: 'He stood there.' },
  }));
  const key = vignettes.map(({ id }) => ({ vignette: id, ratings, levels: [] }));
  const exercise: Exercise = { ...EXERCISE, criteria, vignettes, key };
  const made = await openAt('collect', exercise);
  const { checksum: _checksum, ...unsealed } = response('K01', 'once');
  const rated = vignettes.map(({ id }, at) => ({
    vignette: id,
    ratings: [{ item: 'escape', value: at === 0 ? 'none' : 'once' }],
    departures: [],
  }));
  const text = JSON.stringify(
    sealed({ ...unsealed, handout: digestOfHandout(handoutOf(exercise)), vignettes: rated }),
  );
  await addResponses(made, [{ name: 'K01.json', text }]);
  await expect.element(page.getByText('counted: 1, refused: 0')).toBeVisible();
  location.hash = location.hash.replace(/collect$/, 'close');
  // Two of three, and not rounded up, as on the certificate.
  await expect.element(page.getByText('66.6% of 3 ratings')).toBeVisible();
});

test('the intervals of α are drawn beside the page, tell how far they are, and can be given up', async () => {
  const codes = ['K01', 'K02', 'K03', 'K04', 'K05', 'K06'];
  const exercise: Exercise = {
    ...EXERCISE,
    vignettes: Array.from({ length: 8 }, (_, at) => ({
      id: `v${at}`,
      title: { en: `Vignette ${at}` },
      story: { en: 'He stood there.' },
    })),
    participants: codes.map((code) => ({ code, vignettes: [] })),
    key: [],
  };
  const key = await openAt('collect', exercise);
  const files = codes.map((participant, who) => {
    const { checksum: _, ...one } = response(participant, 'once');
    const vignettes = exercise.vignettes.map(({ id }, at) => ({
      vignette: id,
      ratings: [
        { item: 'age', value: 20 + ((who + at) % 3) },
        { item: 'escape', value: (who * at) % 3 === 0 ? 'once' : 'none' },
      ],
      departures: [],
    }));
    return sealed({ ...one, handout: digestOfHandout(handoutOf(exercise)), vignettes });
  });
  await addResponses(
    key,
    files.map((one) => ({ name: `${one.participant}.json`, text: JSON.stringify(one) })),
  );
  await expect.element(page.getByText('counted: 6, refused: 0')).toBeVisible();
  await page.getByRole('link', { name: 'Discuss' }).click();
  const all = page.getByRole('radio', { name: 'All figures' });
  await expect.element(all).toBeInTheDocument();
  (all.element() as HTMLElement).click();
  const draw = page.getByRole('button', { name: 'Draw the intervals of α' });
  const progress = page.getByRole('progressbar');
  const figures = () => page.getByRole('table').first().element().textContent;
  await expect.element(draw).toBeVisible();
  const without = figures();
  // In one go, so that no machine is quick enough to have drawn them.
  flushSync(() => (draw.element() as HTMLElement).click());
  expect(progress.elements()).toHaveLength(1);
  (page.getByRole('button', { name: 'Cancel' }).element() as HTMLElement).click();
  // Given up: nothing came of it, and it can be asked for again.
  await expect.element(progress).not.toBeInTheDocument();
  await expect.element(draw).toBeVisible();
  expect(figures()).toBe(without);
  await draw.click();
  await expect.element(draw).not.toBeInTheDocument();
  await expect.element(progress).not.toBeInTheDocument();
  expect(figures()).not.toBe(without);
  await expectAccessible();
});

test('on a phone the report of the group is no wider than the page, in a language of long words too', async () => {
  await setLanguage('kk');
  await page.viewport(390, 844);
  const exercise = { ...EXERCISE, languages: ['en'] };
  const made = await createExercise(workspace.key, { exercise, rates: instrument });
  if (!made.ok) throw new Error(made.problem.kind);
  await addResponses(
    made.value.key,
    ['K01', 'K02'].map((code) => ({ name: `${code}.json`, text: JSON.stringify(response(code, 'once')) })),
  );
  location.hash = `#/instrument/${workspace.key}/workshop/exercise/${made.value.key}/close`;
  await render(WorkshopInWorkspace, { workspace });
  try {
    await expect.element(page.getByRole('article')).toBeVisible();
    const article = page.getByRole('article').element();
    expect(article.getBoundingClientRect().right).toBeLessThanOrEqual(390);
    expect(article.scrollWidth).toBeLessThanOrEqual(article.clientWidth);
    // All five steps of the workshop are there.
    const steps = page.getByRole('navigation').getByRole('link').elements();
    expect(steps.map((one) => one.getBoundingClientRect().right <= 390)).toEqual(Array(5).fill(true));
  } finally {
    await setLanguage('en');
    await page.viewport(1280, 900);
  }
});
