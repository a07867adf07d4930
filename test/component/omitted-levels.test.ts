import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LevelEditor from '../../src/studio/areas/scoring/conversion/LevelEditor.svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const label = (en: string) => ({ en });

beforeAll(() => setLanguage('en'));

test('a group leaves a level out, keeps one at least, and undo gives it back', async () => {
  const workspace = openWorkspace({
    ...document,
    levels: [
      {
        id: 'security',
        label: label('Security'),
        of: 'age',
        levels: [
          { code: 'low', label: label('Low') },
          { code: 'medium', label: label('Medium'), from: 30 },
          { code: 'high', label: label('High'), from: 50 },
        ],
        groups: [{ label: label('Women'), when: 'escape = "none"', from: [40, 60] }],
      },
    ],
  });
  await render(PartInWorkspace, {
    workspace,
    editor: LevelEditor,
    given: () => ({ scale: workspace.document.levels[0]!, path: '/levels/0' }),
  } as never);
  const group = () => workspace.document.levels[0]!.groups![0]!;
  const levels = page.getByRole('group', { name: 'Levels of this group' });
  const level = (name: string) => levels.getByRole('checkbox', { name });

  await level('Medium').click();
  expect(group()).toMatchObject({ omits: ['medium'], from: [60] });
  await level('Low').click();
  expect(group()).toMatchObject({ omits: ['low', 'medium'], from: [] });
  await expect.element(level('High')).toBeDisabled();
  await level('Medium').click();
  expect(group()).toMatchObject({ omits: ['low'], from: [50] });
  for (let step = 0; step < 3; step += 1) workspace.undo();
  expect(group()).not.toHaveProperty('omits');
  expect(group().from).toEqual([40, 60]);
});
