// The name of something follows its first label; what is typed as a name just then takes its place, and is not
// written behind it.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ScaleFields from '../../src/studio/areas/items/inspect/ScaleFields.svelte';
import { begin } from '../../src/studio/areas/scoring/begin.ts';
import { KINDS, placeOf } from '../../src/studio/areas/scoring/kinds.ts';
import OutputColumn from '../../src/studio/areas/scoring/table/OutputColumn.svelte';
import PartEditor from '../../src/studio/areas/scoring/parts/PartEditor.svelte';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import '../../src/studio/style/index.ts';
import { document as small, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

let workspace: Workspace;
beforeAll(() => setLanguage('en'));
beforeEach(() => {
  workspace = openWorkspace(small);
});

const show = async (editor: unknown, given: (of: Workspace) => object): Promise<void> => {
  await render(PartInWorkspace, { workspace, editor, given } as never);
};
const id = page.getByLabelText('Name in expressions');

/** The field gets the keyboard with all that it holds chosen, as another key or a click elsewhere gives it. */
function choose(): void {
  const field = id.element() as HTMLInputElement;
  field.focus();
  field.select();
}

describe('a name that is typed as soon as its label', () => {
  test('of a part, by F2 from the label', async () => {
    begin(
      workspace,
      KINDS.find(({ kind }) => kind === 'flag')!,
    );
    const flag = () => workspace.document.flags.at(-1)!;
    await show(PartEditor, ({ document }) => ({
      place: placeOf(document, 'flag', document.flags.at(-1)!.id),
    }));
    await page.getByLabelText('Name', { exact: true }).fill('Evidence');
    await userEvent.keyboard('{F2}evidence_flag{Enter}');
    expect(flag().id).toBe('evidence_flag');
    await expect.element(id).toHaveValue('evidence_flag');
  });

  test('of an output of a table', async () => {
    workspace.set('/tables/0/outputs/0', { id: 'table_result', label: {}, kind: 'number', decimals: 0 });
    await show(OutputColumn, ({ document: { tables } }) => ({
      table: tables[0],
      output: tables[0]!.outputs[0],
      position: 0,
      path: '/tables/0/outputs/0',
    }));
    await page.getByLabelText('Heading').fill('Evidence');
    choose();
    await expect.element(id).toHaveValue('evidence');
    await userEvent.keyboard('evidence_output{Enter}');
    expect(workspace.document.tables[0]!.outputs[0]!.id).toBe('evidence_output');
  });

  test('of a response scale', async () => {
    workspace.set('/scales', [{ id: 'scale', label: {}, options: [] }]);
    await show(ScaleFields, () => ({ position: 0 }));
    await page.getByLabelText('Name of the scale').fill('Evidence');
    choose();
    await expect.element(id).toHaveValue('evidence');
    await userEvent.keyboard('evidence_scale{Enter}');
    expect(workspace.document.scales[0]!.id).toBe('evidence_scale');
  });
});
