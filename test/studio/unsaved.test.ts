// What is not in the database is somewhere else, and comes back.

import './page.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newRecord } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  keepAside,
  listInstruments,
  listNotes,
  listVersions,
  note,
  noteAtOnce,
  openInstrument,
  readVersion,
  saveInstrument,
} from '../../src/storage/index.ts';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { Workspace } from '../../src/studio/state/workspace.svelte.ts';
import { standIn } from '../storage/doubles/browser.ts';
import { example } from '../storage/example.ts';

await setLanguage('en');
let browser = standIn();
beforeEach(async () => {
  browser = standIn();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** What a test leaves open must not note anything in the next. */
const left: Workspace[] = [];
afterEach(() => {
  for (const workspace of left.splice(0)) workspace.autosave.stop();
});

const titled = (title: string): Instrument => example({ title: { en: title } });
const titleIn = async (key: string): Promise<string | undefined> => {
  const opened = await openInstrument(key);
  return opened.ok ? opened.value.document.title['en'] : undefined;
};

async function open(key?: string): Promise<Workspace> {
  if (key === undefined) {
    const created = await createInstrument(titled('Stored'));
    if (created.ok) key = created.value.key;
  }
  const opened = await openInstrument(key!);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const workspace = new Workspace(opened.value);
  left.push(workspace);
  return workspace;
}

/** What a page of before left, as it was when it was killed. */
function leftBehind(key: string, revision: number, document: unknown, page = 'before'): void {
  globalThis.localStorage.setItem(
    `aspect-studio:unsaved:${key}:${page}`,
    JSON.stringify({ key, revision, document, at: Date.now() }),
  );
}

const lastToast = (): string => currentToasts().at(-1)?.text ?? '';

describe('a note', () => {
  test('is in both places, and read from either', async () => {
    expect(await note({ key: 'k', revision: 3, document: titled('Note') })).toBe(true);
    expect(globalThis.localStorage.length).toBe(1);
    expect(browser.folder.folders.get('unsaved')?.files.size).toBe(1);
    for (const clear of [() => globalThis.localStorage.clear(), () => browser.folder.folders.clear()]) {
      await note({ key: 'k', revision: 3, document: titled('Note') });
      clear();
      expect(await listNotes('k')).toMatchObject([{ revision: 3, document: { title: { en: 'Note' } } }]);
    }
  });

  test.each([
    ['the small storage is full', { room: 10 }, true],
    ['there is no private folder', { withFolder: false }, true],
    ['there is neither', { room: 10, withFolder: false }, false],
  ])('where %s', async (_, how, isKept) => {
    browser = standIn(how);
    expect(await note({ key: 'k', revision: 1, document: titled('Note') })).toBe(isKept);
    expect(await listNotes('k')).toHaveLength(isKept ? 1 : 0);
  });

  test('of a page that is still open is left alone', async () => {
    leftBehind('k', 1, titled('Theirs'), 'open');
    browser.locks.add('aspect-studio:page:open');
    expect(await listNotes()).toEqual([]);
    browser.locks.clear();
    expect(await listNotes()).toHaveLength(1);
  });

  test('that cannot be read is none', async () => {
    for (const text of ['', '{', 'null', '7', '{"revision":"1"}'])
      globalThis.localStorage.setItem(`aspect-studio:unsaved:k:${text}`, text);
    expect(await listNotes()).toEqual([]);
  });
});

describe('opening an instrument', () => {
  test('goes on from what was not stored, and the note goes when it is', async () => {
    const { key } = await open();
    leftBehind(key, 1, titled('Typed'));
    const workspace = await open(key);
    await workspace.recover();
    expect(workspace.document.title['en']).toBe('Typed');
    expect(await listNotes(key)).toHaveLength(1);
    await workspace.autosave.flush();
    await vi.waitFor(async () => expect(await listNotes(key)).toEqual([]));
    expect(await titleIn(key)).toBe('Typed');
  });

  test('keeps what cannot go on from there as a version, and says so', async () => {
    const { key } = await open();
    await saveInstrument(key, 1, titled('Theirs'));
    leftBehind(key, 1, titled('Mine'));
    const workspace = await open(key);
    await workspace.recover();
    expect(workspace.document.title['en']).toBe('Theirs');
    const [kept] = (await listVersions(key)).filter(({ label }) => label !== null);
    expect(await readVersion(kept!.id)).toMatchObject({ value: { document: { title: { en: 'Mine' } } } });
    expect(lastToast()).toContain(kept!.label);
    expect(await listNotes(key)).toEqual([]);
  });

  test('keeps the notes of several pages', async () => {
    const { key } = await open();
    for (const page of ['one', 'two', 'three']) leftBehind(key, 1, titled(page), page);
    const workspace = await open(key);
    await workspace.recover();
    await workspace.autosave.flush();
    const kept = (await listVersions(key)).filter(({ label }) => label !== null);
    expect(kept).toHaveLength(2);
    expect(await titleIn(key)).toMatch(/one|two|three/);
  });

  test('does not put a note over what is typed while it is looked for', async () => {
    const { key } = await open();
    leftBehind(key, 1, titled('Before'));
    const workspace = await open(key);
    const recovered = workspace.recover();
    workspace.set('/title/en', 'Typed meanwhile');
    await recovered;
    expect(workspace.document.title['en']).toBe('Typed meanwhile');
    expect((await listVersions(key)).some(({ label }) => label?.startsWith('Not saved'))).toBe(true);
  });

  test('drops a note of what is stored, and leaves one that is no instrument', async () => {
    const { key } = await open();
    leftBehind(key, 1, titled('Stored'), 'same');
    leftBehind(key, 1, { items: 7 }, 'broken');
    await (await open(key)).recover();
    expect((await listNotes(key)).map(({ page }) => page)).toEqual(['broken']);
    expect(await listVersions(key)).toHaveLength(1);
  });
});

describe('another window', () => {
  test('a killed page loses nothing while the conflict is told', async () => {
    const workspace = await open();
    await saveInstrument(workspace.key, 1, titled('Theirs'));
    workspace.set('/title/en', 'Mine');
    await workspace.autosave.flush();
    expect(workspace.autosave.state).toMatchObject({ problem: { kind: 'conflict' } });
    workspace.set('/title/en', 'Mine, and more');
    await workspace.autosave.note();
    expect(await listNotes(workspace.key)).toMatchObject([{ document: { title: { en: 'Mine, and more' } } }]);
    workspace.autosave.stop();
  });

  test('yielding keeps this state as a version and says where', async () => {
    const workspace = await open();
    await saveInstrument(workspace.key, 1, titled('Theirs'));
    workspace.set('/title/en', 'Mine');
    await workspace.autosave.flush();
    await workspace.yieldToOther('Before the other');
    expect(workspace.document.title['en']).toBe('Theirs');
    expect(lastToast()).toContain('Before the other');
    const kept = (await listVersions(workspace.key)).find(({ label }) => label === 'Before the other');
    expect(await readVersion(kept!.id)).toMatchObject({ value: { document: { title: { en: 'Mine' } } } });
    expect(await listNotes(workspace.key)).toEqual([]);
  });

  test('an edit that comes while the other state is loaded is not lost', async () => {
    const workspace = await open();
    await saveInstrument(workspace.key, 1, titled('Theirs'));
    const taken = workspace.takeOther();
    workspace.set('/title/en', 'Typed meanwhile');
    expect(await taken).toBe(false);
    expect(workspace.document.title['en']).toBe('Typed meanwhile');
    await workspace.autosave.flush();
    expect(workspace.autosave.state).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await titleIn(workspace.key)).toBe('Theirs');
    workspace.autosave.stop();
  });

  test('undo says that it takes back what the other window did', async () => {
    const workspace = await open();
    await saveInstrument(workspace.key, 1, titled('Theirs'));
    expect(await workspace.takeOther()).toBe(true);
    expect(workspace.undoable).toBe('edits from another window');
    workspace.undo();
    expect(lastToast()).toBe('The edits from the other window were taken back.');
    currentToasts().at(-1)?.action?.perform();
    expect(workspace.document.title['en']).toBe('Theirs');
    await workspace.autosave.flush();
  });

  test('that deletes it is heard of', async () => {
    const workspace = await open();
    workspace.start();
    await database.instruments.update(workspace.key, { deletedAt: Date.now() });
    await vi.waitFor(() => expect(lastToast()).toContain('deleted in another window'));
    await workspace.stop();
  });
});

describe('a lost database', () => {
  test('is told, and “Try again” stores the instrument anew under its key', async () => {
    const workspace = await open();
    await keepAside(workspace.key, { document: titled('Old'), record: newRecord() }, 'Old');
    await Promise.all(database.tables.map((table) => table.clear()));
    workspace.set('/title/en', 'Survivor');
    await workspace.autosave.flush();
    expect(workspace.autosave.state).toMatchObject({ problem: { kind: 'absent' } });
    expect(await listInstruments()).toEqual([]);
    await workspace.tryAgain();
    expect(workspace.autosave.state.kind).toBe('saved');
    expect(await titleIn(workspace.key)).toBe('Survivor');
    workspace.set('/title/en', 'Goes on');
    await workspace.autosave.flush();
    expect(await titleIn(workspace.key)).toBe('Goes on');
  });

  test('“Try again” overwrites nothing of another window', async () => {
    const workspace = await open();
    await saveInstrument(workspace.key, 1, titled('Theirs'));
    workspace.set('/title/en', 'Mine');
    await workspace.autosave.flush();
    await workspace.tryAgain();
    expect(workspace.autosave.state).toMatchObject({ problem: { kind: 'conflict' } });
    expect(await titleIn(workspace.key)).toBe('Theirs');
    workspace.autosave.stop();
  });
});

test('a closed instrument leaves a note of what the database refused', async () => {
  const workspace = await open();
  await saveInstrument(workspace.key, 1, titled('Theirs'));
  workspace.set('/title/en', 'Mine');
  await workspace.stop();
  expect(await listNotes(workspace.key)).toMatchObject([{ document: { title: { en: 'Mine' } } }]);
});

test('what a closing page notes at once is there for the next', async () => {
  expect(noteAtOnce({ key: 'k', revision: 1, document: titled('Leaving') })).toBe(true);
  expect(await listNotes('k')).toHaveLength(1);
});
