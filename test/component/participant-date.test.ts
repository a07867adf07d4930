// A date that a participant answers with: typed as in the studio, in the language of the page.

import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Item } from '../../src/model/index.ts';
import { readIn } from '../../src/participant/language.svelte.ts';
import Answer from '../../src/participant/task/Answer.svelte';
import { document as instrument } from './harness/instrument.ts';

const item: Item = { id: 'admitted', kind: 'date', label: { en: 'Admitted' }, max: '2026-06-30' };
const heading = window.document.createElement('h1');
heading.id = 'asked';
heading.textContent = 'Admitted';

const field = () => page.getByRole('textbox', { name: 'Admitted' });

async function ask(value?: string, typed?: string) {
  window.document.body.append(heading);
  const onrate = vi.fn();
  const task = { instrument } as never;
  const given = { task, item, value, typed, isOpen: true, labelledby: 'asked', onrate };
  const { rerender } = await render(Answer, given);
  return { onrate, become: (next: Partial<typeof given>) => rerender({ ...given, ...next }) };
}

afterEach(() => {
  heading.remove();
  readIn('en');
});

test('is written as the language of the page writes it, whatever the browser’s is', async () => {
  const { onrate } = await ask('2026-05-06');
  await expect.element(field()).toHaveValue('6 May 2026');
  await field().click();
  await expect.element(field()).toHaveValue('06/05/2026');
  await userEvent.keyboard('7.5.2026');
  expect(onrate).toHaveBeenLastCalledWith('2026-05-07');
  readIn('ru');
  await expect.element(field()).toHaveAttribute('placeholder', 'дд.мм.гггг');
});

test('that there is not is told and not forgotten', async () => {
  const { onrate } = await ask();
  await field().fill('31/02/2026');
  (field().element() as HTMLElement).blur();
  await expect.element(page.getByRole('status')).toHaveTextContent('This is no date.');
  await expect.element(field()).toHaveValue('31/02/2026');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await field().fill('01/07/2026');
  await expect.element(page.getByRole('status')).toHaveTextContent('Not after 30 Jun 2026.');
  for (const [value] of onrate.mock.calls) expect(value).toBeUndefined();
});

test('is begun anew with the next item', async () => {
  const { become } = await ask();
  await field().fill('31/02/2026');
  await become({ item: { ...item, id: 'released' } });
  await expect.element(field()).toHaveValue('');
});

test('that was half typed waits where it was left, with what is wrong, until it is a date', async () => {
  const { onrate, become } = await ask('2026-05-06');
  await field().fill('31/02');
  expect(onrate).toHaveBeenLastCalledWith('2026-05-06', '31/02');
  await become({ item: { ...item, id: 'released' }, value: undefined });
  await become({ value: '2026-05-06', typed: '31/02' });
  await expect.element(field()).toHaveValue('31/02');
  await expect.element(page.getByRole('status')).toHaveTextContent('6 May 2026 stays');
  await field().fill('28/02/2026');
  expect(onrate).toHaveBeenLastCalledWith('2026-02-28');
});
