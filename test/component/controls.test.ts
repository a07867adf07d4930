import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import {
  copyText,
  DateField,
  LanguageTextField,
  Menu,
  NumberField,
  Select,
  Tabs,
  toast,
  Toasts,
} from '../../src/studio/controls/index.ts';
import { closeToast, currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';

beforeAll(() => setLanguage('en'));

describe('a date field', () => {
  const field = () => page.getByRole('textbox', { name: 'Review' });

  test('is typed as the language writes it, and says in words at rest which day it is', async () => {
    const onchange = vi.fn();
    const { rerender } = await render(DateField, { label: 'Review', value: '', onchange });
    await expect.element(field()).toHaveAttribute('placeholder', 'dd/mm/yyyy');
    await field().fill('2/3/2026');
    expect(onchange).toHaveBeenLastCalledWith('2026-03-02');
    await rerender({ value: '2026-03-02' });
    await userEvent.tab();
    await expect.element(field()).toHaveValue('2 Mar 2026');
    await setLanguage('ru');
    await expect.element(field()).toHaveValue('2 мар. 2026 г.');
    await userEvent.click(field());
    await expect.element(field()).toHaveValue('02.03.2026');
    await setLanguage('en');
  });

  test('passes on nothing that is no date, keeps it, and says what is wrong and what holds', async () => {
    const onchange = vi.fn();
    await render(DateField, { label: 'Review', value: '2026-01-31', onchange });
    await field().fill('31/02/20');
    await expect.element(field()).not.toHaveAttribute('aria-invalid');
    await field().fill('31/02/2026');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await userEvent.tab();
    await expect.element(field()).toHaveValue('31/02/2026');
    const said = 'This is no date. Write it as 31/01/2026. Until it is, 31 Jan 2026 stays.';
    await expect.element(page.getByText(said)).toBeVisible();
    expect(onchange).not.toHaveBeenCalled();
    await userEvent.click(field());
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('31/01/2026');
  });

  test('that goes with what is no date in it says so, and has it when it is there again', async () => {
    const given = { label: 'Review', value: '', onchange: vi.fn() };
    const field = () => page.getByLabelText('Review');
    const { rerender, unmount } = await render(DateField, { ...given, place: 'case 1' });
    await field().fill('31/02');
    await rerender({ place: 'case 2' });
    await expect.element(field()).toHaveValue('');
    expect(currentToasts().at(-1)?.text).toContain('“31/02” in “Review” was not taken');
    await rerender({ place: 'case 1' });
    await expect.element(field()).toHaveValue('31/02');
    await unmount();
    const again = await render(DateField, { ...given, place: 'case 1' });
    await expect.element(field()).toHaveValue('31/02');
    await expect.element(page.getByText('This is no date.')).toBeVisible();
    await field().fill('28/02/2026');
    expect(given.onchange).toHaveBeenLastCalledWith('2026-02-28');
    await again.unmount();
    for (const { id } of currentToasts()) closeToast(id);
    await (await render(DateField, { ...given, value: '2026-02-28', place: 'case 1' })).unmount();
    expect(currentToasts()).toEqual([]);
  });

  test('and one for a number do the same', async () => {
    const given = { label: 'Months', value: null, onchange: vi.fn() };
    const first = await render(NumberField, { ...given, place: 'case 1' });
    await page.getByLabelText('Months').fill('12 months');
    await first.unmount();
    expect(currentToasts().at(-1)?.text).toContain('“12 months” in “Months” was not taken');
    await render(NumberField, { ...given, place: 'case 1' });
    await expect.element(page.getByLabelText('Months')).toHaveValue('12 months');
    await page.getByLabelText('Months').fill('12');
    expect(given.onchange).toHaveBeenLastCalledWith(12);
    for (const { id } of currentToasts()) closeToast(id);
  });

  test('tells a date that was begun and left from none', async () => {
    const onchange = vi.fn();
    await render(DateField, { label: 'Review', value: '', onchange });
    await field().fill('31/0');
    await expect.element(field()).not.toHaveAttribute('aria-invalid');
    await userEvent.tab();
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await field().fill('');
    await expect.element(field()).not.toHaveAttribute('aria-invalid');
    expect(onchange).not.toHaveBeenCalled();
  });

  test('that is emptied has no date, but for one that must be there', async () => {
    const onchange = vi.fn();
    const { rerender } = await render(DateField, { label: 'Review', value: '2026-01-31', onchange });
    await field().fill('');
    expect(onchange).toHaveBeenLastCalledWith('');
    onchange.mockClear();
    await rerender({ value: '2026-01-31', required: true });
    await field().fill(' ');
    await expect.element(page.getByText('A date is needed here.')).toBeVisible();
    await userEvent.tab();
    await expect.element(field()).toHaveValue('31 Jan 2026');
    expect(onchange).not.toHaveBeenCalled();
  });

  test('goes by days and months with arrows and Page up, within its limits', async () => {
    const onchange = vi.fn();
    const limits = { min: '2026-01-30', max: '2026-03-01' };
    await render(DateField, { label: 'Review', value: '2026-01-31', onchange, ...limits });
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowDown}{PageUp}{PageDown}');
    expect(onchange.mock.calls.flat()).toEqual(['2026-01-30', '2026-02-28']);
    await field().fill('2/3/2026');
    await expect.element(page.getByText(/^Not after 1 Mar 2026/)).toBeVisible();
    expect(onchange).toHaveBeenCalledTimes(2);
  });
});

