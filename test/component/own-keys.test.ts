// Which keys of the studio are heard where something has keys of its own.

import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Actions } from '../../src/studio/state/actions.svelte.ts';

const perform = vi.fn();
const place = window.document.createElement('div');
const actions = new Actions();
actions.register([{ id: 'palette', label: 'shell.find', group: 'go', shortcut: 'mod+k', perform }]);
actions.register([{ id: 'keys', label: 'shell.find', group: 'go', shortcut: '?', perform }]);
const press = (event: KeyboardEvent): void => actions.press(event);

afterEach(() => {
  window.removeEventListener('keydown', press);
  place.remove();
  perform.mockClear();
});

test.each([
  ['an editor', '', 0],
  ['the menu of a word, but for what is typed', 'menu', 1],
])('in %s', async (_, keys, times) => {
  place.innerHTML = `<div data-own-keys="${keys}"><input aria-label="Field" /></div>`;
  window.document.body.append(place);
  window.addEventListener('keydown', press);
  place.querySelector('input')!.focus();
  await userEvent.keyboard('?{Control>}k{/Control}');
  expect(perform).toHaveBeenCalledTimes(times);
});

test('keys that places hear themselves are told once each, for as long as one of them is there', () => {
  const own = new Actions();
  const grid = { label: 'keys.grid', keys: [['enter', 'keys.gridOpen']] } as const;
  const [first, second] = [own.tell(grid), own.tell(grid)];
  expect(own.own).toEqual([grid]);
  first();
  expect(own.own).toEqual([grid]);
  second();
  expect(own.own).toEqual([]);
});
