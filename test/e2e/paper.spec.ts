// Sheets of paper that are typed in: what is typed outlives the process of its page, and two windows on one sheet lose
// nothing of each other.

import { digestOf, type Instrument } from '../../src/model/index.ts';
import { exerciseKind, newExercise, type Exercise } from '../../src/workshop/index.ts';
import psa from '../../templates/psa.json' with { type: 'json' };
import { beginFrom, expect, goTo, test } from './studio.ts';

const instrument = psa as unknown as Instrument;
const exercise: Exercise = {
  ...newExercise(instrument, 'paper'),
  instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
  title: { en: 'On paper' },
  vignettes: [{ id: 'yard', title: { en: 'The yard' }, story: { en: 'He stood there.' } }],
  participants: ['K01', 'K02'].map((code) => ({ code, vignettes: [] })),
};

test('a half-typed sheet outlives its killed page, and two windows type into one sheet', async ({
  page,
  context,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Workshops');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'exercise.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exerciseKind.canonical(exercise)),
  });
  await page.getByRole('link', { name: 'Collect' }).click();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  const boxesOf = (one: typeof page) => one.locator('input[data-answer]');
  await expect(boxesOf(page).first()).toBeFocused();

  const other = await context.newPage();
  await other.goto(page.url());
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await expect(boxesOf(page).nth(2)).toBeFocused();
  // The other window sees the sheet, and goes on with it while the first still types.
  await other.getByRole('button', { name: 'Go on with K01' }).click();
  await expect(boxesOf(other).nth(1)).toHaveValue('2');
  await expect(boxesOf(other).nth(2)).toBeFocused();
  await boxesOf(other).nth(3).fill('1');
  await boxesOf(page).nth(2).fill('1');
  await expect(boxesOf(page).nth(3)).toHaveValue('1');
  await expect(boxesOf(other).nth(2)).toHaveValue('1');

  // The process ends as when the system runs out of memory: no event tells the page.
  const killed = new Promise((resolve) => page.once('crash', resolve));
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await killed;
  const typed = boxesOf(other);
  for (const [at, text] of ['31', '2', '1', '1'].entries()) await expect(typed.nth(at)).toHaveValue(text);

  const next = await context.newPage();
  await next.goto(other.url());
  await expect(next.getByText(/^4 of \d+ boxes typed in/)).toBeVisible();
  await next.getByRole('button', { name: 'Go on with K01' }).click();
  await expect(boxesOf(next).first()).toHaveValue('31');
  // Counted in one window, it is told in the other, and is not counted twice.
  await next.getByRole('button', { name: 'Count this sheet' }).click();
  await expect(next.getByText('counted: 1, refused: 0')).toBeVisible();
  await expect(other.getByText('A response with this code and round is there already.')).toBeVisible();
  await expect(other.getByRole('combobox', { name: 'Code on the sheet' })).toHaveValue('K01');
  await expect(other.getByRole('button', { name: 'Count this sheet' })).toBeDisabled();
});
