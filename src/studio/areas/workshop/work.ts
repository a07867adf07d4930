// What can be done with exercises as wholes. Each says what it did, and how to take it back.

import { digestLater, digestOf, type Diagnostic, type Instrument } from '../../../model/index.ts';
import {
  createExercise,
  deleteExercise,
  undeleteExercise,
  type ExerciseMeta,
  type Outcome,
} from '../../../storage/index.ts';
import { findInstrument } from '../../../storage/found.ts';
import { exerciseKind, newExercise, readText, textOf, type Exercise } from '../../../workshop/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { go } from '../../router/index.ts';
import { saveBlob, type Workspace } from '../../state/index.ts';
import { routeOf } from './place.ts';

export function told<Value>(outcome: Outcome<Value>): Value | null {
  if (outcome.ok) return outcome.value;
  toast(t(outcome.problem.kind === 'quota' ? 'workshop.full' : 'workshop.notStored'), { kind: 'problem' });
  return null;
}

export async function begin({ key, document }: Workspace): Promise<void> {
  await digestLater(document);
  await keep(key, newExercise(document, randomCode()), document);
}

/** A copy of one's own, which no other exercise is mistaken for. */
export async function beginFrom({ key, document }: Workspace, starter: Exercise): Promise<void> {
  await keep(key, { ...starter, id: randomCode() }, document);
}

/** The text of a file, in whatever encoding it was saved. */
export async function readFile(file: Blob): Promise<string> {
  return textOf(new Uint8Array(await file.arrayBuffer()));
}

/** Opens the trainer's file. Gives what is wrong with it; empty where it is open now. */
export async function openFile({ key, document }: Workspace, file: File): Promise<readonly Diagnostic[]> {
  const { document: exercise, diagnostics } = readText(exerciseKind, await readFile(file));
  if (!exercise) return diagnostics;
  const { digest, id, version } = exercise.instrument;
  await digestLater(document);
  const rates = digestOf(document) === digest ? document : await findInstrument(digest);
  if (!rates)
    return [
      {
        code: 'exercise-other-instrument',
        severity: 'error',
        path: '/instrument/digest',
        params: { id, version },
      },
    ];
  await keep(key, exercise, rates);
  return [];
}

async function keep(instrument: string, exercise: Exercise, rates: Instrument): Promise<void> {
  const made = told(await createExercise(instrument, { exercise, rates }));
  if (made) go(routeOf(instrument, made.key));
}

export async function remove({ key }: ExerciseMeta): Promise<void> {
  const deleted = await deleteExercise(key);
  if (!deleted.ok) told(deleted);
  else
    toast(t('workshop.deleted'), {
      action: { label: t('shell.undo'), perform: () => void undeleteExercise(key).then(told) },
    });
}

/** The trainer's file: with the key. */
export function saveExerciseFile(exercise: Exercise): void {
  saveBlob(
    fileName(exercise, 'exercise'),
    new Blob([exerciseKind.canonical(exercise)], { type: 'application/json' }),
  );
}

export function fileName({ title, languages, id }: Exercise, what: string): string {
  const said = languages.map((language) => title[language]).find((one) => one) ?? id;
  return `${said.trim().replace(/[^\p{L}\p{N}._-]+/gu, '-')}-${what}.json`;
}

function randomCode(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
