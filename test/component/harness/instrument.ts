// An open instrument with a number, a choice, a decision table and a rule.

import { newInstrument, newRecord } from '../../../src/model/index.ts';
import type { Instrument } from '../../../src/model/types.ts';
import { Workspace } from '../../../src/studio/state/workspace.svelte.ts';

const text = (en: string) => ({ en });

export const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [
    { id: 'age', kind: 'number', label: text('Age at admission'), min: 14, max: 100, decimals: 0 },
    {
      id: 'escape',
      kind: 'choice',
      label: text('Escapes'),
      options: [
        { code: 'none', label: text('None'), points: 0 },
        { code: 'once', label: text('Once'), points: 1 },
      ],
    },
  ],
  tables: [
    {
      id: 'regime_table',
      label: text('Regime'),
      hitPolicy: 'F',
      inputs: [{ expression: 'age', label: text('Age') }, { expression: 'escape' }],
      outputs: [
        {
          id: 'regime',
          label: text('Regime'),
          kind: 'code',
          values: [
            { code: 'open', label: text('Open') },
            { code: 'closed', label: text('Closed') },
          ],
        },
        { id: 'visits', label: text('Visits'), kind: 'number', decimals: 0 },
      ],
      rows: [
        { when: ['< 18', '-'], then: ['open', 4] },
        { when: ['-', '"once"'], then: ['closed', 1] },
      ],
    },
  ],
  flags: [{ id: 'young', label: text('Young'), kind: 'notice' }],
  rules: [
    { id: 'of_age', label: text('Young'), when: 'age < 18', then: [{ effect: 'flag', flag: 'young' }] },
  ],
};

export function openWorkspace(of: Instrument = document, key = 'test'): Workspace {
  const { title, version, languages, items } = of;
  return new Workspace({
    document: of,
    record: newRecord(),
    migrated: false,
    meta: {
      key,
      revision: 1,
      title,
      version,
      status: 'draft',
      languages,
      items: items.length,
      createdAt: 0,
      updatedAt: 0,
      deletedAt: 0,
    },
  });
}
