// What is outside of the database: copies in the private folder, and in a folder of the user's choice.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  allowFolder,
  chooseFolder,
  completeCopies,
  createInstrument,
  deleteInstrument,
  fillFolder,
  folderState,
  forgetDeleted,
  keepCopies,
  leaveFolder,
  listCopies,
  listRescued,
  listUnexported,
  noteAtOnce,
  noteExported,
  saveInstrument,
  storeAnew,
  writeCopy,
} from '../../src/storage/index.ts';
import { writeToFolder } from '../../src/storage/outside/folder.ts';
import * as settings from '../../src/storage/settings.ts';
import { standIn } from './doubles/browser.ts';
import { MemoryFolder } from './doubles/folder.ts';
import { example } from './example.ts';

let browser = standIn();
let stop = (): void => undefined;
beforeEach(async () => {
  browser = standIn();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => {
  stop();
  stop = () => undefined;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const titled = (title: string, id = 'example'): Instrument => example({ id, title: { en: title } });

async function created(document = titled('Example')): Promise<string> {
  const outcome = await createInstrument(document);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.key;
}

const privateFiles = (): Map<string, string> =>
  browser.folder.folders.get('instruments')?.files ?? new Map<string, string>();

describe('the second copy', () => {
  test('is the document as plain JSON, a moment after each write', async () => {
    stop = keepCopies();
    const key = await created();
    await saveInstrument(key, 1, titled('Edited'));
    await vi.waitFor(() => expect(privateFiles().size).toBe(1), 4000);
    expect(JSON.parse(privateFiles().get(`${key}.json`) ?? '')).toEqual(titled('Edited'));
  });

  test('that cannot be written leaves the old one', async () => {
    const key = await created();
    expect(await writeCopy(key, titled('Old'))).toBe(true);
    browser.folder.folders.get('instruments')!.fails = 'QuotaExceededError';
    expect(await writeCopy(key, titled('New'))).toBe(false);
    expect((await listCopies())[0]?.document).toEqual(titled('Old'));
  });

  test('is made for what was stored before there were copies', async () => {
    const key = await created();
    await completeCopies();
    expect([...privateFiles().keys()]).toEqual([`${key}.json`]);
  });

  test('is offered where the database lost the instrument, and not where it was deleted', async () => {
    const [lost, deleted, kept] = [await created(), await created(), await created()];
    await completeCopies();
    await deleteInstrument(deleted);
    expect(await listRescued(null)).toEqual({ notes: [], copies: [] });
    await database.instruments.delete(lost);
    expect((await listRescued(null)).copies).toMatchObject([{ key: lost, document: titled('Example') }]);
    expect(kept).not.toBe(lost);
  });

  test('is offered as a whole where the database cannot be opened', async () => {
    const key = await created();
    await completeCopies();
    const broken = vi.spyOn(database.instruments, 'toCollection').mockImplementation(() => {
      throw new DOMException('Encountered full disk while opening backing store', 'UnknownError');
    });
    expect((await listRescued(null)).copies).toMatchObject([{ key }]);
    broken.mockRestore();
  });

  test('goes with what is forgotten for good', async () => {
    stop = keepCopies();
    const key = await created();
    await completeCopies();
    await deleteInstrument(key);
    await forgetDeleted(Date.now() + 31 * 24 * 3_600_000);
    await vi.waitFor(() => expect(privateFiles().size).toBe(0));
  });

  test('that is cut off or foreign is not offered', async () => {
    await writeCopy('whole', titled('Whole'));
    privateFiles().set('empty.json', '').set('cut.json', '{"format":').set('notes.txt', '{}');
    expect((await listRescued(null)).copies.map(({ key }) => key)).toEqual(['whole']);
  });

  test('is not missed where the browser has no such folder', async () => {
    browser = standIn({ withFolder: false });
    expect(await writeCopy('k', titled('Example'))).toBe(false);
    expect(await listRescued(null)).toEqual({ notes: [], copies: [] });
  });
});

describe('a note', () => {
  test('of an instrument that the database does not have is offered', async () => {
    noteAtOnce({ key: 'gone', revision: 4, document: titled('Gone') });
    expect((await listRescued(null)).notes).toMatchObject([{ key: 'gone', revision: 4 }]);
    expect((await listRescued('gone')).notes).toEqual([]);
  });

  test('of a state that is stored, now or as a version, is dropped', async () => {
    const key = await created();
    noteAtOnce({ key, revision: 1, document: titled('Example') });
    expect((await listRescued(null)).notes).toEqual([]);
    expect(globalThis.localStorage.length).toBe(0);
  });
});

test('what is stored anew keeps its key and goes on from its revision', async () => {
  expect(await storeAnew('lost', 7, titled('Back'))).toMatchObject({ value: { key: 'lost', revision: 8 } });
  expect(await storeAnew('lost', 7, titled('Late'))).toMatchObject({ problem: { kind: 'conflict' } });
  expect(await storeAnew('lost', 8, titled('Edit'))).toMatchObject({ value: { revision: 9 } });
});

describe('a folder of the user’s choice', () => {
  let chosen = new MemoryFolder('Backup');

  beforeEach(() => {
    chosen = new MemoryFolder('Backup');
    Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(chosen) });
    // fake-indexeddb copies what it stores; browsers keep handles as they are.
    let kept: unknown = null;
    vi.spyOn(settings, 'writeSetting').mockImplementation((_, value) => {
      kept = value;
      return Promise.resolve({ ok: true, value: undefined });
    });
    vi.spyOn(settings, 'readSetting').mockImplementation((_: string, isValid: (value: unknown) => boolean) =>
      Promise.resolve(isValid(kept) ? kept : undefined),
    );
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));

  test('holds every instrument under its id, and that counts as saved', async () => {
    await created(titled('One', 'one'));
    await created(titled('Two', 'two'));
    expect(await listUnexported()).toHaveLength(2);
    expect(await chooseFolder()).toBe(true);
    await fillFolder();
    expect([...chosen.files.keys()].sort()).toEqual(['one.json', 'two.json']);
    expect(JSON.parse(chosen.files.get('one.json') ?? '')).toEqual(titled('One', 'one'));
    expect(await folderState()).toEqual({ kind: 'used', name: 'Backup' });
    expect(await listUnexported()).toEqual([]);
  });

  test('of two instruments with one id each has a file of its own, again and again', async () => {
    await chooseFolder();
    for (const round of ['a', 'b']) {
      await Promise.all([
        writeToFolder('k1', titled(`First ${round}`), 1),
        writeToFolder('k2', titled(`Second ${round}`), 1),
      ]);
      expect([...chosen.files.keys()].sort()).toEqual(['example-k2.json', 'example.json']);
      expect(chosen.files.get('example.json')).toContain(`First ${round}`);
      expect(chosen.files.get('example-k2.json')).toContain(`Second ${round}`);
    }
  });

  test('a file that was there before is not written over', async () => {
    chosen.files.set('example.json', 'mine');
    await chooseFolder();
    await writeToFolder('k1', titled('First'), 1);
    expect(chosen.files.get('example.json')).toBe('mine');
    expect(chosen.files.get('example-k1.json')).toContain('First');
  });

  test('asks for permission again, and says where it cannot be written', async () => {
    await chooseFolder();
    chosen.permission = 'prompt';
    expect(await folderState()).toEqual({ kind: 'asks', name: 'Backup' });
    expect(await writeToFolder('k1', titled('First'), 1)).toBe(false);
    expect(await allowFolder()).toBe(true);
    expect(await writeToFolder('k1', titled('First'), 1)).toBe(true);
    chosen.fails = 'NotFoundError';
    expect(await writeToFolder('k1', titled('Second'), 1)).toBe(false);
    expect(await folderState()).toEqual({ kind: 'fails', name: 'Backup' });
    await leaveFolder();
    expect(await folderState()).toEqual({ kind: 'none' });
  });

  test('is not there where the browser has none or the user thinks better of it', async () => {
    Object.assign(globalThis, {
      showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')),
    });
    expect(await chooseFolder()).toBe(false);
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
    expect(await chooseFolder()).toBe(false);
    expect(await folderState()).toEqual({ kind: 'none' });
  });
});

test('an instrument counts as saved until its next edit', async () => {
  const key = await created();
  await noteExported(key);
  expect(await listUnexported()).toEqual([]);
  await noteExported(key, 5);
  expect(await listUnexported()).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await saveInstrument(key, 1, titled('Edited'));
  expect(await listUnexported()).toMatchObject([{ meta: { key } }]);
});
