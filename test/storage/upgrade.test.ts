// A database of version 1 (documents that say their status, digests of another text) becomes one of today's: nothing is
// lost, and digests are those of canonical texts.

import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { digestOf, statusOf } from '../../src/model/index.ts';
import type { Status } from '../../src/model/types.ts';
import { DATABASE, database } from '../../src/storage/database.ts';
import {
  listInstruments,
  listVersions,
  openInstrument,
  readRaw,
  readVersion,
  saveInstrument,
} from '../../src/storage/index.ts';
import { fromJson, restore, type Dump } from '../museum/dump.ts';
import { example } from './example.ts';

const empty = JSON.parse(readFileSync('test/museum/exemplars/database.10.json', 'utf8'), fromJson) as Dump;
const STATUSES = ['draft', 'review', 'approved', 'released', 'retired'] as const satisfies readonly Status[];

const old = (status: unknown, change: object = {}) => ({
  ...example(),
  ...change,
  format: 'aspect-instrument/1',
  status,
});

const instrumentRow = (key: string, status: string, digest: string) => ({
  ...{ key, revision: 3, title: { en: 'Example' }, version: '0.1.0', status, languages: ['en'] },
  ...{ items: 1, createdAt: 1, updatedAt: 2, deletedAt: 0, digest },
});

const versionRow = (id: number, instrument: string, status: string, digest: string) => ({
  ...{ id, instrument, at: id, label: `Version ${String(id)}`, version: '0.1.0', status, digest },
});

async function open(rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  database.close();
  await Dexie.delete(DATABASE);
  await restore({
    ...empty,
    stores: empty.stores.map((store) => ({ ...store, rows: rows[store.name] ?? [] })),
  });
  await database.open();
}

beforeEach(() => database.close());

describe('the status', () => {
  test.each(STATUSES)('%s moves from the document to the record', async (status) => {
    await open({
      instruments: [instrumentRow('k', status, 'old')],
      versions: [],
      contents: [{ digest: 'old', document: old(status) }],
    });
    const opened = await openInstrument('k');
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { document, record, meta } = opened.value;
    expect(document).toEqual(example());
    expect([meta.status, statusOf(record)]).toEqual([status, status]);
    for (const said of record.statuses) expect(said).toMatchObject({ of: digestOf(document), who: '' });
    // It can be written on as ever.
    const saved = await saveInstrument('k', 3, { ...document, version: '0.2.0' }, record);
    expect(saved).toMatchObject({ ok: true, value: { revision: 4, status, version: '0.2.0' } });
  });

  test('of each version stays its own, and the texts that are the same now are one', async () => {
    await open({
      instruments: [instrumentRow('k', 'released', 'released')],
      versions: STATUSES.map((status, i) => versionRow(i + 1, 'k', status, status)),
      contents: STATUSES.map((status) => ({ digest: status, document: old(status) })),
    });
    const versions = await listVersions('k');
    expect(versions.map(({ status }) => status)).toEqual([...STATUSES].reverse());
    for (const version of versions) {
      const read = await readVersion(version.id);
      if (!read.ok) throw new Error(read.problem.kind);
      expect(statusOf(read.value.record)).toBe(version.status);
      expect(version).toMatchObject({ digest: digestOf(example()), who: '', why: '' });
    }
    const kept = await database.contents.toCollection().primaryKeys();
    // One document, and a record for each status that has to be said.
    expect(kept).toHaveLength(1 + STATUSES.length - 1);
  });
});

test('what is no instrument stays as it is, to be saved by hand', async () => {
  const broken = { format: 'aspect-instrument/1', items: 7 };
  await open({
    instruments: [instrumentRow('k', 'draft', 'broken'), instrumentRow('sound', 'draft', 'sound')],
    contents: [
      { digest: 'broken', document: broken },
      { digest: 'sound', document: old('draft') },
    ],
  });
  expect(await openInstrument('k')).toMatchObject({ ok: false, problem: { kind: 'broken' } });
  expect(await readRaw('k')).toEqual(broken);
  expect((await listInstruments()).map(({ key }) => key).sort()).toEqual(['k', 'sound']);
  expect(await openInstrument('sound')).toMatchObject({ ok: true });
});

test('an upgrade that is cut off leaves version 1 as it was', async () => {
  await open({});
  database.close({ disableAutoOpen: false });
  await Dexie.delete(DATABASE);
  const rows: Readonly<Record<string, readonly unknown[]>> = {
    instruments: [instrumentRow('k', 'review', 'old')],
    contents: [{ digest: 'old', document: old('review') }],
  };
  await restore({
    ...empty,
    stores: empty.stores.map((store) => ({ ...store, rows: rows[store.name] ?? [] })),
  });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('No space', 'QuotaExceededError');
  });
  expect(await openInstrument('k')).toMatchObject({ ok: false });
  expect(put).toHaveBeenCalled();
  put.mockRestore();
  await new Promise((resolve) => setTimeout(resolve));
  expect(await openInstrument('k')).toMatchObject({ ok: true, value: { meta: { status: 'review' } } });
});