describe('a number field', () => {
  const field = () => page.getByRole('textbox', { name: 'Points' });

  test('takes a comma for the point, and tells the number with every key', async () => {
    const onchange = vi.fn();
    await render(NumberField, { label: 'Points', value: null, onchange });
    await field().fill('1,5');
    expect(onchange).toHaveBeenLastCalledWith(1.5);
  });

  test('passes on no text that is not a number, keeps it and says what is wrong', async () => {
    const onchange = vi.fn();
    await render(NumberField, { label: 'Points', value: 3, onchange });
    await field().fill('3x');
    await userEvent.tab();
    expect(onchange).not.toHaveBeenCalled();
    await expect.element(field()).toHaveValue('3x');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('This is not a number.')).toBeVisible();
  });

  test('refuses what could be one or a thousand', async () => {
    const onchange = vi.fn();
    await render(NumberField, { label: 'Points', value: 3, onchange });
    await field().fill('1,000');
    expect(onchange).not.toHaveBeenCalledWith(1);
    expect(onchange).not.toHaveBeenCalledWith(1000);
    await expect
      .element(page.getByText('A point or comma can mean decimals or thousands here. Write 1000, or 1.0.'))
      .toBeVisible();
  });

  test.each(['10\n200\n', '10\t200', '1\r\n2'])(
    'does not make one number of several cells: %j',
    async (copied) => {
      const onchange = vi.fn();
      await render(NumberField, { label: 'Points', value: 3, onchange });
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      field().element().dispatchEvent(paste);
      expect(paste.defaultPrevented).toBe(true);
      expect(onchange).not.toHaveBeenCalled();
      await expect.element(page.getByText('This is not a number.')).toBeVisible();
    },
  );

  test('an empty field means no number, unless one must be there', async () => {
    const onchange = vi.fn();
    const { rerender } = await render(NumberField, { label: 'Points', value: 3, onchange });
    await field().fill('');
    expect(onchange).toHaveBeenLastCalledWith(null);
    onchange.mockClear();
    await rerender({ value: 3, required: true });
    await field().fill(' ');
    expect(onchange).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect.element(field()).toHaveValue('3');
  });

  test('steps with the arrows, tenfold with Shift, and stays within its limits', async () => {
    const onchange = vi.fn();
    await render(NumberField, { label: 'Points', value: 0.1, step: 0.2, max: 2, onchange });
    await field().click();
    await userEvent.keyboard('{ArrowUp}');
    expect(onchange).toHaveBeenLastCalledWith(0.3);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(onchange).toHaveBeenLastCalledWith(2);
  });

  test('shows a number that was changed elsewhere', async () => {
    const { rerender } = await render(NumberField, { label: 'Points', value: 1, onchange: () => undefined });
    await rerender({ value: 2.5 });
    await expect.element(field()).toHaveValue('2.5');
  });
});

