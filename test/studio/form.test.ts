// What the form asks, and what it waits for.

import { expect, test } from 'vitest';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { groupsOf, isPossible, progressOf } from '../../src/studio/form/groups.ts';

const label = { en: 'x' };
const document: Instrument = {
  ...newInstrument('en', 'Form'),
  aspects: [{ id: 'conduct', label }],
  items: [
    { id: 'before', kind: 'earlier', label, of: 'visits', aspect: 'conduct', min: 0, max: 9 },
    { id: 'visits', kind: 'number', label, aspect: 'conduct', min: 0, max: 9, decimals: 0 },
    { id: 'remand', kind: 'boolean', label },
    { id: 'remarks', kind: 'text', label },
  ],
};

test('what an earlier assessment gave stands apart, after everything that is rated', () => {
  const groups = groupsOf(document).map(({ aspect, earlier, items }) => [
    aspect?.id,
    earlier,
    items.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ['conduct', false, ['visits']],
    [undefined, false, ['remand', 'remarks']],
    [undefined, true, ['before']],
  ]);
});

test('nothing waits for it', () => {
  const progress = progressOf(document.items, { visits: 1, before: 2 }, () => true);
  expect(progress).toEqual({ asked: 2, answered: 1 });
});

test('it can be answered like what it is a value of', () => {
  const [before] = document.items;
  expect(isPossible(document, before!, 9)).toBe(true);
  expect(isPossible(document, before!, 10)).toBe(false);
});
