// A flag says by which rules it is raised: as sentences, as everywhere else.

import { beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import FormulaEditor from '../../src/studio/areas/scoring/logic/FormulaEditor.svelte';
import RaisedEditor from '../../src/studio/areas/scoring/outcome/RaisedEditor.svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

beforeAll(() => setLanguage('en'));

test('a rule that raises a flag is read as a sentence, and not as FEEL', async () => {
  const workspace = openWorkspace();
  const { container } = await render(PartInWorkspace, {
    workspace,
    editor: RaisedEditor,
    given: () => ({ part: workspace.document.flags[0]!, path: '/flags/0' }),
  } as never);
  await expect.poll(() => container.querySelector('li')?.textContent).toMatch(/Young\s*Age at admission/);
  expect(container.textContent).not.toContain('age < 18');
  workspace.abandon();
});

test('a formula that gives a number and has no decimals says so where they are written', async () => {
  const formula = { id: 'twice', label: { en: 'Twice' }, expression: 'age * 2' };
  const workspace = openWorkspace({ ...document, formulas: [formula] });
  const { container } = await render(PartInWorkspace, {
    workspace,
    editor: FormulaEditor,
    given: () => ({ formula: workspace.document.formulas[0]!, path: '/formulas/0' }),
  } as never);
  const field = (): HTMLInputElement | null => container.querySelector('[data-path="/formulas/0/decimals"]');
  await expect.poll(() => field()?.getAttribute('aria-invalid')).toBe('true');
  workspace.set('/formulas/0/decimals', 0);
  await expect.poll(() => field()?.getAttribute('aria-invalid')).not.toBe('true');
  workspace.abandon();
});
