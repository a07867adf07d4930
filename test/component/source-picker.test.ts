import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { numberSources, SourcePicker } from '../../src/studio/sources/index.ts';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

beforeAll(() => setLanguage('en'));

test('what is typed after a click stands in the place of what is chosen, in a field that had the focus too', async () => {
  const workspace = openWorkspace();
  await render(PartInWorkspace, {
    workspace,
    editor: SourcePicker,
    given: () => ({
      label: 'Number',
      sources: numberSources(workspace.document),
      value: 'age',
      onchange: () => undefined,
    }),
  } as never);
  const field = page.getByRole('combobox', { name: 'Number' });
  await userEvent.tab();
  await expect.element(field).toHaveFocus();
  await field.click();
  await userEvent.keyboard('visits');
  await expect.element(field).toHaveValue('visits');
  await expect.element(page.getByRole('option')).toHaveTextContent('visits');
});

test('what is called as it was typed stands before what has more to its name', async () => {
  const workspace = openWorkspace();
  const named = (id: string, en: string) => ({ id, kind: 'score' as const, label: { en } });
  const chosen: string[] = [];
  await render(PartInWorkspace, {
    workspace,
    editor: SourcePicker,
    given: () => ({
      label: 'Number',
      sources: [named('security_level', 'Security level'), named('security', 'Security')],
      value: null,
      onchange: (id: string) => chosen.push(id),
    }),
  } as never);
  await page.getByRole('combobox', { name: 'Number' }).click();
  await userEvent.keyboard('security');
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/^Security /);
  await page.getByRole('option').first().click();
  expect(chosen).toEqual(['security']);
});
