// A database that did not open, on a full disk for example, is opened by the next call: nobody has to start the page anew.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  listBanks,
  openDatabase,
  openInstrument,
  readSetting,
  saveBank,
  writeSetting,
} from '../../src/storage/index.ts';
import { example } from './example.ts';

const full = () =>
  new DOMException(
    'Encountered full disk while opening backing store for indexedDB.open.',
    'QuotaExceededError',
  );

beforeEach(async () => {
  await database.delete({ disableAutoOpen: false });
});
afterEach(() => vi.restoreAllMocks());

const isText = (value: unknown): value is string => typeof value === 'string';
const bank = {
  instrument: 'i',
  name: 'Bank',
  origin: {},
  layout: { items: {}, classifications: {} },
  contents: 'synthetic',
} as const;

const calls: Readonly<Record<string, () => Promise<{ readonly ok: boolean }>>> = {
  'opening it': openDatabase,
  'a new instrument': () => createInstrument(example()),
  'opening an instrument': () =>
    openInstrument('absent').then((one) => ({ ok: !one.ok && one.problem.kind === 'absent' })),
  'a new bank': () => saveBank(bank),
  'a setting': () => writeSetting('name', 'value'),
};

test.each(
  Object.entries(calls).flatMap(([name, call]) => [1, 2, 5].map((times) => [name, times, call] as const)),
)('%s, after it was refused %i times', async (_, times, call) => {
  const open = vi.spyOn(IDBFactory.prototype, 'open');
  for (let i = 0; i < times; i++)
    open.mockImplementationOnce(() => {
      throw full();
    });
  for (let i = 0; i < times; i++) {
    expect(await call()).toMatchObject({ ok: false });
    // Nobody tries again at once.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await call()).toMatchObject({ ok: true });
});

test('each call asks the browser once; what is closed for good stays closed', async () => {
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw full();
  });
  expect((await openDatabase()).ok).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([openDatabase(), writeSetting('name', 'value')]);
  expect(open.mock.calls.length).toBeLessThanOrEqual(4);
  open.mockRestore();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await openDatabase();
  database.close();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(listBanks()).rejects.toThrow();
});

test('a setting that cannot be read is as if it were not there', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw full();
  });
  expect(await readSetting('name', isText)).toBeUndefined();
});
