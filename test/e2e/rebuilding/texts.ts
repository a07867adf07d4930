// The languages of an instrument, and its translations from a file, as translators send it.

import type { Page } from '@playwright/test';
import { writer } from '../../../src/interchange/formats/texts-csv/format.ts';
import { newRecord } from '../../../src/model/index.ts';
import type { Instrument } from '../../../src/model/types.ts';
import { expect, goTo } from '../studio.ts';

export async function translate(page: Page, document: Instrument): Promise<void> {
  await goTo(page, 'Overview');
  for (const language of ['Russian', 'Kazakh']) {
    await page.getByRole('button', { name: 'Add a language', exact: true }).click();
    await page.getByRole('button', { name: language, exact: true }).click();
  }
  await goTo(page, 'Texts');
  const written = await writer.write({ document, record: newRecord() } as Parameters<typeof writer.write>[0]);
  await page.locator('input[type=file][accept*=xlf]').setInputFiles({
    name: 'texts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.concat(written.contents ?? []),
  });
  await page.getByRole('button', { name: /^Take in: / }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
