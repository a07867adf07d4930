import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ClassificationEditor from '../../src/studio/areas/scoring/outcome/ClassificationEditor.svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

beforeAll(() => setLanguage('en'));

test('more steps than there are levels are told beside the field', async () => {
  const [of = ''] = document.tables.flatMap(({ outputs }) =>
    outputs.filter(({ values }) => values?.length === 2).map(({ id }) => id),
  );
  const workspace = openWorkspace({
    ...document,
    classifications: [{ id: 'final', label: { en: 'Final' }, of, ruleLimit: { up: 1, down: 1 } }],
  });
  await render(PartInWorkspace, {
    workspace,
    editor: ClassificationEditor,
    given: () => ({ classification: workspace.document.classifications[0]!, path: '/classifications/0' }),
  } as never);
  const up = page.getByRole('textbox', { name: 'Levels up' });
  await expect.element(up).not.toHaveAccessibleDescription(/Levels in all/);
  await up.fill('99');
  await expect.element(up).toHaveAccessibleDescription('Levels in all: 2. Steps beyond 1 move no further.');
});
