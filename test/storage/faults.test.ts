// The storage double fails at the N-th call, once and for ever, for every N of a session of everything the studio
// stores. Whatever failed left the state before or the state after, never half of it; and it was told.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseColumns } from '../../src/columns/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  appendChunk,
  completeBank,
  createInstrument,
  deleteBank,
  deleteInstrument,
  keepAside,
  keepFirstState,
  listVersions,
  nameVersion,
  noteExported,
  openInstrument,
  readChunks,
  readVersion,
  renameBank,
  replaceChunk,
  saveBank,
  saveInstrument,
  storeAnew,
  undeleteInstrument,
  writeSetting,
  type Outcome,
} from '../../src/storage/index.ts';
import { failAt, type Failing, type Fault, type Mode } from './doubles/failing.ts';
import { newRecord } from '../../src/model/index.ts';
import { example } from './example.ts';

const columns = (rows: number, first = 0): CaseColumns => ({
  rows,
  ids: null,
  assessedOn: Int32Array.from({ length: rows }, (_, i) => first + i),
  items: new Map([['age', { data: Int16Array.from({ length: rows }, (_, i) => i % 1000), scale: 1 }]]),
  overrides: new Map(),
});
const layout = { items: { age: { type: 'number' as const, codes: [] } }, classifications: {} };

/** Keys that the session made, as a user would know them by sight. */
interface Known {
  key: string;
  bank: string;
}
type Step = (known: Known) => Promise<unknown>;

const titled = (title: string) => example({ title: { en: title } });
const revisionOf = async (key: string): Promise<number> =>
  (await database.instruments.get(key))?.revision ?? 0;

const session: readonly (readonly [string, Step])[] = [
  [
    'create',
    async (known) => {
      const outcome = await createInstrument(titled('Created'));
      if (outcome.ok) known.key = outcome.value.key;
      return outcome;
    },
  ],
  ['edit', async ({ key }) => saveInstrument(key, await revisionOf(key), titled('Edited'))],
  ['name a version', ({ key }) => nameVersion(key, 'Named')],
  ['edit again', async ({ key }) => saveInstrument(key, await revisionOf(key), titled('Edited again'))],
  ['keep aside', ({ key }) => keepAside(key, { document: titled('Aside'), record: newRecord() }, 'Aside')],
  ['keep the first state', ({ key }) => keepFirstState(key, { document: titled('Created'), at: 1 })],
  ['write a setting', ({ key }) => writeSetting(`bank:${key}`, 'bank')],
  ['note an export', ({ key }) => noteExported(key, 5)],
  [
    'begin a bank',
    async (known) => {
      const outcome = await saveBank({ instrument: known.key, name: 'Pilot', origin: {}, layout });
      if (outcome.ok) known.bank = outcome.value.id;
      return outcome;
    },
  ],
  ['import a chunk', ({ bank }) => appendChunk(bank, columns(3))],
  ['complete the bank', ({ bank }) => completeBank(bank)],
  ['change a case', ({ bank }) => replaceChunk(bank, 0, columns(3, 500))],
  ['rename the bank', ({ bank }) => renameBank(bank, 'Pilot 2')],
  ['delete the instrument', ({ key }) => deleteInstrument(key)],
  ['restore the instrument', ({ key }) => undeleteInstrument(key)],
  [
    'go back to a version',
    async ({ key }) => {
      const read = await readVersion(
        (await listVersions(key)).find(({ label }) => label === 'Named')?.id ?? 0,
      );
      return read.ok ? saveInstrument(key, await revisionOf(key), read.value.document) : read;
    },
  ],
  ['delete the bank', ({ bank }) => deleteBank(bank)],
  ['store anew', ({ key }) => storeAnew(`${key}-2`, 3, titled('Anew'))],
];

/** All rows, without what chance and the clock put there. */
async function state(): Promise<string> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const text = JSON.stringify(tables, (name, value: unknown) => {
    if (name === 'columns') return (value as CaseColumns).assessedOn.join().length;
    if (/(^at|At|^begun)$/.test(name)) return typeof value === 'number' && value > 1e6 ? 'some time' : value;
    return value;
  });
  return text;
}

/** What must hold of any state, however it came about. */
async function expectWhole(): Promise<void> {
  const digests = new Set(await database.contents.toCollection().primaryKeys());
  for (const { key, digest, deletedAt } of await database.instruments.toArray()) {
    expect(digests.has(digest), 'an instrument has its document').toBe(true);
    if (deletedAt === 0) expect(await openInstrument(key)).toMatchObject({ ok: true });
    expect((await listVersions(key)).length).toBeGreaterThan(0);
  }
  for (const { digest } of await database.versions.toArray())
    expect(digests.has(digest), 'a version has its document').toBe(true);
  for (const { id, rows } of await database.banks.toArray()) {
    let found = 0;
    for await (const chunk of readChunks(id)) found += chunk.rows;
    expect(found, 'a bank has the rows that it says').toBe(rows);
  }
}

let failing: Failing | null = null;
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => {
  failing?.restore();
  failing = null;
});

/** What an attempt of a step says; an error that is no outcome counts as told, too. */
async function attempt(step: Step, known: Known): Promise<boolean> {
  try {
    const outcome = await step(known);
    return (outcome as Outcome<unknown> | undefined)?.ok ?? true;
  } catch {
    return false;
  }
}

/** The session up to a step, without faults. */
async function upTo(index: number): Promise<Known> {
  const known: Known = { key: '', bank: '' };
  for (const [name, step] of session.slice(0, index)) expect(await attempt(step, known), name).toBe(true);
  return known;
}

async function putBack(rows: readonly (readonly unknown[])[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const [i, table] of database.tables.entries()) {
      await table.clear();
      await table.bulkAdd(rows[i]!);
    }
  });
}

const faults: readonly Fault[] = ['refused', 'aborted'];
const modes: readonly Mode[] = ['once', 'for ever'];

describe.each(session.map(([name], index) => [name, index] as const))('%s', (_, index) => {
  test.each(faults.flatMap((fault) => modes.map((mode) => [fault, mode] as const)))(
    'a call that is %s %s leaves the state before or after',
    async (fault, mode) => {
      const step = session[index]![1];
      const reached = await upTo(index);
      const rows = await Promise.all(database.tables.map((table) => table.toArray()));
      const before = await state();
      for (let at = 1; ; at++) {
        await putBack(rows);
        const known = { ...reached };
        failing = failAt(at, mode, fault);
        const isDone = await attempt(step, known);
        const { calls } = failing;
        failing.restore();
        failing = null;
        database.close();
        await database.open();
        await expectWhole();
        if (!isDone) expect(await state(), `call ${at} failed and was told`).toBe(before);
        if (calls < at) {
          expect(isDone).toBe(true);
          expect(at, 'something could fail').toBeGreaterThan(1);
          break;
        }
        // What failed can be done when the database can again.
        if (!isDone) expect(await attempt(step, known), `after call ${at}`).toBe(true);
      }
    },
  );
});
