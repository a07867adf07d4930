// Everyone can use every area: in both colours, on a desk and a phone, and in languages with longer words.

import type { Page } from '@playwright/test';
import {
  beginFrom,
  cellsOf,
  chooseLanguage,
  expect,
  expectAccessible,
  goToPlace,
  openTryIt,
  test,
  writeCell,
} from './studio.ts';

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Every place that looks unlike the others, in an instrument with a bank and an edit. */
const PLACES = [
  'items/item/escape_history',
  'scoring/level/criminological_level',
  'cases',
  'simulate/of/security',
  'export',
];

/** The places of its life are looked at by tests of their own; their words have to fit, too. */
const LIFE = ['texts', 'versions', 'safeguards', 'workshop', 'documents'];

async function prepare(page: Page): Promise<void> {
  await beginFrom(page, 'five-aspect');
  await goToPlace(page, 'cases');
  await page.getByRole('button', { name: 'Make cases' }).first().click();
  await page.getByRole('textbox', { name: 'Number of cases' }).fill('500');
  await page.getByRole('button', { name: 'Make the bank' }).click();
  await expect(page.getByRole('grid', { name: /^Cases of/ })).toBeVisible();
  await goToPlace(page, 'scoring/level/criminological_level');
  await writeCell(cellsOf(page, 'Levels', 'High').nth(1), '12');
}

/** Waits until a place has its content. */
async function visit(page: Page, place: string): Promise<void> {
  await goToPlace(page, place);
  await expect(page.locator('main h1')).toBeAttached();
  await expect(page.locator('main').getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
}

/** Texts of buttons, tabs and choices that do not fit. */
async function overflowing(page: Page): Promise<string[]> {
  return page
    .locator('button, button .line, a.button .line, [role=tab], [role=radiogroup] > label, nav a')
    .locator('visible=true')
    .evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(
          ({ textContent, scrollWidth, clientWidth }) =>
            `${textContent.trim()}: ${scrollWidth} > ${clientWidth}`,
        ),
    );
}

/** Names of areas that are broken within a word, or cut off. */
async function brokenNames(page: Page): Promise<string[]> {
  return page
    .getByRole('navigation', { name: /./ })
    .first()
    .locator('.name')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects()[0]!.height > 1.5 * parseFloat(getComputedStyle(one).lineHeight))
        .map(({ textContent }) => textContent.trim()),
    );
}

// Each colour and each size once: the other two pairs have nothing of their own.
for (const [colorScheme, size] of [
  ['light', 'desk'],
  ['dark', 'phone'],
] as const)
  test.describe(`${colorScheme}, ${size}`, () => {
    test.use({ colorScheme, viewport: SIZES[size] });

    test('every area is accessible', async ({ page }) => {
      test.setTimeout(180_000);
      await prepare(page);
      for (const place of PLACES) {
        await visit(page, place);
        await test.step(place, () => expectAccessible(page));
      }
      if (size === 'phone') await page.getByRole('link', { name: 'Try it' }).last().click();
      else await openTryIt(page);
      await expect(page.locator('[data-question]').first()).toBeVisible();
      await expectAccessible(page);
    });
  });

test('no text is wider than its control, and no page than its window, in ru, kk and ky', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize(SIZES.desk);
  await prepare(page);
  const found: string[] = [];
  for (const language of ['ru', 'kk', 'ky'] as const) {
    await page.setViewportSize(SIZES.desk);
    await chooseLanguage(page, language);
    found.push(...(await brokenNames(page)).map((name) => `${language}: ${name}`));
    for (const place of [...PLACES, ...LIFE]) {
      await visit(page, place);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        );
        const where = `${language} ${size} ${place}`;
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${where}: the page, by ${wide}`);
        for (const one of await overflowing(page)) found.push(`${where}: ${one}`);
      }
    }
  }
  expect(found).toEqual([]);
});
