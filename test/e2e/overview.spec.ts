// The instrument as a whole: its texts, languages, authors and sources are written where they stand, and the picture of
// how a result comes about leads to every part.

import { beginFrom, expect, expectAccessible, goTo, stored, test, toastOf } from './studio.ts';

test('what is said of an instrument is written in its overview', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Overview');

  await page.getByLabel('Legal basis').fill('Code of criminal procedure, article 12');
  await page.getByRole('button', { name: 'Add an author' }).click();
  await page.keyboard.type('A. Nurlanova');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.keyboard.type('Nelson Mandela Rules, 2015');
  await page.getByLabel('Name in files').fill('Bad name');
  await expect(page.getByText('Small Latin letters, digits and underscores')).toBeVisible();
  await page.getByLabel('Name in files').fill('our_psa');
  await stored(page);

  await page.reload();
  await expect(page.getByLabel('Legal basis')).toHaveValue('Code of criminal procedure, article 12');
  await expect(page.getByLabel(/^Author \d+$/).last()).toHaveValue('A. Nurlanova');
  await expect(page.getByLabel(/^Source \d+$/).last()).toHaveValue('Nelson Mandela Rules, 2015');
  await expect(page.getByLabel('Name in files')).toHaveValue('our_psa');
});

test('an author who was not named is none', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Overview');
  const authors = page.getByLabel(/^Author \d+$/);
  await expect(authors.first()).toBeVisible();
  const before = await authors.count();
  await page.getByRole('button', { name: 'Add an author' }).click();
  await expect(authors).toHaveCount(before + 1);
  await page.getByLabel('Purpose').focus();
  await expect(authors).toHaveCount(before);
});

test('a language is added, written in, made the source, and removed with its texts in one step', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Overview');
  const languages = page.getByRole('group', { name: 'Languages of the texts' });
  await languages.getByRole('button', { name: 'Add a language' }).click();
  await page.getByRole('button', { name: 'Kyrgyz' }).click();
  await page.getByLabel('Purpose').fill('Максаты');

  await languages.getByRole('button', { name: 'Language: Kyrgyz' }).click();
  await page.getByRole('menuitem', { name: 'Make it the source language' }).click();
  await expect(languages.getByRole('button', { name: /^Language/ }).first()).toHaveText(/Kyrgyz\s*source/);

  await languages.getByRole('button', { name: 'Language: Kyrgyz' }).click();
  await page.getByRole('menuitem', { name: 'Remove with its texts' }).click();
  await expect(languages.getByRole('button', { name: 'Language: Kyrgyz' })).toHaveCount(0);
  await toastOf(page, 'Kyrgyz').getByRole('button', { name: 'Undo' }).click();
  await expect(languages.getByRole('button', { name: 'Language: Kyrgyz' })).toHaveCount(1);
  await languages.getByRole('button', { name: 'Language: Kyrgyz' }).click();
  await page.getByRole('menuitem', { name: 'Show the texts in it' }).click();
  await expect(page.getByLabel('Purpose')).toHaveValue('Максаты');
});

test('the picture leads to every part, by pointer and by keys, and shows a bank', async ({ page }) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Overview');
  const picture = page.getByRole('region', { name: 'How a result comes about' });
  await picture.getByRole('link', { name: 'Risk total' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(picture.getByRole('link', { name: 'Risk total' })).toBeFocused();
  // What leads to flags from afar is drawn while one of its ends is pointed at.
  const lines = picture.locator('svg path');
  const resting = await lines.count();
  await picture.getByRole('link', { name: 'Flags and recommendations' }).hover();
  await expect.poll(() => lines.count()).toBeGreaterThan(resting);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scoring\/score\/risk_total/);

  await goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Make 10,000 cases' }).click();
  await expect(page.getByText('simulated in')).toBeVisible();
  await goTo(page, 'Overview');
  await picture.getByRole('radio', { name: 'Bank' }).check();
  await expect(picture.getByRole('link', { name: /Risk total.*mean/ })).toBeVisible();
  await expectAccessible(page);
});

test('a problem of the instrument as a whole leads to its field', async ({ page }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Overview');
  await page.getByLabel('Purpose').fill('');
  await page.getByLabel('Purpose').blur();
  await goTo(page, 'Items');
  await page.keyboard.press('F8');
  await page
    .getByRole('link', { name: /purpose/i })
    .first()
    .click();
  await expect(page.getByLabel('Purpose')).toBeFocused();
});

test('on a desk all of the way to the result is in sight, and no name in it is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Overview');
  const picture = page.getByRole('region', { name: 'How a result comes about' });
  const result = picture.getByRole('link', { name: /^Security\b.*rules can change it/ });
  await expect(result).toBeInViewport({ ratio: 1 });
  for (const name of [
    'Conduct in custody',
    'Flags and recommendations',
    'What the next assessment follows from',
  ])
    await expect(picture.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'About the instrument' })).toBeInViewport();
  const cut = await picture
    .getByRole('link')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) =>
        [node, ...node.querySelectorAll<HTMLElement>('*')]
          .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.textContent),
      ),
    );
  expect(cut).toEqual([]);
});