describe('a text in several languages', () => {
  test('is written in the language that is chosen, and the others stay', async () => {
    const onchange = vi.fn();
    await render(LanguageTextField, {
      label: 'Label',
      value: { ar: 'عنف', en: 'Violence' },
      languages: ['en', 'kk', 'ar'],
      onchange,
    });
    await page.getByRole('button', { name: 'Kazakh: not translated yet' }).click();
    await page.getByRole('textbox', { name: 'Label' }).fill('Зорлық');
    expect(onchange).toHaveBeenLastCalledWith({ en: 'Violence', kk: 'Зорлық', ar: 'عنف' });
    expect(Object.keys(onchange.mock.lastCall?.[0] as object)).toEqual(['en', 'kk', 'ar']);
  });

  test('is written from right to left where the language is', async () => {
    await render(LanguageTextField, {
      label: 'Label',
      value: { en: 'Violence', ar: 'عنف' },
      languages: ['en', 'ar'],
      onchange: () => undefined,
    });
    await page.getByRole('button', { name: 'Arabic' }).click();
    const field = page.getByRole('textbox', { name: 'Label' });
    await expect.element(field).toHaveAttribute('dir', 'rtl');
    await expect.element(field).toHaveAttribute('lang', 'ar');
    await expect.element(page.getByText('Violence')).toBeVisible();
  });

  test('has no choice of its own where one language is chosen for all, says which it is, and is led to another', async () => {
    const onlanguage = vi.fn();
    const given = {
      label: 'Label',
      path: '/items/0/label',
      value: { en: 'Violence' },
      languages: ['en', 'kk'],
      onlanguage,
      onchange: () => undefined,
    };
    const { rerender, container } = await render(LanguageTextField, { ...given, language: 'en' });
    expect(container.querySelectorAll('button')).toHaveLength(0);
    const field = page.getByRole('textbox', { name: 'Label' });
    field.element().dispatchEvent(new CustomEvent('gotopath', { detail: '/items/0/label/kk' }));
    expect(onlanguage).toHaveBeenCalledExactlyOnceWith('kk');
    await rerender({ ...given, language: 'kk' });
    await expect.element(field).toHaveValue('');
    await expect.element(page.getByText('Violence')).toBeVisible();
    await expect.element(page.getByTitle('Kazakh: not translated yet')).toHaveTextContent('kk');
  });

  test('has a label that does not run into the languages beside it', async () => {
    const label = 'Why so: problem use of alcohol or drugs in the last twelve months, as it was told';
    const languages = ['en', 'ru', 'kk'];
    const { container } = await render(LanguageTextField, {
      label,
      value: { en: 'V' },
      languages,
      onchange: vi.fn(),
    });
    container.style.inlineSize = '420px';
    const named = container.querySelector('label')!;
    const words = document.createRange();
    words.selectNodeContents(named);
    const beside = container.querySelector('.languages')!.getBoundingClientRect();
    const isOver = [...words.getClientRects()].some(
      ({ right, top, bottom }) => right > beside.left && top < beside.bottom && bottom > beside.top,
    );
    expect(isOver).toBe(false);
  });

  test('that is emptied in its last language is gone', async () => {
    const onchange = vi.fn();
    await render(LanguageTextField, { label: 'Label', value: { en: 'V' }, languages: ['en'], onchange });
    await page.getByRole('textbox', { name: 'Label' }).fill('');
    expect(onchange).toHaveBeenLastCalledWith(undefined);
  });
});

test('a menu opens, moves and performs from the keyboard', async () => {
  const perform = vi.fn();
  await render(Menu, {
    label: 'More',
    items: [
      { label: 'Open', perform: () => undefined },
      { label: 'Delete', perform },
    ],
  });
  (page.getByRole('button', { name: 'More' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(perform).toHaveBeenCalledOnce();
});

test('tabs are chosen with the arrows', async () => {
  const onchange = vi.fn();
  await render(Tabs<string>, {
    label: 'Panel',
    value: 'a',
    tabs: [
      { value: 'a', label: 'Inspect' },
      { value: 'b', label: 'Try it' },
    ],
    onchange,
  });
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await userEvent.keyboard('{ArrowRight}');
  expect(onchange).toHaveBeenLastCalledWith('b');
});

test('a choice that is not made shows as such', async () => {
  const onchange = vi.fn();
  await render(Select<string>, {
    label: 'Aspect',
    value: null,
    choices: [{ value: 'a', label: 'Criminological' }],
    onchange,
  });
  await expect.element(page.getByRole('combobox')).toHaveValue('');
  await userEvent.selectOptions(page.getByRole('combobox'), 'a');
  expect(onchange).toHaveBeenCalledWith('a');
});

test('a long list of choices is drawn when someone turns to it; what is chosen is there before', async () => {
  const onchange = vi.fn();
  const choices = Array.from({ length: 500 }, (_, at) => ({ value: `v${at}`, label: `Choice ${at}` }));
  await render(Select<string>, { label: 'Item', value: 'v400', choices, onchange });
  const field = page.getByRole('combobox');
  await expect.element(field).toHaveDisplayValue('Choice 400');
  expect(document.querySelectorAll('option')).toHaveLength(1);
  (field.element() as HTMLElement).focus();
  await expect.poll(() => document.querySelectorAll('option').length).toBe(500);
  await expect.element(field).toHaveValue('v400');
  await userEvent.selectOptions(field, 'v7');
  expect(onchange).toHaveBeenCalledWith('v7');
});

test('what was done can be taken back from its message, which then goes', async () => {
  const perform = vi.fn();
  await render(Toasts);
  toast('Deleted.', { action: { label: 'Undo', perform } });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(perform).toHaveBeenCalledOnce();
  await expect.element(page.getByText('Deleted.')).not.toBeInTheDocument();
});

describe('copying', () => {
  test('says that it is done, and where the browser refuses, that it is not', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await copyText('a\tb', 'The table is copied.');
    expect(write).toHaveBeenLastCalledWith('a\tb');
    write.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await copyText('a');
    expect(currentToasts().map(({ text, kind }) => [text, kind])).toEqual([
      ['The table is copied.', 'done'],
      ['The browser does not let the page copy.', 'problem'],
    ]);
    for (const { id } of currentToasts()) closeToast(id);
    write.mockRestore();
  });
});
