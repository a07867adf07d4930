// The page of those who rate, where things go wrong in the middle: another language, a reload while answers are handed
// in. Nothing is lost, and nothing is counted twice.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { digestOf } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import App from '../../src/participant/App.svelte';
import { readIn, t } from '../../src/participant/language.svelte.ts';
import { Participant } from '../../src/participant/state/participant.svelte.ts';
import {
  collect,
  handoutFile,
  newExercise,
  type Exercise,
  type ExerciseResponse,
} from '../../src/workshop/index.ts';
import { document as base } from './harness/instrument.ts';

const [age, escape] = base.items;
const instrument: Instrument = {
  ...base,
  languages: ['en', 'ru'],
  items: [
    {
      ...age!,
      label: { en: 'Age at admission', ru: 'Возраст при поступлении' },
      decimals: 1,
    } as Instrument['items'][0],
    { ...escape!, label: { en: 'Escapes', ru: 'Побеги' } },
  ],
  classifications: [],
  tests: [],
};
const EXERCISE: Exercise = {
  ...newExercise(instrument, 'midway'),
  languages: ['en', 'ru'],
  title: { en: 'Course', ru: 'Курс' },
  vignettes: [
    {
      id: 'yard',
      title: { en: 'The yard', ru: 'Двор' },
      story: { en: 'He stood there.', ru: 'Он стоял там.' },
    },
  ],
  participants: ['K01', 'K02'].map((code) => ({ code, vignettes: [] })),
};
const FILE = handoutFile(
  { ...EXERCISE, instrument: { ...EXERCISE.instrument, digest: digestOf(instrument) } },
  instrument,
) as string;

const { lang, dir } = document.documentElement;
beforeEach(() => {
  localStorage.clear();
  readIn('en');
});
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
});

/** The page as it opens at this device. */
async function opened(isServed = false): Promise<Participant> {
  const participant = new Participant(isServed);
  await participant.begin();
  if (!participant.task) await participant.openFile(new Blob([FILE]));
  await render(App, { participant });
  return participant;
}

test('what the page says itself stays whole in a task that is read from the right', () => {
  readIn('ar');
  expect(document.documentElement.dir).toBe('rtl');
  expect(t('rated', { count: 1, of: 22 })).toBe('\u20661\u00a0of\u00a022 rated\u2069');
  readIn('ru');
  expect(t('rated', { count: 1, of: 22 })).toBe('Оценено: 1\u00a0из\u00a022');
});

/** What a reload leaves: what is kept on the device, and nothing else. */
async function reloaded(before: Participant, isServed = false): Promise<Participant> {
  before.session?.end();
  document.querySelector('main')?.closest('div')?.replaceChildren();
  return opened(isServed);
}

async function rateAll(participant: Participant): Promise<void> {
  await participant.goOn('K01', 1);
  await userEvent.fill(page.getByRole('textbox', { name: 'Age at admission' }), '30');
  await participant.session!.move(1);
  await userEvent.click(page.getByRole('radio', { name: 'Once' }));
  await participant.session!.move(1);
}

const counted = (texts: readonly string[]) =>
  collect(
    EXERCISE,
    instrument,
    texts.map((text, at) => ({ name: `${String(at)}.json`, text })),
    Date.now(),
  );

const ratingsIn = (text: string) =>
  (JSON.parse(text) as ExerciseResponse).vignettes.map(({ ratings }) => ratings);

test('a number stands as it was typed, after a reload too; one that is not taken keeps its reason', async () => {
  const age = () => page.getByRole('textbox', { name: 'Age at admission' });
  const participant = await opened();
  await participant.goOn('K01', 1);
  await userEvent.fill(age(), '31,5');
  const again = await reloaded(participant);
  await expect.element(age()).toHaveValue('31,5');
  await userEvent.fill(age(), '3000');
  await expect.element(page.getByRole('status')).toHaveTextContent('Not taken: a number from');
  await again.session!.move(1);
  await userEvent.click(page.getByRole('radio', { name: 'Once' }));
  await again.session!.move(-1);
  await expect.element(age()).toHaveValue('3000');
  await expect.element(age()).toHaveAttribute('aria-invalid', 'true');
  expect(again.session!.missingIn('yard').missing.map(({ id }) => id)).toEqual(['age']);
  const third = await reloaded(again);
  await expect.element(age()).toHaveValue('3000');
  await third.session!.handIn();
  expect(ratingsIn(third.session!.responseText())).toEqual([[{ item: 'escape', value: 'once' }]]);
});

