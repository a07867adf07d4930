// A participant in a training room: a phone, the trainer's computer without the internet, and little but keys.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import {
  digestOfHandout,
  readHandoutFile,
  sealed,
  type Exercise,
  type ExerciseResponse,
} from '../../src/workshop/index.ts';
import { launchOptions } from '../tools/browser.ts';

// The first vignette of the starter exercise, for two.
const starter = JSON.parse(readFileSync('templates/exercises/five-aspect.json', 'utf8')) as Exercise;
const exercise: Exercise = {
  ...starter,
  aspects: ['psychological'],
  vignettes: starter.vignettes.slice(0, 1),
  order: { kind: 'fixed' },
  minutes: 60,
  rounds: 1,
  participants: ['K07', 'K08'].map((code) => ({ code, vignettes: [] })),
  key: starter.key.slice(0, 1),
};

let folder: string;
let server: ChildProcess;
let said: string;

/** Begins the trainer's server, with what it has collected so far. */
async function serve(served: Exercise = exercise): Promise<void> {
  const file = join(folder, 'exercise.json');
  writeFileSync(file, JSON.stringify(served));
  const call = ['workshop', file, '--instrument', 'templates/five-aspect.json', '--port', '0'];
  said = '';
  server = spawn(process.execPath, ['dist/cli/aspect.js', ...call, '--dir', join(folder, 'responses')]);
  server.stderr!.on('data', (text) => (said += String(text)));
  await expect.poll(() => said).toContain('Ctrl C ends it.');
}

async function stop(): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  await ended;
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-room-'));
  await serve();
});

test.afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

test.describe.configure({ mode: 'serial' });
// Another computer by its name: no secure context, whatever networks this one has.
const browser = launchOptions();
const args = [...browser.args, '--host-resolver-rules=MAP trainer.test 127.0.0.1'];
test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  launchOptions: { ...browser, args },
});

const portOf = () => /http:\/\/[\d.a-z]+:(\d+)\//.exec(said)![1]!;
const addressOf = (host = 'trainer.test') => `http://${host}:${portOf()}/`;

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('rates by keyboard, survives a reload, and hands in', async ({ page }) => {
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(error.message));
  page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()));
  await page.goto(addressOf());
  expect(
    await page.evaluate(() => [isSecureContext, typeof crypto.subtle, 'serviceWorker' in navigator]),
  ).toEqual([false, 'undefined', false]);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('alert')).toHaveText('Type your code.');
  await page.getByLabel('Your code').fill('K09');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('no code “K09”');
  await accessible(page);
  await page.getByLabel('Your code').fill('k07');
  await page.keyboard.press('Enter');

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Acting on impulse');
  await expect(heading).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'Clear evidence' })).toBeChecked();
  await page.getByLabel('What in the text shows it').focus();
  await page.keyboard.type('3 officers saw it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await accessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(heading).toHaveText('Anger that is hard to control');
  await page.keyboard.press('2');

  // A reload in the middle, and another language.
  await page.reload();
  await expect(heading).toHaveText('Anger that is hard to control');
  await expect(page.getByRole('radio', { name: 'Some evidence' })).toBeChecked();
  await page.keyboard.press('?');
  await page.getByLabel('Language').selectOption('ru');
  await page.keyboard.press('Escape');
  // Its close is told a moment after the key; keys are the dialog's until then.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading).toHaveText('Трудно контролируемый гнев');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByLabel('Что в тексте это показывает')).toHaveValue('3 officers saw it');

  // Substances are asked about only where there is problem use.
  for (const key of ['Control+Enter', 'Control+Enter', '1', 'Control+Enter', '2', 'Control+Enter'])
    await page.keyboard.press(key);
  await expect(heading).toHaveText('Справляется с трудностями');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+Enter');
  await expect(heading).toHaveText('Сдача');
  await expect(page.getByRole('status')).toHaveText('Без оценки: 1');
  await accessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Сдать' }).click();
  await expect(page.getByText('Ответы приняты компьютером ведущего')).toBeVisible();
  await accessible(page);

  // Locked, also after a reload; the next person begins with a blank page.
  await page.reload();
  await expect(page.getByText('Ответы приняты компьютером ведущего')).toBeVisible();
  await page.getByRole('button', { name: 'Следующий участник' }).click();
  await expect(page.getByLabel('Ваш код')).toHaveValue('');
  expect(mistakes).toEqual([]);

  expect(said).toContain('K07, round 1: handed in. 1 of 2');
  const text = readFileSync(join(folder, 'responses', 'response-K07-round-1.json'), 'utf8');
  expect((JSON.parse(text) as ExerciseResponse).vignettes[0]!.ratings).toEqual([
    { item: 'impulsivity', value: 'clear', reason: '3 officers saw it', confidence: 'low' },
    { item: 'anger', value: 'some' },
    { item: 'hostile_interpretation', value: 'none' },
    { item: 'substance_use', value: false },
    { item: 'motivation_to_change', value: 'present' },
  ]);
});

test('works from a file alone, and says what is wrong with another', async ({ page, baseURL }) => {
  await page.goto(`${baseURL!}participate.html`);
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"x"}'),
  });
  await expect(page.getByRole('alert')).toContainText('This file cannot be used.');
  await accessible(page);
  const handout = await (await fetch(`${addressOf('localhost')}handout.json`)).text();
  for (const { reason } of exercise.key[0]!.ratings) expect(handout).not.toContain(reason['en']!);
  await choose.setInputFiles({
    name: 'handout.json',
    mimeType: 'application/json',
    buffer: Buffer.from(handout),
  });
  await page.getByLabel('Your code').fill('K08');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Save the file' }).click();
  await (await saved).saveAs(join(folder, 'responses', 'K08.json'));

  // Both are counted when the trainer's server begins again, and what is no response is named.
  writeFileSync(join(folder, 'responses', 'notes.txt'), 'Bring chalk');
  await stop();
  await serve();
  expect(said).toContain('Handed in so far: 2 of 2');
  expect(said).toContain('“notes.txt” in this folder is not counted: This is no participant’s response.');
});

test('counts the second round apart, and what was put into the folder by hand', async () => {
  await stop();
  await serve({ ...exercise, id: 'two-rounds', rounds: 2 });
  const { handout } = readHandoutFile(await (await fetch(`${addressOf('localhost')}handout.json`)).text());
  const kept = readFileSync(join(folder, 'responses', 'response-K07-round-1.json'), 'utf8');
  const { checksum: _, ...first } = JSON.parse(kept) as ExerciseResponse;
  const own = { ...first, exercise: handout!.id, handout: digestOfHandout(handout!) };
  for (const round of [1, 2] as const)
    writeFileSync(join(folder, 'responses', `K07-${round}.txt`), JSON.stringify(sealed({ ...own, round })));
  await stop();
  await serve({ ...exercise, id: 'two-rounds', rounds: 2 });
  expect(said).toContain('Handed in so far: 1 of 2');
  expect(said).toContain('Handed in, round 2: 1 of 2');
  await stop();
  expect(said).toContain('Round 2, not handed in: K08');
});
