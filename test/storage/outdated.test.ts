// Windows of different versions, and a database that is taken away.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { DATABASE, database } from '../../src/storage/database.ts';
import {
  createInstrument,
  listInstruments,
  nameVersion,
  onDatabaseEvent,
  openInstrument,
  saveBank,
  saveInstrument,
  storeAnew,
  writeSetting,
} from '../../src/storage/index.ts';
import { example } from './example.ts';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const heard: string[] = [];
onDatabaseEvent((event) => void heard.push(event));

beforeEach(async () => {
  database.close();
  await Dexie.delete(DATABASE);
  await database.open();
  heard.length = 0;
});

/** The database as the next studio would have it; `lacks` a table of ours. */
function newer(lacks?: string): Dexie {
  const next = new Dexie(DATABASE);
  const tables = {
    instruments: 'key, digest, title',
    versions: '++id, [instrument+at], digest',
    contents: 'digest',
    banks: 'id, instrument',
    chunks: '[bank+index]',
    settings: 'name',
    approvals: 'id',
  };
  next.version(7).stores(Object.fromEntries(Object.entries(tables).filter(([name]) => name !== lacks)));
  return next;
}

async function created(): Promise<string> {
  const outcome = await createInstrument(example());
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.key;
}

/** All rows, as the next studio finds them. */
async function rowsIn(next: Dexie): Promise<unknown> {
  return Promise.all(next.tables.map(async (table) => [table.name, await table.toArray()]));
}

const layout = { items: {}, classifications: {} };
const writes: readonly [string, (key: string) => Promise<unknown>][] = [
  ['an edit', (key) => saveInstrument(key, 1, example({ title: { en: 'Older' } }))],
  ['a new instrument', () => createInstrument(example({ id: 'other' }))],
  ['storing anew', () => storeAnew('k', 1, example())],
  ['a version', (key) => nameVersion(key, 'Named')],
  ['a setting', () => writeSetting('x', 1)],
  ['a bank', (key) => saveBank({ instrument: key, name: 'b', origin: {}, layout })],
];

test.each(writes)('%s is refused where a newer window took the database over', async (_, write) => {
  const key = await created();
  const next = newer();
  await next.open();
  const before = await rowsIn(next);
  expect(await write(key)).toMatchObject({ ok: false, problem: { kind: 'newer' } });
  expect(await rowsIn(next)).toEqual(before);
  expect(heard).toEqual(['outdated']);
  // What is there can still be read, and kept as a file.
  expect(await openInstrument(key)).toMatchObject({ ok: true });
  next.close();
});

test.each(writes)('%s is refused where the database was newer from the start', async (_, write) => {
  const key = await created();
  database.close();
  const next = newer();
  await next.open();
  const before = await rowsIn(next);
  next.close();
  await database.open();
  expect(heard).toEqual(['outdated']);
  expect(await write(key)).toMatchObject({ ok: false, problem: { kind: 'newer' } });
  database.close();
  await next.open();
  expect(await rowsIn(next)).toEqual(before);
  next.close();
});

test('what a newer database lacks is not added to it', async () => {
  await created();
  database.close();
  const next = newer('chunks');
  await next.open();
  const { version } = next.backendDB();
  next.close();
  await database.open().catch(() => undefined);
  expect(await createInstrument(example())).toMatchObject({ problem: { kind: 'newer' } });
  database.close();
  await next.open();
  expect(next.backendDB().version).toBe(version);
  expect([...next.backendDB().objectStoreNames]).not.toContain('chunks');
  next.close();
});

test('deletion is told as deletion, and the next write has a database again', async () => {
  const key = await created();
  await Dexie.delete(DATABASE);
  expect(heard).toEqual(['deleted']);
  expect(await saveInstrument(key, 1, example({ title: { en: 'Edit' } }))).toMatchObject({
    problem: { kind: 'absent' },
  });
  expect(await storeAnew(key, 1, example({ title: { en: 'Edit' } }))).toMatchObject({ ok: true });
  expect(await listInstruments()).toMatchObject([{ key, revision: 2 }]);
});

test('where the newer database goes, this studio writes again', async () => {
  const next = newer();
  await next.open();
  expect(await createInstrument(example())).toMatchObject({ ok: false });
  await next.delete();
  database.close();
  await database.open();
  expect(await createInstrument(example())).toMatchObject({ ok: true });
});
