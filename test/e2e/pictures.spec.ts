// The pictures of the README and the guide, of the real studio with real content. `npm run pictures` keeps them; a soak
// goes the way of the guide too, so that what it shows cannot stop working, and throws them away. Other stories go its
// steps one by one; that of a workshop looks at what no other does, and is gone each time.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exerciseKind, readHandoutFile } from '../../src/workshop/index.ts';
import { fiveAspectWorkshop, handedIn } from '../workshop/story/responses.ts';
import { beginFrom, cellsOf, expect, saved, stored, test, writeCell } from './studio.ts';

test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['ASPECT_PICTURES'] ?? test.info().outputDir;
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

test('the way of the guide', async ({ page }) => {
  test.skip(!(process.env['ASPECT_PICTURES'] ?? process.env['ASPECT_SOAK']), 'npm run pictures');
  test.setTimeout(120_000);
  const take = (name: string): Promise<void> => takePicture(page, name);

  await page.goto('./#/library');
  await expect(page.getByRole('heading', { name: /egin from a template/ })).toBeVisible();
  await take('library');

  await beginFrom(page, 'five-aspect');
  await expect(page.locator('footer')).toContainText('Tests 39/39');
  await page.getByRole('gridcell', { name: 'Escapes' }).first().click();
  await take('items');

  await goTo(page, 'simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText('No case has another outcome')).toBeVisible();

  await goTo(page, 'cases');
  await page.getByRole('gridcell', { name: 'case-3', exact: true }).click();
  await page.getByRole('button', { name: 'Open in Try it' }).click();
  await expect(
    page
      .getByText(/because/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await take('cases');
  await page.getByRole('tab', { name: 'Inspect' }).click();

  await goTo(page, 'scoring/level/risk_level');
  await writeCell(cellsOf(page, 'Levels', 'High').nth(1), '12');
  await stored(page);
  await expect(page.getByText(/^\s*Of 10,000 cases, [\d,]+ have another outcome/)).toBeVisible();
  await page.getByRole('heading', { name: 'Levels and cut-offs' }).scrollIntoViewIfNeeded();
  await take('scoring');

  await goTo(page, 'simulate');
  await expect(page.getByText(/cases have another outcome/)).toBeVisible();
  await page.getByRole('region', { name: 'Who moves where' }).getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: /Cases that move/ })).toBeVisible();
  await page.locator('.page').evaluate((element) => element.scrollTo(0, 0));
  const moves = page
    .getByRole('table')
    .filter({ has: page.getByRole('region', { name: 'Who moves where' }) });
  const isCut = moves.evaluate((table: HTMLElement) => table.offsetWidth > table.parentElement!.clientWidth);
  expect(await isCut, 'a column is cut').toBe(false);
  await take('simulate');

  await page.keyboard.press('Control+z');
  await goTo(page, 'export');
  await expect(page.getByRole('button', { name: 'Save the package' })).toBeEnabled({ timeout: 30_000 });
  await take('export');
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(page.url().replace(/(instrument\/[^/?]+).*/, `$1/${address}`));
}

test('the way of a workshop', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const isKept = process.env['ASPECT_PICTURES'] !== undefined;
  const { exercise, responses } = fiveAspectWorkshop(
    isKept ? {} : { aspects: ['psychological'], vignettes: 2 },
  );
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'workshop');
  await page
    .locator('input[type="file"]')
    .setInputFiles(file('exercise.json', exerciseKind.canonical(exercise)));
  const steps = page.getByRole('navigation', { name: 'Steps of the workshop' });
  await steps.getByRole('link', { name: 'Hand out' }).click();
  const handed = await saved(page, () =>
    page.getByRole('button', { name: 'Save the participants’ file' }).click(),
  );
  const { handout } = readHandoutFile(handed.toString());
  await steps.getByRole('link', { name: 'Collect' }).click();
  await page
    .locator('input[type="file"][multiple]')
    .setInputFiles(
      responses.map((one) => file(`${one.participant}-${one.round}.json`, handedIn(one, handout!))),
    );
  await expect(page.getByText('counted: 24, refused: 0')).toBeVisible();
  await takePicture(page, 'workshop-collect');
  await steps.getByRole('link', { name: 'Discuss' }).click();
  await expect(page.getByRole('table').locator('tbody tr').first()).toContainText('%');
  // Of twelve raters no figure stands behind the edge.
  const figures = page.getByRole('columnheader', { name: 'Equal to the key' });
  await expect(figures).toBeInViewport({ ratio: 1 });
  const map = page.getByRole('group', { name: /^Ratings of all participants/ });
  expect(await map.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  const isCut = (one: Element): boolean =>
    one.getBoundingClientRect().right > one.closest('th')!.getBoundingClientRect().right;
  const names = page.locator('[data-item]');
  for (const name of await names.all())
    expect(await name.evaluate(isCut), 'a name runs into ratings').toBe(false);
  await takePicture(page, 'workshop-discuss');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toContainText(/[1-9]\d* of 1\d chose the same answer/);
  await takePicture(page, 'workshop-room');

  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await goTo(page, 'workshop');
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  const register = await page.getByRole('link', { name: 'Register' }).boundingBox();
  expect(title!.y + title!.height, 'the title stands above what can be done').toBeLessThanOrEqual(
    register!.y,
  );
  await page.goto(`${baseURL!}participate.html`);
  await page.locator('input[type=file]').setInputFiles(file('participants.json', handed.toString()));
  await page.getByLabel('Your code').fill('K01');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('2');
  await takePicture(page, 'workshop-participant');
});
