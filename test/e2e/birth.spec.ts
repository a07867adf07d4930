// A new thing of any kind is quiet until it is left: on a page of every kind each button that adds something is pressed,
// and no error is there then that was not there before.

import type { Page } from '@playwright/test';
import { beginFrom, expect, goToPlace, test } from './studio.ts';

test.skip(!process.env['ASPECT_SOAK'], 'npm run soak -- birth');

const KINDS = {
  items: ['aspect', 'scale', 'item'],
  scoring: [
    ...['score', 'recode', 'norm', 'level', 'table', 'formula', 'constant', 'rule', 'classification'],
    ...['flag', 'recommendation', 'reassessment', 'constraint', 'assertion'],
  ],
} as const;

const buttonsOn = (page: Page) => page.locator('main button:visible:enabled');

/** What a button is called, without its shortcut. */
async function namesOn(page: Page): Promise<string[]> {
  return buttonsOn(page).evaluateAll((buttons) =>
    buttons.map((one) => {
      const shortcut = one.querySelector('kbd')?.textContent ?? '';
      return (one.getAttribute('aria-label') ?? one.textContent).replace(shortcut, '').trim();
    }),
  );
}

const isAdding = (name: string): boolean => /^(?:Add|New|\+)\b/.test(name);

async function wrongOn(page: Page): Promise<string[]> {
  const wrong = page.locator('main :is(.error, [aria-invalid="true"]):visible');
  return wrong.evaluateAll((found) =>
    found.map((one) => one.getAttribute('aria-label') ?? one.textContent.trim()),
  );
}

/** Comes anew, so that whatever was begun is left. */
async function visit(page: Page, place: string): Promise<void> {
  await goToPlace(page, 'documents');
  await goToPlace(page, place);
  await expect(buttonsOn(page).first()).toBeVisible();
  await page.waitForTimeout(500);
}

/** The first part of a kind; the page of the kind where there is none. */
async function placeOf(page: Page, area: string, kind: string): Promise<string> {
  await visit(page, area === 'items' ? 'items' : `${area}/${kind}`);
  const link = page.locator(`a[href*="/${area}/${kind}/"]`).first();
  if ((await link.count()) === 0) return `${area}/${kind}`;
  const href = (await link.getAttribute('href')) ?? '';
  return href.replace(/.*instrument\/[^/?]+\//, '').replace(/\?.*/, '');
}

for (const [area, kinds] of Object.entries(KINDS))
  for (const kind of kinds)
    test(`nothing is born red on a page of ${area}: ${kind}`, async ({ page }) => {
      test.setTimeout(280_000);
      await page.setViewportSize({ width: 1440, height: 900 });
      await beginFrom(page, 'five-aspect');
      const place = await placeOf(page, area, kind);
      await visit(page, place);
      const adding = [...new Set((await namesOn(page)).filter(isAdding))];
      for (const name of adding)
        await test.step(name, async () => {
          await visit(page, place);
          const before = await wrongOn(page);
          await buttonsOn(page)
            .nth((await namesOn(page)).indexOf(name))
            .click();
          const choice = page.locator('[role="menuitem"]:visible, [role="option"]:visible').first();
          await page.waitForTimeout(500);
          if (await choice.isVisible()) await choice.click();
          await page.waitForTimeout(500);
          await expect(page.locator('footer').last(), name).not.toContainText(
            /\d errors?\b|before the errors/,
          );
          expect(await wrongOn(page), name).toEqual(before);
          await page.keyboard.press('Escape');
          await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
          for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('Control+z');
        });
    });
