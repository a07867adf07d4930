// A trainer's whole way: an exercise of two test cases, handed out, rated, collected, discussed and closed.

import { optionsOf } from '../../src/model/index.ts';
import { percentAgreement } from '../../src/statistics/index.ts';
import {
  digestOfHandout,
  itemsAsked,
  paperFields,
  readHandoutFile,
  roundFigures,
  sealed,
  type ExerciseResponse,
  type RatedValue,
} from '../../src/workshop/index.ts';
import { beginFrom, expect, expectAccessible, goTo, saved, stored, test } from './studio.ts';

const TITLES = ['The kitchen quarrel', 'After the visit'];

test('a workshop from its preparation to what it leaves', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Workshops');
  await page.getByRole('button', { name: 'New exercise' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Astana, March');
  await page.getByRole('button', { name: 'From test cases' }).click();
  const choices = page.getByRole('dialog').getByRole('checkbox');
  await choices.nth(0).check();
  await choices.nth(1).check();
  await page.getByRole('button', { name: 'Add 2 vignettes' }).click();
  await page.getByRole('textbox', { name: 'How many' }).fill('6');
  await page.getByRole('button', { name: 'Make codes' }).click();
  for (const [at, title] of TITLES.entries()) {
    await page.getByRole('link', { name: `Vignette ${at + 1}`, exact: true }).click();
    await page.getByRole('textbox', { name: 'Title of the vignette' }).fill(title);
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('What the file says.');
    await page.getByRole('link', { name: 'All vignettes' }).click();
  }

  const steps = page.getByRole('navigation', { name: 'Steps of the workshop' });
  await steps.getByRole('link', { name: 'Hand out' }).click();
  const handed = await saved(page, () =>
    page.getByRole('button', { name: 'Save the participants’ file' }).click(),
  );
  const { handout, instrument } = readHandoutFile(handed.toString());
  expect(instrument!.tests).toEqual([]);
  await expectAccessible(page);

  // Each rates the first option, and from participant to participant one item more by the last.
  const items = itemsAsked(instrument!, handout!.aspects).filter(
    ({ kind }) => kind === 'choice' || kind === 'boolean',
  );
  const responses = handout!.participants.map(({ code }, who): ExerciseResponse => {
    const value = (at: number): RatedValue => {
      const item = items[at]!;
      const isOther = at < who;
      if (!('options' in item)) return isOther;
      return optionsOf(item.options, instrument!).at(isOther ? -1 : 0)!.code;
    };
    return sealed({
      format: 'aspect-response/1',
      exercise: handout!.id,
      handout: digestOfHandout(handout!),
      participant: code,
      round: 1,
      language: 'en',
      begun: '2026-01-31T09:00:00Z',
      handedIn: '2026-01-31T09:30:00Z',
      vignettes: handout!.vignettes.map(({ id }) => ({
        vignette: id,
        departures: [],
        ratings: items.map((item, at) => ({ item: item.id, value: value(at), reason: `Because of ${code}` })),
      })),
    });
  });
  const files = responses.map((one) => ({ name: `${one.participant}.json`, text: JSON.stringify(one) }));
  files[5] = { name: 'K06.json', text: files[5]!.text.slice(0, 200) };

  await steps.getByRole('link', { name: 'Collect' }).click();
  await page
    .locator('input[type="file"][multiple]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
  await expect(page.getByText('counted: 5, refused: 1')).toBeVisible();
  await expect(page.getByText('K06', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await steps.getByRole('link', { name: 'Discuss' }).click();
  const counted = responses.slice(0, 5);
  const exercise = { ...handout!, format: 'aspect-exercise/1' as const, criteria: [], key: [] };
  const { rows, items: figures } = roundFigures(exercise, instrument!, counted, 1);
  const lowest = figures[0]!;
  const expected = percentAgreement(
    rows.filter(({ item }) => item.id === lowest.item).map(({ numbers }) => numbers),
  );
  const share = expected.defined ? `${Math.round(expected.value * 100)}%` : '';
  const first = page.getByRole('table').locator('tbody tr').first();
  await expect(first).toContainText(share);
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Because of K01')).toBeVisible();

  await page.keyboard.press('p');
  const projector = page.getByRole('dialog');
  await expect(projector).toContainText('item 1 of');
  await expect(projector).not.toContainText('K01');
  await expect(projector.getByText('Key', { exact: true })).toBeHidden();
  await page.keyboard.press('k');
  await expect(projector.getByText('Key', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(projector).toContainText('item 2 of');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(projector).toBeHidden();

  // What the sixth rated is on paper: typed in by keyboard.
  await steps.getByRole('link', { name: 'Collect' }).click();
  await page.getByRole('button', { name: 'Type in a sheet' }).click();
  await expect(page.getByLabel('Code on the sheet')).toContainText('K06');
  for (const { item } of paperFields(handout!, instrument!, 'K06'))
    await page.keyboard.press(item.kind === 'choice' || item.kind === 'boolean' ? '1' : 'Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('1');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('counted: 6, refused: 1')).toBeVisible();

  await steps.getByRole('link', { name: 'Prepare' }).click();
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByRole('textbox', { name: 'At least', exact: true }).fill('1');
  await steps.getByRole('link', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Ratings as a case bank' }).click();
  await expect(page.getByText('The case bank is there, with 12 cases.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name or staff number: K01' }).fill('A. Bekova');
  await page.getByRole('button', { name: /certificate/ }).click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByText('A. Bekova')).toBeVisible();
  // No script runs on paper, also none that looks for barriers.
  await page.getByRole('button', { name: /certificate/ }).click();
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(skip, 'is not printed at the foot of each page').toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Enter 6 results in the register' }).click();
  await page.getByRole('button', { name: /^Comment on/ }).click();
  await expect(page.getByText(/comments? (is|are) added/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Register', exact: true }).click();
  await page.getByRole('link', { name: 'A. Bekova' }).click();
  await expect(page.getByRole('heading', { name: 'Over time' })).toBeVisible();
  await expectAccessible(page);
  const register = await saved(page, () => page.getByRole('button', { name: 'Save the register' }).click());
  expect(register.toString()).toContain('A. Bekova');
  await stored(page);
});
