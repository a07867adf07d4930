// The sections of the manual.

import type { Page } from '@playwright/test';
import type { Instrument } from '../../../../src/model/types.ts';
import { goToPlace } from '../../studio.ts';
import { en, writeText } from '../hands.ts';

export async function writeManual(page: Page, { manual = [] }: Instrument): Promise<void> {
  await goToPlace(page, 'documents/manual');
  const sections = page.getByRole('group', { name: 'Sections of the manual' });
  for (const [at, { id, title, text }] of manual.entries()) {
    await page.getByRole('button', { name: 'Add a section' }).click();
    await sections.getByLabel('Title', { exact: true }).nth(at).fill(en(title));
    await sections.getByLabel('Text', { exact: true }).nth(at).fill(en(text));
    await writeText(sections.getByLabel('Name in files').nth(at), id);
  }
}
