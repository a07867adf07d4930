// What happens at the same time, with writes that the test holds back: nothing is written over, nothing is lost.

import './page.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  createInstrument,
  listInstruments,
  listNotes,
  openInstrument,
  saveInstrument,
  type InstrumentMeta,
  type Outcome,
} from '../../src/storage/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { Autosave } from '../../src/studio/state/autosave.svelte.ts';
import { Studio } from '../../src/studio/state/studio.svelte.ts';
import { standIn } from '../storage/doubles/browser.ts';
import { example } from '../storage/example.ts';

await setLanguage('en');
beforeEach(async () => {
  standIn();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const titled = (title: string): Instrument => example({ title: { en: title } });

async function created(title = 'Stored'): Promise<string> {
  const outcome = await createInstrument(titled(title));
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.key;
}

const stored = async (key: string): Promise<string | undefined> => {
  const opened = await openInstrument(key);
  return opened.ok ? opened.value.document.title['en'] : undefined;
};

/** A database whose answers come when the test says so. */
function heldDatabase() {
  const asked: { title: string; revision: number; answer: (outcome: Outcome<InstrumentMeta>) => void }[] = [];
  const autosave = new Autosave(
    1,
    0,
    (revision, document) =>
      new Promise((resolve) => asked.push({ title: document.title['en'] ?? '', revision, answer: resolve })),
  );
  const written = (revision: number): Outcome<InstrumentMeta> => ({
    ok: true,
    value: { revision, updatedAt: revision } as InstrumentMeta,
  });
  return { asked, autosave, written };
}

test('a write waits for the one in flight, and edits between them become one', async () => {
  const { asked, autosave, written } = heldDatabase();
  autosave.change(titled('a'));
  void autosave.flush();
  for (const title of ['b', 'c']) autosave.change(titled(title));
  const flushed = autosave.flush();
  expect(asked.map(({ title }) => title)).toEqual(['a']);
  asked[0]!.answer(written(2));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toMatchObject({ title: 'c', revision: 2 });
  expect(autosave.unsaved).not.toBeNull();
  asked[1]!.answer(written(3));
  await flushed;
  expect(autosave).toMatchObject({ unsaved: null, revision: 3, state: { kind: 'saved' } });
});

test('a refusal in flight keeps what was typed meanwhile', async () => {
  const { asked, autosave, written } = heldDatabase();
  autosave.change(titled('a'));
  const flushed = autosave.flush();
  autosave.change(titled('b'));
  asked[0]!.answer({ ok: false, problem: { kind: 'quota' } });
  await flushed;
  expect(autosave.unsaved).toEqual(titled('b'));
  const retried = autosave.retry();
  expect(asked[1]).toMatchObject({ title: 'b', revision: 1 });
  asked[1]!.answer(written(2));
  await retried;
  expect(autosave.state.kind).toBe('saved');
  autosave.stop();
});

test('a second try while the first is in flight does not write twice', async () => {
  const { asked, autosave, written } = heldDatabase();
  autosave.change(titled('a'));
  const both = [autosave.flush(), autosave.flush(), autosave.retry()];
  asked[0]!.answer(written(2));
  await Promise.all(both);
  expect(asked).toHaveLength(1);
});

test('closing writes what is on its way, and an edit that was just typed', async () => {
  const key = await created();
  const studio = new Studio();
  await studio.openInstrument(key);
  studio.workspace!.set('/title/en', 'Typed last');
  await studio.close();
  expect(await stored(key)).toBe('Typed last');
});

test('opening another instrument while one is written loses neither', async () => {
  const [one, two] = [await created('One'), await created('Two')];
  const studio = new Studio();
  await studio.openInstrument(one);
  studio.workspace!.set('/title/en', 'One, edited');
  await studio.openInstrument(two);
  expect([await stored(one), await stored(two)]).toEqual(['One, edited', 'Two']);
  await studio.close();
});

test('an instrument that cannot be loaded is never written over', async () => {
  const key = await created();
  const row = await database.instruments.get(key);
  await database.contents.put({ digest: row!.digest, document: undefined });
  const studio = new Studio();
  await studio.openInstrument(key);
  expect(studio.open).toMatchObject({ kind: 'problem', problem: { kind: 'broken' } });
  await studio.close();
  expect(await database.instruments.get(key)).toEqual(row);
});

test('closing before it is loaded writes nothing', async () => {
  const key = await created();
  const studio = new Studio();
  const opening = studio.openInstrument(key);
  await studio.close();
  await opening;
  expect(studio.open.kind).toBe('nothing');
  expect(await listInstruments()).toMatchObject([{ key, revision: 1 }]);
});

test('of edits in two windows at the same time both are kept', async () => {
  const key = await created();
  const [one, two] = [new Studio(), new Studio()];
  await Promise.all([one.openInstrument(key), two.openInstrument(key)]);
  one.workspace!.set('/title/en', 'One');
  two.workspace!.set('/title/en', 'Two');
  await Promise.all([one.workspace!.autosave.flush(), two.workspace!.autosave.flush()]);
  const winner = await stored(key);
  const loser = [one, two].find(({ workspace }) => workspace!.autosave.state.kind === 'problem');
  expect(loser?.workspace?.autosave.state).toMatchObject({ problem: { kind: 'conflict' } });
  await loser!.workspace!.autosave.note();
  expect(await listNotes(key)).toMatchObject([
    { document: { title: { en: winner === 'One' ? 'Two' : 'One' } } },
  ]);
  await Promise.all([one.close(), two.close()]);
});

test('a state of another window that comes while this one writes is told as a conflict', async () => {
  const key = await created();
  const studio = new Studio();
  await studio.openInstrument(key);
  const { workspace } = studio;
  workspace!.set('/title/en', 'Mine');
  const theirs = saveInstrument(key, 1, titled('Theirs'));
  await Promise.all([theirs, workspace!.autosave.flush()]);
  const isMine = (await stored(key)) === 'Mine';
  expect(workspace!.autosave.state.kind).toBe(isMine ? 'saved' : 'problem');
  expect((await theirs).ok).toBe(!isMine);
  await studio.close();
});
