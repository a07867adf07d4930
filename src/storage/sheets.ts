// Sheets of paper that are typed in but not counted yet: they outlast a reload and a killed tab. Each is a row of its
// own, and is changed field by field, so that two windows do not lose each other's digits.

import { withTyped, type Rounds, type SheetWritten } from '../workshop/index.ts';
import { database } from './database.ts';
import { addTo } from './exercises.ts';
import { attempt } from './outcome.ts';
import type { Outcome, ResponseFile } from './types.ts';
import { watch, type Stop } from './watch.ts';

/** Whose sheet it is. */
export interface SheetPlace {
  readonly participant: string;
  readonly round: Rounds;
}

export interface KeptSheet extends SheetPlace {
  readonly written: SheetWritten;
  /** When it was typed at last. */
  readonly at: number;
}

const KIND = 'sheet';
/** Ends as the settings of an instrument do: what is forgotten with the exercise is found by it. */
const nameOf = (exercise: string, { participant, round }: SheetPlace): string =>
  `${KIND}:${round}:${participant}:${exercise}`;

/** The sheets of an exercise that are begun, the last typed first, now and whenever they change. */
export function watchSheets(exercise: string, tell: (sheets: KeptSheet[]) => void): Stop {
  return watch(async () => {
    const rows = await database.settings.where('name').startsWith(`${KIND}:`).toArray();
    return rows
      .flatMap(({ name, value }) => (name.endsWith(`:${exercise}`) && isSheet(value) ? [value] : []))
      .sort((a, b) => b.at - a.at);
  }, tell);
}

/** Writes these fields; null takes one back. A sheet without any is gone. */
export async function changeSheet(
  exercise: string,
  { participant, round }: SheetPlace,
  changes: Readonly<Record<string, string | null>>,
): Promise<Outcome<KeptSheet | null>> {
  const name = nameOf(exercise, { participant, round });
  return attempt(() =>
    database.transaction('rw', database.settings, async () => {
      const value = (await database.settings.get(name))?.value;
      const written = withTyped(isSheet(value) ? value.written : {}, changes);
      if (Object.keys(written).length === 0) {
        await database.settings.delete(name);
        return null;
      }
      const sheet: KeptSheet = { participant, round, written, at: Date.now() };
      await database.settings.put({ name, value: sheet });
      return sheet;
    }),
  );
}

export async function deleteSheet(exercise: string, place: SheetPlace): Promise<Outcome<void>> {
  return attempt(() => database.settings.delete(nameOf(exercise, place)));
}

/** The sheet becomes a response in one step: a tab that is killed meanwhile leaves one of the two. */
export async function countSheet(
  exercise: string,
  place: SheetPlace,
  file: Pick<ResponseFile, 'name' | 'text'>,
): Promise<Outcome<number>> {
  const tables = [database.exercises, database.responses, database.settings];
  return attempt(() =>
    database.transaction('rw', tables, async () => {
      await database.settings.delete(nameOf(exercise, place));
      return addTo(exercise, [file]);
    }),
  );
}

function isSheet(value: unknown): value is KeptSheet {
  if (typeof value !== 'object' || value === null) return false;
  const { participant, round, written, at } = value as Partial<Record<keyof KeptSheet, unknown>>;
  return (
    typeof participant === 'string' &&
    (round === 1 || round === 2) &&
    typeof at === 'number' &&
    typeof written === 'object' &&
    written !== null &&
    Object.values(written).every((text) => typeof text === 'string')
  );
}
