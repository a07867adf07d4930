// The status in the studio: said of the document, stored with it, and never a part of it.

import '../studio/page.ts';
import { beforeEach, expect, test } from 'vitest';
import {
  digestOf,
  fileOf,
  newRecord,
  recordOf,
  saidOf,
  statusOf,
  type InstrumentRecord,
  type Recorded,
} from '../../src/model/index.ts';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  listVersions,
  note,
  openInstrument,
  readVersion,
  type Opened,
} from '../../src/storage/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { Workspace } from '../../src/studio/state/workspace.svelte.ts';
import { standIn } from '../storage/doubles/browser.ts';
import { example } from '../storage/example.ts';

await setLanguage('en');

beforeEach(async () => {
  standIn();
  await database.delete({ disableAutoOpen: false });
});

async function open(record: InstrumentRecord = newRecord()): Promise<Workspace> {
  const created = await createInstrument(example(), record);
  if (!created.ok) throw new Error(created.problem.kind);
  return new Workspace(await stored(created.value.key));
}

async function stored(key: string): Promise<Opened> {
  const opened = await openInstrument(key);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

test('setting it changes the record alone; it is stored, and names the text', async () => {
  const workspace = await open();
  const { document } = workspace;
  workspace.setStatus('approved', { who: 'Aisha', why: 'Agreed' });
  expect(workspace.document).toBe(document);
  await workspace.autosave.flush();
  const { record, meta } = await stored(workspace.key);
  expect(meta.status).toBe('approved');
  expect(record.statuses).toEqual([
    {
      status: 'approved',
      of: digestOf(document),
      version: '0.1.0',
      who: 'Aisha',
      when: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      why: 'Agreed',
    },
  ]);
  const [latest] = await listVersions(workspace.key);
  expect(latest).toMatchObject({ status: 'approved', digest: digestOf(document) });
});

test('it is undone and done again in the order of all that was done', async () => {
  const workspace = await open();
  workspace.set('/title/en', 'Before');
  workspace.setStatus('review');
  workspace.set('/title/en', 'After');
  const states: unknown[] = [];
  for (const step of [undo, undo, undo, redo, redo, redo]) {
    step(workspace);
    states.push([workspace.document.title['en'], workspace.status]);
  }
  expect(states).toEqual([
    ['Before', 'review'],
    ['Before', 'draft'],
    ['Example', 'draft'],
    ['Before', 'draft'],
    ['Before', 'review'],
    ['After', 'review'],
  ]);
});

const undo = (workspace: Workspace): void => workspace.undo();
const redo = (workspace: Workspace): void => workspace.redo();

test('an edit leaves all that was said', async () => {
  const said = saidOf(example(), { who: 'Aisha', why: '' });
  const record = {
    ...recordOf(example(), 'released'),
    comments: [{ ...said, at: '/title', text: 'Clear?' }],
  };
  const workspace = await open(record);
  workspace.set('/title/en', 'Edited');
  await workspace.autosave.flush();
  expect((await stored(workspace.key)).record).toEqual(record);
});

test('going back to a version takes its status up, and forgets nothing', async () => {
  const workspace = await open();
  const earlier: Recorded = { document: workspace.document, record: workspace.record };
  workspace.setStatus('released', { who: 'Aisha' });
  workspace.set('/title/en', 'Edited');
  workspace.goBackTo(earlier);
  expect(workspace.document).toBe(earlier.document);
  expect(workspace.record.statuses.map(({ status, who }) => [status, who])).toEqual([
    ['released', 'Aisha'],
    ['draft', ''],
  ]);
  workspace.undo();
  expect([workspace.document.title['en'], workspace.status]).toEqual(['Edited', 'released']);
});

test('a note of what was not stored brings it back', async () => {
  const workspace = await open();
  const record = recordOf(workspace.document, 'review');
  await note({
    key: workspace.key,
    revision: 1,
    document: fileOf({ document: workspace.document, record }),
  });
  const again = new Workspace(await stored(workspace.key));
  await again.recover();
  expect(again.status).toBe('review');
  await again.autosave.flush();
  expect(statusOf((await stored(workspace.key)).record)).toBe('review');
});

test('what yields to another window is kept with what was said of it', async () => {
  const workspace = await open();
  const other = new Workspace(await stored(workspace.key));
  other.set('/title/en', 'Other');
  await other.autosave.flush();
  workspace.setStatus('review', { who: 'Mine' });
  await workspace.autosave.flush();
  expect(workspace.autosave.state).toMatchObject({ problem: { kind: 'conflict' } });
  await workspace.yieldToOther('Mine');
  const aside = (await listVersions(workspace.key)).find(({ label }) => label === 'Mine');
  const read = await readVersion(aside!.id);
  expect(read.ok && read.value.record.statuses).toMatchObject([{ status: 'review', who: 'Mine' }]);
  expect(workspace.status).toBe('draft');
});

test('a document that is put in its place keeps what was said, and adds what it brings', async () => {
  const workspace = await open(recordOf(example(), 'review'));
  const next = example({ title: { en: 'Pasted' } });
  workspace.replace(next, recordOf(next, 'approved'));
  expect(workspace.record.statuses.map(({ status }) => status)).toEqual(['review', 'approved']);
  workspace.replace(example({ title: { en: 'Typed' } }));
  expect(workspace.status).toBe('approved');
});
