// Exercises of workshops, and the response files that came in to them.

import { validateInstrument } from '../model/read.ts';
import type { Instrument } from '../model/types.ts';
import { exerciseKind, readValue, type Exercise } from '../workshop/index.ts';
import { database, newKey, type ExerciseRow } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import { forgetSettings } from './settings.ts';
import type { ExerciseMeta, Outcome, ResponseFile } from './types.ts';
import { watch, type Stop } from './watch.ts';

const tables = [database.exercises, database.responses];

/** What is stored of an exercise: with the instrument as it is rated by, which may be another by now. */
export interface KeptExercise {
  readonly exercise: Exercise;
  readonly rates: Instrument;
  readonly handedOut: ExerciseMeta['handedOut'];
}

export interface OpenedExercise extends KeptExercise {
  readonly meta: ExerciseMeta;
}

export async function createExercise(
  instrument: string,
  kept: Pick<KeptExercise, 'exercise' | 'rates'>,
): Promise<Outcome<ExerciseMeta>> {
  const at = Date.now();
  const row: ExerciseRow = {
    ...contentsOf({ ...kept, handedOut: null }),
    key: newKey(),
    instrument,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
  };
  return attempt(async () => {
    await database.exercises.add(row);
    return row;
  });
}

/** Where another window wrote since `revision`, nothing is written and the conflict is told. */
export async function saveExercise(
  key: string,
  revision: number,
  kept: KeptExercise,
): Promise<Outcome<ExerciseMeta>> {
  return attempt(() =>
    database.transaction('rw', database.exercises, async () => {
      const row = await requireExercise(key);
      const { updatedAt } = row;
      if (row.revision !== revision)
        throw new Refusal({ kind: 'conflict', revision: row.revision, updatedAt });
      const next = { ...row, ...contentsOf(kept), revision: revision + 1, updatedAt: Date.now() };
      await database.exercises.put(next);
      return next;
    }),
  );
}

/** Validated; what is broken is told and left as it is. */
export async function openExercise(key: string): Promise<Outcome<OpenedExercise>> {
  return attempt(async () => {
    const row = await requireExercise(key);
    const { document: exercise, diagnostics } = readValue(exerciseKind, row.exercise);
    const { instrument: rates, diagnostics: ofInstrument } = validateInstrument(row.rates);
    if (!exercise || !rates)
      throw new Refusal({ kind: 'broken', diagnostics: [...diagnostics, ...ofInstrument] });
    return { meta: row, exercise, rates, handedOut: row.handedOut };
  });
}

/** Deletes so that it can be taken back. */
export async function deleteExercise(key: string): Promise<Outcome<void>> {
  return mark(key, Date.now());
}

export async function undeleteExercise(key: string): Promise<Outcome<void>> {
  return mark(key, 0);
}

/** The exercises of an instrument, the last changed first, now and whenever they change. */
export function watchExercises(instrument: string, tell: (exercises: ExerciseMeta[]) => void): Stop {
  return watch(async () => {
    const rows = await database.exercises.where({ instrument }).toArray();
    return rows.filter(({ deletedAt }) => deletedAt === 0).sort((a, b) => b.updatedAt - a.updatedAt);
  }, tell);
}

/** The files that came in to an exercise, in the order in which they came, now and whenever there are others. */
export function watchResponses(exercise: string, tell: (files: ResponseFile[]) => void): Stop {
  return watch(async () => database.responses.where({ exercise }).sortBy('id'), tell);
}

/** All of them or none. What is there already, to the letter, is not added again. */
export async function addResponses(
  exercise: string,
  files: readonly Pick<ResponseFile, 'name' | 'text'>[],
): Promise<Outcome<number>> {
  return attempt(() => database.transaction('rw', tables, () => addTo(exercise, files)));
}

/** Within a transaction. */
export async function addTo(
  exercise: string,
  files: readonly Pick<ResponseFile, 'name' | 'text'>[],
): Promise<number> {
  await requireExercise(exercise);
  const known = new Set((await database.responses.where({ exercise }).toArray()).map(asOne));
  const isNew = (file: Pick<ResponseFile, 'name' | 'text'>): boolean => {
    const isKnown = known.has(asOne(file));
    known.add(asOne(file));
    return !isKnown;
  };
  const added = files.filter(isNew).map(({ name, text }) => ({ exercise, name, text }));
  await database.responses.bulkAdd(added);
  return added.length;
}

/** Takes files away again; `addResponses` brings them back. */
export async function removeResponses(files: readonly ResponseFile[]): Promise<Outcome<void>> {
  return attempt(() =>
    database.responses.bulkDelete(files.flatMap(({ id }) => (id === undefined ? [] : [id]))),
  );
}

/** For good, with what came in and what was being typed in. */
export async function forgetExercises(isOld: (exercise: ExerciseMeta) => boolean): Promise<void> {
  await database.transaction('rw', [...tables, database.settings], async () => {
    for (const { key } of await database.exercises.filter(isOld).toArray()) {
      await database.exercises.delete(key);
      await database.responses.where({ exercise: key }).delete();
      await forgetSettings(key);
    }
  });
}

function contentsOf({ exercise, rates, handedOut }: KeptExercise) {
  return { title: exercise.title, handedOut, exercise, rates };
}

function asOne({ name, text }: Pick<ResponseFile, 'name' | 'text'>): string {
  return JSON.stringify([name, text]);
}

async function mark(key: string, deletedAt: number): Promise<Outcome<void>> {
  return attempt(async () => {
    await requireExercise(key, { deleted: true });
    await database.exercises.update(key, { deletedAt });
  });
}

async function requireExercise(key: string, { deleted = false } = {}): Promise<ExerciseRow> {
  const row = await database.exercises.get(key);
  if (!row || (row.deletedAt !== 0 && !deleted)) throw new Refusal({ kind: 'absent' });
  return row;
}
