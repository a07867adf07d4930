// The navigation of an instrument says each of its entries in full, in every language.

import { afterAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import InstrumentNav from '../../src/studio/frame/navigation/InstrumentNav.svelte';
import { INTERFACE_LANGUAGES, setLanguage } from '../../src/studio/i18n/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

afterAll(() => setLanguage('en'));

test.each(INTERFACE_LANGUAGES)('no entry is cut or takes two lines in %s', async (language) => {
  await setLanguage(language);
  const workspace = openWorkspace();
  const { container } = await render(PartInWorkspace, {
    workspace,
    editor: InstrumentNav,
    given: () => ({ workspace }),
  } as never);
  await window.document.fonts.ready;
  // As wide as in the frame, less its edges and a narrow scroll bar.
  container.style.inlineSize = 'calc(var(--nav) - 2 * var(--s2) - 11px)';
  const rows = [...container.querySelectorAll<HTMLElement>('.row')];
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    // Where the user is, names are bolder.
    row.classList.add('current');
    const count = row.querySelector('.count, .mark');
    if (count) count.textContent = '48';
    const name = row.querySelector<HTMLElement>('.name')!;
    expect([name.textContent, name.scrollWidth - name.clientWidth, row.offsetHeight]).toEqual([
      name.textContent,
      0,
      28,
    ]);
  }
  workspace.abandon();
});
