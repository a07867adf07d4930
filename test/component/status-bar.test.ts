// The status bar shows each of its entries in whole or not at all, in every language and width.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import StatusBar from '../../src/studio/frame/StatusBar.svelte';
import { INTERFACE_LANGUAGES, setLanguage } from '../../src/studio/i18n/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

beforeAll(() => page.viewport(1280, 720));
afterAll(() => setLanguage('en'));

test.each(INTERFACE_LANGUAGES)('in %s', async (language) => {
  await setLanguage(language);
  const workspace = openWorkspace();
  const { container } = await render(PartInWorkspace, {
    workspace,
    editor: StatusBar,
    given: () => ({ workspace }),
  } as never);
  const footer = container.querySelector('footer')!;
  for (const width of [200, 240, 320, 480, 1024]) {
    container.style.inlineSize = `${String(width)}px`;
    const { right, bottom } = footer.getBoundingClientRect();
    const entries = [...footer.querySelectorAll<HTMLElement>('a, button')];
    const boxes = entries.map((one) => one.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes.filter(({ top }) => top < bottom)) {
      expect(box.right).toBeLessThanOrEqual(right);
      expect(box.bottom).toBeLessThanOrEqual(bottom);
    }
  }
  // The keyboard brings what is left out, and leaves the first line behind it.
  container.style.inlineSize = '200px';
  const last = [...footer.querySelectorAll<HTMLElement>('a, button')].at(-1)!;
  last.focus();
  expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.getBoundingClientRect().bottom);
  last.blur();
  expect(footer.scrollTop).toBe(0);
});
