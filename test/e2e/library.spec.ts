import { readFile } from 'node:fs/promises';
import {
  beginFrom,
  expect,
  expectAccessible,
  goTo,
  quietPage,
  stored,
  test,
  titleField,
  toastOf,
} from './studio.ts';

const list = 'tr[data-key]';

test('what is typed survives a reload, even one in the middle of a word', async ({ page }) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('Pilot in Karaganda');
  await stored(page);
  await page.reload();
  await expect(titleField(page)).toHaveValue('Pilot in Karaganda');

  await titleField(page).press('End');
  await page.keyboard.type(' and Astana');
  await page.reload();
  await expect(titleField(page)).toHaveValue('Pilot in Karaganda and Astana');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: 'Pilot in Karaganda and Astana' })).toBeVisible();
});

test('undo and redo reach through the whole instrument, from the keyboard too', async ({ page }) => {
  await beginFrom(page, 'psa');
  const before = await titleField(page).inputValue();
  await titleField(page).fill('Another title');
  await page.getByRole('button', { name: /Version and status/ }).click();
  await page.getByRole('textbox', { name: 'Version' }).fill('2.0.1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Version and status/ })).toContainText('v2.0.1');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Version and status/ })).not.toContainText('v2.0.1');
  await page.keyboard.press('Control+z');
  await expect(titleField(page)).toHaveValue(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(titleField(page)).toHaveValue('Another title');
});

test('a version must be three numbers: what is not is said and not taken', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.getByRole('button', { name: /Version and status/ }).click();
  const field = page.getByRole('textbox', { name: 'Version' });
  await field.fill('2.0');
  await expect(page.getByText('Write three numbers with points between them')).toBeVisible();
  await field.fill('2.0.1');
  await expect(page.getByRole('button', { name: /Version and status/ })).toContainText('v2.0.1');
});

test('deleting can be taken back, at once and later', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.goto('./#/library');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.locator(list)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator(list)).toHaveCount(1);

  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.locator(list)).toHaveCount(0);
  await page.reload();
  await page.getByText('1 recently deleted').click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.locator(list)).toHaveCount(1);
});

