import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  deleteInstrument,
  forgetDeleted,
  keepAside,
  listInstruments,
  listVersions,
  nameVersion,
  openInstrument,
  readRaw,
  readVersion,
  saveInstrument,
  undeleteInstrument,
  watchInstrument,
  writeSetting,
  type InstrumentMeta,
  type Outcome,
} from '../../src/storage/index.ts';
import { digestOfRecord, newRecord } from '../../src/model/index.ts';
import { NOTHING_SAID } from '../../src/storage/contents.ts';
import { example, stated } from './example.ts';

const MINUTE = 60_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') });
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.useRealTimers());

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.kind}`);
  return outcome.value;
}

async function created(title = 'Example'): Promise<InstrumentMeta> {
  return value(await createInstrument(example({ title: { en: title } })));
}

function wait(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

describe('writing and reading', () => {
  test('what was written is read', async () => {
    const { key } = await created();
    const { meta, document } = value(await openInstrument(key));
    expect(document).toEqual(example());
    expect(meta).toMatchObject({ revision: 1, version: '0.1.0', status: 'draft', items: 1 });
  });

  test('the list is ordered by the last change', async () => {
    const first = await created('First');
    wait(MINUTE);
    await created('Second');
    wait(MINUTE);
    await saveInstrument(first.key, 1, example({ title: { en: 'First, changed' } }));
    expect((await listInstruments()).map(({ title }) => title['en'])).toEqual(['First, changed', 'Second']);
  });

  test('an unknown key is told, not invented', async () => {
    expect(await openInstrument('nothing')).toMatchObject({ ok: false, problem: { kind: 'absent' } });
    expect(await saveInstrument('nothing', 1, example())).toMatchObject({ problem: { kind: 'absent' } });
  });

  test('a broken row is told and kept as it is', async () => {
    const { key } = await created();
    const row = await database.instruments.get(key);
    await database.contents.put({
      digest: row!.digest,
      document: { format: 'aspect-instrument/2', items: 7 },
    });
    const opened = await openInstrument(key);
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'broken' } });
    if (!opened.ok && opened.problem.kind === 'broken')
      expect(opened.problem.diagnostics.length).toBeGreaterThan(0);
    expect(await readRaw(key)).toEqual({ format: 'aspect-instrument/2', items: 7 });
  });
});

describe('two windows', () => {
  test('the second writer is told and overwrites nothing', async () => {
    const { key } = await created();
    const mine = example({ title: { en: 'Mine' } });
    const theirs = example({ title: { en: 'Theirs' } });
    expect(value(await saveInstrument(key, 1, theirs)).revision).toBe(2);
    expect(await saveInstrument(key, 1, mine)).toMatchObject({ problem: { kind: 'conflict', revision: 2 } });
    expect(value(await openInstrument(key)).document).toEqual(theirs);
  });

  test('of any number of writers at once exactly one wins', async () => {
    const { key } = await created();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) => saveInstrument(key, 1, example({ title: { en: `Writer ${i}` } }))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(value(await openInstrument(key)).document.title['en']).toBe(`Writer ${winner}`);
  });

  test('the loser can be kept aside as a version', async () => {
    const { key } = await created();
    const mine = example({ title: { en: 'Mine' } });
    await saveInstrument(key, 1, example({ title: { en: 'Theirs' } }));
    value(await keepAside(key, { document: mine, record: newRecord() }, 'Before the other window'));
    const aside = (await listVersions(key)).find(({ label }) => label === 'Before the other window');
    expect(value(await readVersion(aside!.id)).document).toEqual(mine);
  });

  test('a window hears of the writes of others', async () => {
    const { key } = await created();
    const heard: number[] = [];
    const stop = watchInstrument(key, (meta) => heard.push(meta?.revision ?? 0));
    await vi.waitFor(() => expect(heard).toEqual([1]));
    await saveInstrument(key, 1, example({ title: { en: 'Changed' } }));
    await vi.waitFor(() => expect(heard).toEqual([1, 2]));
    stop();
  });
});

describe('versions', () => {
  test('edits within a few minutes become one version, later ones another', async () => {
    const { key } = await created();
    let { revision } = value(await openInstrument(key)).meta;
    for (let i = 0; i < 12; i++) {
      wait(MINUTE);
      ({ revision } = value(await saveInstrument(key, revision, example({ title: { en: `Edit ${i}` } }))));
    }
    const versions = await listVersions(key);
    const titles = [];
    for (const { id } of versions) titles.push(value(await readVersion(id)).document.title['en']);
    expect(titles).toEqual(['Edit 11', 'Edit 8', 'Edit 3']);
  });

  test('a change of status or version number begins a new one at once', async () => {
    const { key } = await created();
    const { document, record } = stated('review');
    value(await saveInstrument(key, 1, document, record));
    value(await saveInstrument(key, 2, example({ version: '1.0.0' }), record));
    expect((await listVersions(key)).map(({ status, version }) => [status, version])).toEqual([
      ['review', '1.0.0'],
      ['review', '0.1.0'],
      ['draft', '0.1.0'],
    ]);
  });

  test('a named version outlives all later edits', async () => {
    const { key } = await created();
    value(await nameVersion(key, 'Sent to the committee'));
    let revision = 1;
    for (let day = 0; day < 60; day++) {
      wait(24 * 60 * MINUTE);
      ({ revision } = value(await saveInstrument(key, revision, example({ title: { en: `Day ${day}` } }))));
    }
    const named = (await listVersions(key)).find(({ label }) => label !== null);
    expect(named?.label).toBe('Sent to the committee');
    expect(value(await readVersion(named!.id)).document).toEqual(example());
  });

  test('equal contents are stored once, and dropped with their last user', async () => {
    const { key } = await created();
    value(await nameVersion(key, 'One'));
    value(await nameVersion(key, 'Two'));
    await createInstrument(example());
    expect(await database.contents.count()).toBe(1);

    wait(MINUTE);
    value(await saveInstrument(key, 1, example({ title: { en: 'A' } })));
    wait(MINUTE);
    value(await saveInstrument(key, 2, example({ title: { en: 'B' } })));
    expect(await database.contents.count()).toBe(2);
  });
});

describe('deleting', () => {
  test('can be taken back', async () => {
    const { key } = await created();
    value(await deleteInstrument(key));
    expect(await listInstruments()).toEqual([]);
    expect(await listInstruments({ deleted: true })).toMatchObject([{ key }]);
    expect(await openInstrument(key)).toMatchObject({ problem: { kind: 'absent' } });
    value(await undeleteInstrument(key));
    expect(value(await openInstrument(key)).document).toEqual(example());
  });

  test('is forgotten after a month, with its versions and contents', async () => {
    const { key } = await created();
    const other = await created('Other');
    value(await nameVersion(key, 'Named'));
    for (const one of [key, other.key]) await writeSetting(`bank:${one}`, 'a bank');
    value(await deleteInstrument(key));
    await forgetDeleted();
    expect(await listInstruments({ deleted: true })).toHaveLength(1);
    expect(await database.settings.count()).toBe(2);
    wait(31 * 24 * 60 * MINUTE);
    await forgetDeleted();
    expect(await listInstruments({ deleted: true })).toEqual([]);
    expect(await database.contents.count()).toBe(1);
    expect(await database.settings.toCollection().keys()).toEqual([`bank:${other.key}`]);
    expect(value(await openInstrument(other.key)).document.title['en']).toBe('Other');
  });
});

test('a full disk is told as such, and what was there stays', async () => {
  const { key } = await created();
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No space', 'QuotaExceededError');
  });
  const saved = await saveInstrument(key, 1, example({ title: { en: 'Too much' } }));
  full.mockRestore();
  expect(saved).toEqual({ ok: false, problem: { kind: 'quota' } });
  expect(value(await openInstrument(key)).document).toEqual(example());
});

test('the digest of a record that says nothing is written out', () => {
  expect(NOTHING_SAID).toBe(digestOfRecord(newRecord()));
});
