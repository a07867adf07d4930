// The status in the studio: said of the document, stored with it, and never a part of it.

import '../studio/page.ts';
import { beforeEach, expect, test } from 'vitest';
import {
  commentOn,
  digestOf,
  fileOf,
  newRecord,
  recordOf,
  saidOf,
  statusChange,
  statusOf,
  type InstrumentRecord,
  type Recorded,
} from '../../src/model/index.ts';
import type { Status } from '../../src/model/types.ts';
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

/** Says a status without a signature. */
function declare(workspace: Workspace, status: Status, who = '', why = ''): void {
  const { document, record } = workspace;
  const when = new Date().toISOString();
  workspace.declare(statusChange({ document, record }, status, { who, why, when }));
}

test('setting it changes the record alone; it is stored, and names the text', async () => {
  const workspace = await open();
  const { document } = workspace;
  declare(workspace, 'approved', 'Aisha', 'Agreed');
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
      exceptions: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  ]);
  const [latest] = await listVersions(workspace.key);
  expect(latest).toMatchObject({ status: 'approved', digest: digestOf(document) });
});

test('it stays said, whatever is undone and done again', async () => {
  const workspace = await open();
  workspace.set('/title/en', 'Before');
  declare(workspace, 'review');
  workspace.set('/title/en', 'After');
  const states: unknown[] = [];
  for (const step of [undo, undo, redo, redo]) {
    step(workspace);
    states.push([workspace.document.title['en'], workspace.status]);
  }
  expect(states).toEqual([
    ['Before', 'review'],
    ['Example', 'review'],
    ['Before', 'review'],
    ['After', 'review'],
  ]);
});

test('what is released is not edited: the next version begins, and can be taken back', async () => {
  const workspace = await open();
  workspace.set('/title/en', 'Edited');
  declare(workspace, 'released');
  const { document } = workspace;
  expect(workspace.set('/title/en', 'Edited again')).toMatchObject([{ code: 'read-only' }]);
  expect(workspace.replace(example())).toMatchObject([{ code: 'read-only' }]);
  workspace.undo();
  expect(workspace.document).toBe(document);
  const remark = { id: 'c'.repeat(12), at: '/title', text: 'Clear?' };
  workspace.comment(commentOn(document, remark, { who: 'Aisha' }));
  expect(workspace.record.comments).toHaveLength(1);
  workspace.beginVersion('Aisha');
  expect([workspace.document.version, workspace.status, workspace.isReadOnly]).toEqual([
    '0.2.0',
    'draft',
    false,
  ]);
  workspace.set('/title/en', 'Next');
  workspace.undo();
  workspace.undo();
  expect([workspace.document, workspace.status]).toEqual([document, 'released']);
});

const undo = (workspace: Workspace): void => workspace.undo();
const redo = (workspace: Workspace): void => workspace.redo();

test('an edit leaves all that was said', async () => {
  const said = saidOf(example(), { who: 'Aisha', why: '' });
  const record = {
    ...recordOf(example(), 'review'),
    comments: [{ ...said, id: 'a'.repeat(12), at: '/title', text: 'Clear?' }],
  };
  const workspace = await open(record);
  workspace.set('/title/en', 'Edited');
  await workspace.autosave.flush();
  expect((await stored(workspace.key)).record).toEqual(record);
});

test('going back to a version makes it a draft, and forgets nothing', async () => {
  const workspace = await open();
  const earlier: Recorded = { document: workspace.document, record: workspace.record };
  workspace.set('/title/en', 'Edited');
  declare(workspace, 'review', 'Aisha');
  workspace.goBackTo(earlier);
  expect(workspace.document).toBe(earlier.document);
  expect(workspace.record.statuses.map(({ status, who }) => [status, who])).toEqual([
    ['review', 'Aisha'],
    ['draft', ''],
  ]);
  workspace.undo();
  expect([workspace.document.title['en'], workspace.status]).toEqual(['Edited', 'review']);
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
  declare(workspace, 'review', 'Mine');
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
  workspace.replace(next, recordOf(next, 'piloted'));
  expect(workspace.record.statuses.map(({ status }) => status)).toEqual(['review', 'piloted']);
  workspace.replace(example({ title: { en: 'Typed' } }));
  expect(workspace.status).toBe('piloted');
});
