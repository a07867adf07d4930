// On a phone no editor of a part is wider than the page, in any language: what stands behind its edge is not found.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import five from '../../templates/five-aspect.json';
import type { Instrument } from '../../src/model/types.ts';
import scoring from '../../src/studio/areas/scoring/index.ts';
import { INTERFACE_LANGUAGES, setLanguage } from '../../src/studio/i18n/index.ts';
import AreaInFrame from './harness/AreaInFrame.svelte';
import { openWorkspace } from './harness/instrument.ts';

const PLACES = [
  'score/criminological_score',
  'level/risk_level',
  'table/security_table',
  'formula/months_in_custody',
  'classification/security',
  'reassessment/next_assessment',
  'flag/suicide_risk',
  'recommendation/suicide_prevention_plan',
  'rule/raise_after_serious_violence',
  'constraint',
];

beforeAll(() => page.viewport(390, 844));
afterAll(async () => {
  await page.viewport(1280, 720);
  await setLanguage('en');
  location.hash = '';
});

test.each(INTERFACE_LANGUAGES)('in %s', async (language) => {
  await setLanguage(language);
  const workspace = openWorkspace(five as unknown as Instrument);
  location.hash = `#/instrument/test/scoring/${PLACES[0]!}`;
  const { container } = await render(AreaInFrame, { workspace, area: scoring, width: '390px' });
  for (const place of PLACES) {
    location.hash = `#/instrument/test/scoring/${place}`;
    await expect.poll(() => workspace.selection?.id ?? null).toBe(place.split('/')[1] ?? null);
    await expect.poll(() => container.querySelector('h1, .rules')).not.toBeNull();
    const { right } = container.getBoundingClientRect();
    const behind = (): string =>
      [...container.querySelectorAll<HTMLElement>('h1, h2, p, input, textarea, select, button, a')]
        .filter((one) => isBehind(one, right))
        .map((one) => `${place}: ${one.outerHTML.slice(0, 80)}`)
        .join('\n');
    await expect.poll(behind).toBe('');
    await expect.poll(() => broken(container)).toEqual([]);
    const names = [...container.querySelectorAll<HTMLElement>('.names .line, [role="grid"] thead th')];
    expect(names.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)).toEqual(
      [],
    );
  }
  workspace.abandon();
});

/** Words of heads, of buttons and of choices that go on in a second line. */
function broken(container: Element): string[] {
  const found: string[] = [];
  for (const one of container.querySelectorAll('h1, h2, th, th .name, button, button span')) {
    for (const node of one.childNodes) {
      if (!(node instanceof Text)) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => top);
        if (Math.max(...tops) - Math.min(...tops) > 6) found.push(word);
      }
    }
  }
  return found;
}

/** What a table scrolls to is found; what the page itself would have to be scrolled for is not. */
function isBehind(one: HTMLElement, right: number): boolean {
  const box = one.getBoundingClientRect();
  return box.width > 1 && box.right > right + 1 && !one.closest('.scroller, .scroll, pre, [data-own-keys]');
}
