// An instrument on its way to approval, between two people who exchange files.

import { beCalled, justify, saveForReview, strip } from './life.ts';
import { beginFrom, expect, expectAccessible, goTo, quietPage, stored, test, titleField } from './studio.ts';

test('the author asks for review, and another person approves', async ({ page, browser }) => {
  await beginFrom(page, 'psa');
  await goTo(page, 'Safeguards');
  await justify(
    page,
    'The person can see the result and contest it',
    'A court decides on complaints',
    'Order 12',
  );
  await justify(page, 'The legal basis is named', 'Each state names its own', 'Order 12');
  await goTo(page, 'Overview');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await beCalled(page, 'A. Nurlanova');
  await page.getByLabel('Reason, kept with the decision').fill('Ready to be read');
  await page.getByRole('button', { name: 'Send for review and sign' }).click();
  await expect(strip(page).getByText('signature valid')).toBeVisible();

  // Who wrote it does not approve it.
  await strip(page).getByRole('button', { name: 'Approve' }).click();
  await expect(
    page.getByText('You sent this text for review: another person must approve it.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve and sign' })).toBeDisabled();
  await expectAccessible(page);
  const sent = await saveForReview(page);

  // The second person has another browser, and does not know the key yet.
  const context = await browser.newContext();
  const { page: other, complaints } = await quietPage(context);
  await other.goto(page.url().replace(/#.*/, '#/library'));
  await other.getByLabel('Import a file').setInputFiles(sent);
  await expect(titleField(other)).toBeVisible();
  await goTo(other, 'Overview');
  await expect(strip(other).getByText(/signed with a key that is not known here/)).toBeVisible();
  await strip(other).getByRole('button', { name: 'This is the key of A. Nurlanova' }).click();
  await expect(strip(other).getByText('signature valid')).toBeVisible();
  await strip(other).getByRole('button', { name: 'Approve' }).click();
  await expect(strip(other).getByText(/You have no key yet/)).toBeVisible();
  await beCalled(other, 'B. Sadykov');
  await expect(strip(other).getByText('2 justified exceptions are part of what you sign:')).toBeVisible();
  await expect(strip(other).getByText('Release will ask for 3 safeguards.')).toBeVisible();
  await other.getByRole('button', { name: 'Approve and sign' }).click();
  await expect(strip(other).getByText(/, B\. Sadykov$/)).toBeVisible();

  // What is approved is not edited.
  await titleField(other).pressSequentially('x');
  await expect(other.getByText(/Version 1\.0\.0 is approved and is not edited/)).toBeVisible();
  await expect(titleField(other)).not.toHaveValue(/x$/);
  await stored(other);
  const approved = await saveForReview(other);
  expect(complaints).toEqual([]);

  await page.getByLabel('Take in a file from another person').setInputFiles(approved);
  await expect(page.getByText('What was said there is taken in. The text is the same.')).toBeVisible();
  // With the browser its downloads go.
  await context.close();
  await page.getByRole('link', { name: 'Who did what when' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Status: Approved' });
  await expect(row).toContainText('B. Sadykov');
  await expect(row).toContainText('signed with a key that is not known here');
  await goTo(page, 'Overview');
  await expect(strip(page).getByRole('button', { name: 'Release' })).toBeVisible();
});
