// What the library knows of instruments without reading them.

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  keepSummary,
  listUnsummarised,
  saveInstrument,
  watchSummaries,
  type InstrumentMeta,
  type SummaryOf,
} from '../../src/storage/index.ts';
import { summariseAll } from '../../src/workers/clerk/summaries.ts';
import { example } from './example.ts';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function created(): Promise<InstrumentMeta> {
  const outcome = await createInstrument(example());
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}

/** What is known now. */
async function known(key: string): Promise<SummaryOf | undefined> {
  let stop = (): void => undefined;
  const all = await new Promise<ReadonlyMap<string, SummaryOf>>((resolve) => {
    stop = watchSummaries(resolve);
  });
  stop();
  return all.get(key);
}

test('an instrument is looked through once, and again after an edit', async () => {
  const { key, revision } = await created();
  expect(await known(key)).toBeUndefined();
  await summariseAll();
  expect(await known(key)).toMatchObject({ isPresent: true, summary: { errors: 0 } });
  expect(await listUnsummarised('')).toEqual([]);

  const item = { ...example().items[0]!, aspect: 'nowhere' };
  await saveInstrument(key, revision, { ...example(), items: [item] });
  expect(await known(key)).toMatchObject({ isPresent: false, summary: { errors: 0 } });
  await summariseAll();
  const now = await known(key);
  expect(now?.isPresent).toBe(true);
  expect(now?.summary?.errors).toBeGreaterThan(0);
});

test('another program looks again: it may find other problems', async () => {
  await created();
  await summariseAll();
  expect(await listUnsummarised('another')).toHaveLength(1);
});

test('what is no instrument is told as such, and others are looked through all the same', async () => {
  const broken = await created();
  const [row] = await listUnsummarised('');
  await database.contents.update(row!.digest, { document: { format: 'something' } });
  await saveInstrument((await created()).key, 1, { ...example(), version: '9.9.9' });
  await summariseAll();
  expect(await known(broken.key)).toEqual({ summary: null, isPresent: true });
  expect(await listUnsummarised('')).toEqual([]);
});

test('what cannot be kept is no trouble', async () => {
  const { key } = await created();
  vi.spyOn(database.settings, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await keepSummary({ key, digest: 'x' }, '', null);
  expect(await known(key)).toBeUndefined();
});

test('test cases that fail are counted: without errors it is not well for all that', async () => {
  const label = { en: 'Expects what does not come out' };
  const failing = {
    id: 'wrong',
    label,
    assessedOn: '2026-01-15',
    responses: {},
    expected: { missing: [] },
  };
  const outcome = await createInstrument({ ...example(), tests: [failing] });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  await summariseAll();
  expect((await known(outcome.value.key))?.summary).toMatchObject({ errors: 0, failing: 1 });
});