test('the library says what is open in each instrument, each sort apart, and opens from the keyboard', async ({
  page,
}) => {
  await page.goto('./#/library');
  await expect(page.getByText('Nothing is kept yet')).toBeVisible();
  const whole = JSON.parse(await readFile('templates/psa.json', 'utf8')) as {
    title: Record<string, string>;
    scores: { terms: { of: string }[] }[];
    items: { label: Record<string, string> }[];
  };
  whole.title['en'] = 'Unfinished';
  whole.scores[0]!.terms[0]!.of = 'nowhere';
  delete whole.items[0]!.label['kk'];
  delete whole.items[1]!.label['ru'];
  await page.getByLabel('Import a file').setInputFiles({
    name: 'unfinished.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(whole)),
  });
  await expect(titleField(page)).toBeVisible();
  await page.goto('./#/library');
  const row = page.getByRole('row', { name: 'Unfinished' });
  await expect(row).toContainText('9 items · 3 scores · 1 rule');
  await expect(row).toContainText('1 error');
  await expect(row).toContainText('2 texts to translate');
  await expect(page.getByText('1 instrument, kept on this computer only')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('n');
  await expect(titleField(page)).toHaveValue('New instrument');
  await expect(titleField(page)).toBeFocused();
  await page.goto('./#/library');
  await expect(page.getByRole('row', { name: 'New instrument' })).toContainText('No errors');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Unfinished' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('Unfinished');
});

test('a file that is no instrument changes nothing and is told why', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.goto('./#/library');
  await expect(page.locator(list)).toHaveCount(1);
  const drop = (name: string, text: string) =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  await drop('cut.json', '{ "format": "aspect-instrument/2", "items": [');
  await expect(page.getByRole('dialog', { name: '“cut.json” was not imported' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).last().click();

  const whole = JSON.parse(await readFile('templates/psa.json', 'utf8')) as { items: { kind: string }[] };
  whole.items[2]!.kind = 'chioce';
  await drop('kind.json', JSON.stringify(whole));
  const dialog = page.getByRole('dialog', { name: '“kind.json” was not imported' });
  await expect(dialog).toContainText('/items/2/kind');
  await expect(dialog).toContainText('chioce');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator(list)).toHaveCount(1);
});

test('an instrument goes out as a file and comes back the same', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.goto('./#/library');
  await page.getByRole('button', { name: /^More for/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  const path = await (await download).path();
  const template: unknown = JSON.parse(await readFile('templates/psa.json', 'utf8'));
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(template);

  await page.getByLabel('Import a file').setInputFiles(path);
  await expect(titleField(page)).toBeVisible();
  await page.goto('./#/library');
  await expect(page.locator(list)).toHaveCount(2);
});

test('an earlier state can be named and gone back to', async ({ page }) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('As sent to the committee');
  await stored(page);
  await page.goto('./#/library');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Versions' }).click();
  await page.getByRole('textbox', { name: 'Name the present state' }).fill('Sent');
  await page.keyboard.press('Enter');
  const sent = page.getByRole('link', { name: /^Draft Sent/ });
  await expect(sent).toBeVisible();

  await titleField(page).fill('Changed afterwards');
  await expect(page.getByText('Changed afterwards', { exact: true })).toBeVisible();
  await stored(page);
  await expectAccessible(page);
  await sent.click();
  await page.getByRole('button', { name: 'Go back to this version' }).click();
  await expect(titleField(page)).toHaveValue('As sent to the committee');
});

test('two windows on one instrument never overwrite each other in silence', async ({ page, context }) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('First');
  await stored(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(titleField(other)).toHaveValue('First');

  // Without edits of its own a window follows the other.
  await titleField(other).fill('Second');
  await expect(titleField(page)).toHaveValue('Second');

  // With both editing in the same moment, one is told, and keeps its edits as a copy.
  await Promise.all([titleField(page).fill('Mine'), titleField(other).fill('Theirs')]);
  const told = page.getByRole('dialog', { name: 'Changed in another window' });
  const otherTold = other.getByRole('dialog', { name: 'Changed in another window' });
  await expect
    .poll(async () => (await told.isVisible()) || (await otherTold.isVisible()), { timeout: 10_000 })
    .toBe(true);
  const loser = (await told.isVisible()) ? page : other;
  const mine = loser === page ? 'Mine' : 'Theirs';
  await loser.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(titleField(loser)).toHaveValue(`${mine} (copy)`);
  await loser.goto('./#/library');
  await expect(loser.locator(list)).toHaveCount(2);
});

test('an address leads to the same place again; one that leads nowhere says so', async ({ page }) => {
  await beginFrom(page, 'psa');
  const address = page.url();
  await goTo(page, 'Scores');
  await expect(page).toHaveURL(/\/scoring\/score$/);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await page.goto('./#/instrument/nowhere/items');
  await expect(page.getByRole('heading', { name: 'This instrument is not here' })).toBeVisible();

  for (const nowhere of ['./#/nowhere', address.replace(/\/items$/, '/nowhere/item/1')]) {
    await page.goto(nowhere);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'To the overview' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await page.goto(`${address}/nowhere`);
  await expect(toastOf(page, 'The address names a page that does not exist')).toBeVisible();
  await page.goto(`${address}/item/nowhere`);
  await expect(toastOf(page, 'The address names a part that is not there')).toBeVisible();
  await goTo(page, 'Scores');
  await page.goto(`${address}/item/also_nowhere`);
  await page.reload();
  await expect(toastOf(page, 'The address names a part that is not there')).toBeVisible();
});

test('after a reload there is nothing to undo, and whoever tries is told where earlier states are', async ({
  page,
}) => {
  await beginFrom(page, 'psa');
  await titleField(page).fill('Another');
  await titleField(page).press('Enter');
  await expect(page.locator('main#canvas')).toBeFocused();
  await stored(page);
  await page.reload();
  await expect(titleField(page)).toHaveValue('Another');
  await page.keyboard.press('Control+z');
  await expect(toastOf(page, 'Nothing to undo.')).toBeVisible();
  await expect(titleField(page)).toHaveValue('Another');
});

test('the palette finds what has a name, and goes there from the keyboard', async ({ page }) => {
  await beginFrom(page, 'psa');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('current violent offense');
  const found = page.getByRole('dialog').getByRole('option');
  await expect(found.first()).toContainText('Current violent offense');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/items\/item\/current_violent_offense/);
});

test('whoever goes by the palette is there with the keyboard, wherever it was before', async ({ page }) => {
  await beginFrom(page, 'psa');
  const ask = async (words: string): Promise<void> => {
    await titleField(page).focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const grid = page.getByRole('main').getByRole('grid').first();
  // The second time the place is open already.
  for (let time = 0; time < 2; time += 1) {
    await ask('Current violent offense');
    await expect(grid).toBeFocused();
    await expect(grid).toHaveAttribute('aria-activedescendant', /-label$/);
  }
  for (const words of [
    'Overview',
    'Overview',
    'Scores',
    'Rules',
    'Decision tables',
    'Test cases',
    'Simulate',
  ]) {
    await ask(words);
    await expect(page.getByRole('main')).toBeFocused();
  }
});

test('the palette does what areas that are not open offer', async ({ page }) => {
  await beginFrom(page, 'psa');
  const ask = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(words, {
      ignoreCase: true,
    });
    await page.keyboard.press('Enter');
  };
  await goTo(page, 'Simulate');
  await ask('add a score');
  await expect(page).toHaveURL(/scoring\/score\/\w+/);
  await ask('add a language');
  await expect(page).toHaveURL(/overview$/);
  await expect(page.getByRole('textbox', { name: 'Another language' })).toBeVisible();
  await page.keyboard.press('Escape');
  await ask('add a test case');
  await expect(page).toHaveURL(/cases\/test/);
});

test('a palette that could not be loaded says so, and is there when it is asked for again', async ({
  context,
}) => {
  // The page complains of the file that it does not get.
  const { page } = await quietPage(context);
  // What is loaded ahead waits until the page is idle: here it never is.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.route(/assets\/Dialogs-.*\.js/, (route) => route.abort());
  await page.goto('./#/library');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(toastOf(page, 'This part could not be loaded')).toBeVisible();
  // Keys are meant for the page again.
  await page.unroute(/assets\/Dialogs-.*\.js/);
  // Loading takes longer than somebody who knows what to type.
  await page.route(/assets\/Dialogs-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new inst');
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('New instrument');
});

test('the language changes without a reload, and is kept', async ({ page }) => {
  await page.goto('./#/library');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('kk');
  await expect(page.getByRole('heading', { name: 'Әзірге әдістеме жоқ' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Әзірге әдістеме жоқ' })).toBeVisible();
});

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

// Each colour and each size once: the other two pairs have nothing of their own, and are left to a soak.
const LOOKS = [
  ['light', 'desk'],
  ['dark', 'phone'],
  ...(process.env['ASPECT_SOAK']
    ? ([
        ['light', 'phone'],
        ['dark', 'desk'],
      ] as const)
    : []),
] as const;

for (const [colorScheme, size] of LOOKS)
  test.describe(`accessible: ${colorScheme}, ${size}`, () => {
    test.use({ colorScheme, viewport: SIZES[size] });

    test('library, template, instrument, panel, problems, keys', async ({ page }) => {
      await page.goto('./#/library');
      await expect(page.getByRole('heading', { name: 'Or begin from a template' })).toBeVisible();
      await expectAccessible(page);
      await page.goto('./#/library/template/psa');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await beginFrom(page, 'psa');
      await expectAccessible(page);
      await page.getByRole('button', { name: /^No (?:errors|problems)/ }).click();
      await expect(page.getByRole('region', { name: 'Problems', exact: true })).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('body').press('?');
      const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await expect(keys).toContainText('In the table of items');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.goto('./#/library');
      await expect(page.locator(list)).toHaveCount(1);
      await expectAccessible(page);
    });
  });
