// What the simulation compares the instrument with, over several openings.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { Baselines } from '../../src/studio/background/baselines.svelte.ts';
import { database } from '../../src/storage/database.ts';
import { createInstrument, nameVersion, saveInstrument } from '../../src/storage/index.ts';

const label = (en: string) => ({ en });
const empty = newInstrument('en', 'For the tests');
const first: Instrument = {
  ...empty,
  items: [{ id: 'incidents', kind: 'number', label: label('Incidents'), min: 0, max: 9, decimals: 0 }],
  formulas: [{ id: 'doubled', label: label('Doubled'), expression: 'incidents * 2', decimals: 0 }],
};
const edited: Instrument = { ...first, formulas: [{ ...first.formulas[0]!, expression: 'incidents * 3' }] };

let key: string;
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const created = await createInstrument(empty);
  key = created.ok ? created.value.key : '';
});

/** The instrument opened as it is, with what it is compared with. */
async function opened(document: Instrument): Promise<Baselines> {
  const { runnable } = open(document, key);
  const baselines = new Baselines(key, runnable);
  await vi.waitUntil(() => baselines.isRead);
  if (runnable) baselines.note(runnable);
  return baselines;
}

/** The instrument after an edit. */
function goOn(baselines: Baselines, document: Instrument): void {
  const { runnable } = open(document, key);
  if (runnable) baselines.note(runnable);
}

async function nameState(document: Instrument, name: string, revision: number): Promise<void> {
  await saveInstrument(key, revision, document);
  await nameVersion(key, name);
}

describe('a new instrument', () => {
  test('is compared with nothing while it gives no results, then with its first state that does', async () => {
    const baselines = await opened(empty);
    expect(baselines.current).toBeNull();
    goOn(baselines, first);
    goOn(baselines, edited);
    expect(baselines.current).toEqual({ choice: 'first', document: first });
    expect(baselines.opened).toBeNull();
  });

  test('is compared with the same state at every opening', async () => {
    goOn(await opened(empty), first);
    const again = await opened(edited);
    expect(again.current).toEqual({ choice: 'first', document: first });
    expect(again.opened?.document).toBe(edited);
  });

  test('can be compared with its present state from now on', async () => {
    const baselines = await opened(first);
    await baselines.startFrom(edited);
    expect(baselines.current).toEqual({ choice: 'first', document: edited });
    expect((await opened(first)).current).toEqual({ choice: 'first', document: edited });
  });
});

describe('an instrument with named states', () => {
  beforeEach(async () => {
    await nameState(first, 'As published', 1);
    await nameState(edited, 'After the meeting', 2);
  });

  test('is compared with the one that was named last', async () => {
    expect((await opened(first)).current?.document).toEqual(edited);
  });

  test.each(['first', 'opened'] as const)('keeps to another choice: %s', async (choice) => {
    const baselines = await opened(first);
    expect(await baselines.choose(choice)).toBe(true);
    expect(baselines.current).toEqual({ choice, document: first });
    expect((await opened(first)).current).toEqual({ choice, document: first });
  });

  test('goes on with the last named one where the chosen one is gone', async () => {
    const baselines = await opened(first);
    const [last, before] = await database.versions.reverse().toArray();
    expect(await baselines.choose(before!.id!)).toBe(true);
    await database.versions.delete(before!.id!);
    expect((await opened(first)).current).toEqual({ choice: last!.id, document: edited });
    expect(await baselines.choose(before!.id!)).toBe(false);
  });
});

test('what was kept and is no instrument any more is not compared with', async () => {
  await database.settings.put({ name: `first:${key}`, value: { at: 1, document: { items: 'none' } } });
  expect((await opened(first)).current).toEqual({ choice: 'first', document: first });
});
