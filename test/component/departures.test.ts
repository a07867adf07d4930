import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import Departures from '../../src/studio/areas/cases/tests/Departures.svelte';
import '../../src/studio/style/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const instrument: Instrument = {
  ...document,
  classifications: [
    { id: 'security', label: { en: 'Security' }, of: 'regime', professional: { up: 1, down: 1 } },
  ],
  tests: [
    {
      id: 'juvenile',
      assessedOn: '2026-01-15',
      responses: { age: 16, escape: 'none' },
      expected: { classification: { security: 'open' } },
    },
  ],
};

beforeAll(() => setLanguage('en'));

test('a test case says where its assessor departs, with a reason, and takes it back', async () => {
  const workspace = openWorkspace(instrument);
  const plan = compile(instrument).plan!;
  const tried = () => workspace.document.tests[0]!;
  await render(PartInWorkspace, {
    workspace,
    editor: Departures,
    given: () => ({ test: tried(), path: '/tests/0', plan }),
  } as never);
  await page.getByText('Depart from this classification').click();
  const to = page.getByLabelText('Classify as');
  await to.selectOptions('Closed');
  expect(tried().overrides).toBeUndefined();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Threats this week');
  expect(tried().overrides).toEqual({ security: { to: 'closed', reason: 'Threats this week' } });
  await to.selectOptions('No departure');
  expect(tried()).not.toHaveProperty('overrides');
});
