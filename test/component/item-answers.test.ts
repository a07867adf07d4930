// What stands in the cells of items: options with labels that can be read, and words that are not cut, in any language.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { columnsFor } from '../../src/studio/areas/items/columns.ts';
import { countFitting, SHORTEST } from '../../src/studio/areas/items/fitting.ts';
import { INTERFACE_LANGUAGES, setLanguage } from '../../src/studio/i18n/index.ts';
import '../../src/studio/style/index.ts';
import type { Item, Option } from '../../src/model/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import ItemsInWorkspace from './harness/ItemsInWorkspace.svelte';

const option = (label: string, points: number): Option => ({
  code: `c${String(points)}`,
  label: { en: label },
  points,
});
const harm: Item = {
  id: 'harm',
  kind: 'choice',
  label: { en: 'Violence in the current offence' },
  direction: 'neutral',
  nature: 'dynamic',
  options: [
    option('None', 0),
    option('Threat', 1),
    option('Injury that needs treatment in a hospital', 2),
    option('Grave injury, sexual violence or death of a person', 3),
  ],
};
const months: Item = {
  id: 'month',
  kind: 'choice',
  label: { en: 'Month of admission' },
  options: [...Array(24).keys()].map((at) => option(`Calendar month ${String(at + 1)}`, at)),
};

beforeAll(async () => {
  await page.viewport(1300, 800);
  await window.document.fonts.load('600 13px "Inter Variable"');
});
afterAll(() => setLanguage('en'));

async function open(): Promise<HTMLElement> {
  const workspace = openWorkspace({ ...document, items: [harm, months], tables: [], flags: [], rules: [] });
  const { container } = await render(ItemsInWorkspace, { workspace });
  await expect.poll(() => container.querySelectorAll('.options').length).toBe(2);
  return container;
}

test('short labels stay whole, long ones are cut, and what has no room is counted', async () => {
  await setLanguage('en');
  const container = await open();
  const [ofHarm, ofMonths] = [...container.querySelectorAll<HTMLElement>('.options')];
  await expect.poll(() => ofMonths!.querySelector('.more')?.textContent).toMatch(/^\+\d+$/);
  for (const options of [ofHarm!, ofMonths!]) {
    expect(options.scrollWidth, 'points behind the edge').toBeLessThanOrEqual(options.clientWidth);
    for (const label of options.querySelectorAll<HTMLElement>('.label'))
      expect(label.scrollWidth > label.clientWidth && label.clientWidth < SHORTEST).toBe(false);
  }
  expect(ofHarm!.querySelectorAll('.option')).toHaveLength(4);
  const shown = ofMonths!.querySelectorAll('.option').length;
  const more = ofMonths!.querySelector<HTMLElement>('.more')!;
  expect(shown + Number(more.textContent.slice(1))).toBe(24);
  expect(more.title.split('; ')).toHaveLength(24 - shown);
});

test('one option is always there, and all of them where there is room', () => {
  const options = [...Array(9).keys()].map((at) => ({ label: 'Some evidence of it', points: String(at) }));
  expect([1, 100, 200, 5000].map((width) => countFitting(options, width, false))).toEqual([1, 1, 2, 9]);
});

test('of 10,000 options those are measured that have room', () => {
  const options = [...Array(10_000).keys()].map((at) => ({ label: `Article ${String(at)}`, points: '' }));
  const measured = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'measureText');
  expect(countFitting(options, 300, false)).toBe(4);
  expect(measured.mock.calls.length).toBeLessThan(20);
  measured.mockRestore();
});

test.each(INTERFACE_LANGUAGES)('no kind, nature or direction is cut in %s', async (language) => {
  await setLanguage(language);
  const container = await open();
  const cut = (): (string | null)[] =>
    [...container.querySelectorAll<HTMLElement>('[role=gridcell]:not(:has(.options, .label)) *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ textContent }) => textContent);
  await expect.poll(cut).toEqual([]);
  // Fewer columns, rather than narrower ones.
  const widths = columnsFor(2000);
  expect(widths.map(({ id }) => id)).toContain('direction');
  expect(columnsFor(400).length).toBeLessThan(widths.length);
});
