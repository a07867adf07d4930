// An open instrument, outside of a browser.

import './page.ts';
import { newRecord } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { Workspace } from '../../src/studio/state/workspace.svelte.ts';

await setLanguage('en');

export function open(document: Instrument, key = 'test'): Workspace {
  const { title, version, languages, items } = document;
  const summary = { title, version, status: 'draft' as const, languages, items: items.length };
  const times = { createdAt: 0, updatedAt: 0, deletedAt: 0 };
  return new Workspace({
    document,
    record: newRecord(),
    migrated: false,
    meta: { key, revision: 1, ...summary, ...times },
  });
}