test('who changes the language in the middle loses nothing, whatever was typed in which', async () => {
  const participant = await opened();
  await participant.goOn('K01', 1);
  await userEvent.fill(page.getByRole('textbox', { name: 'Age at admission' }), '30.5');
  await userEvent.fill(page.getByRole('textbox', { name: 'What in the text shows it' }), 'The file says so');
  readIn('ru');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Возраст при поступлении');
  await expect.element(page.getByRole('textbox', { name: 'Возраст при поступлении' })).toHaveValue('30.5');
  const reason = page.getByRole('textbox', { name: 'Что в тексте это показывает' });
  await expect.element(reason).toHaveValue('The file says so');
  await userEvent.fill(page.getByRole('textbox', { name: 'Возраст при поступлении' }), '31,5');
  await participant.session!.move(1);
  await userEvent.click(page.getByRole('radio', { name: 'Once' }));
  await userEvent.fill(reason, 'Так сказано в деле');
  readIn('kk');
  await participant.session!.move(-1);
  await expect.element(page.getByRole('textbox').first()).toHaveValue('31,5');

  await participant.session!.handIn();
  const text = participant.session!.responseText();
  const { responses, files } = counted([text]);
  expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  // The language is that of the last page; what was said in another stays as it was said.
  expect(responses.map(({ language }) => language)).toEqual(['en']);
  expect(ratingsIn(text)).toEqual([
    [
      { item: 'age', value: 31.5, reason: 'The file says so' },
      { item: 'escape', value: 'once', reason: 'Так сказано в деле' },
    ],
  ]);
});

test('a mistake that is told is told in the language that is chosen then', async () => {
  await opened();
  await userEvent.fill(page.getByRole('textbox', { name: 'Your code' }), 'K99');
  await userEvent.keyboard('{Enter}');
  // Editors of other tests have alerts of their own on the page.
  const alert = page.getByRole('alert').filter({ hasText: 'K99' });
  await expect.element(alert).toHaveTextContent('no code “K99”');
  readIn('ru');
  await expect.element(alert).toHaveTextContent('нет кода «K99»');
  await expect.element(alert).not.toHaveTextContent('no code');
});

test('a reload before the hand-in is over goes on where one was; by file, the same file is saved again', async () => {
  const before = await opened();
  await rateAll(before);
  await expect.element(page.getByRole('heading', { name: 'Hand in' })).toBeVisible();
  const again = await reloaded(before);
  expect(again.session!.response).toBeNull();
  expect(again.session!.missingIn('yard')).toMatchObject({ missing: [], open: 0, of: 2 });
  await again.session!.handIn();
  const first = again.session!.responseText();
  const last = await reloaded(again);
  await expect.element(page.getByText('Save the file and give it to the trainer.')).toBeVisible();
  expect(last.session!.responseText()).toBe(first);
  expect(counted([first, last.session!.responseText()]).responses).toHaveLength(1);
});

/** The trainer's computer: what reached it, and how it answers. */
function server(answer: (text: string) => Promise<Response>): string[] {
  const reached: string[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (to, settings) => {
    if (to === 'handout.json') return new Response(FILE);
    const text = settings?.body as string;
    reached.push(text);
    return answer(text);
  });
  return reached;
}

test.each([
  ['that never came back', () => new Promise<Response>(() => undefined)],
  ['that was lost on its way', () => Promise.reject(new TypeError('Failed to fetch'))],
])('a reload during a hand-in %s sends the same once more, and it is counted once', async (_, lost) => {
  let answer: () => Promise<Response> = lost;
  const reached = server(() => answer());
  const before = await opened(true);
  await rateAll(before);
  void before.session!.handIn();
  await vi.waitFor(() => expect(reached).toHaveLength(1));
  answer = () => Promise.resolve(new Response(null, { status: 200 }));
  const again = await reloaded(before, true);
  await expect.element(page.getByText('The trainer’s computer has it. You are done.')).toBeVisible();
  expect(reached).toHaveLength(2);
  expect(reached[1]).toBe(reached[0]);
  const { responses, files } = counted(reached);
  expect(responses).toHaveLength(1);
  expect(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual(['response-again']);
  // After it nothing changes any more, and nothing is sent any more.
  again.session!.rate('escape', { value: 'none' });
  const last = await reloaded(again, true);
  expect(last.session!.response).toEqual(JSON.parse(reached[0]!));
  expect(reached).toHaveLength(2);
});

test('pressed twice, it is handed in once', async () => {
  const reached = server(() => Promise.resolve(new Response(null, { status: 200 })));
  const participant = await opened(true);
  await rateAll(participant);
  await Promise.all([participant.session!.handIn(), participant.session!.handIn()]);
  expect(reached).toHaveLength(1);
});
