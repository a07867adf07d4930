// An instrument by its digest, wherever it is kept: as it is now, in its versions, or with an exercise.

import { digestLater, digestOf } from '../model/digest.ts';
import { validateInstrument } from '../model/read.ts';
import type { Instrument } from '../model/types.ts';
import { database } from './database.ts';

/** Null where no instrument with this digest is kept here. */
export async function findInstrument(digest: string): Promise<Instrument | null> {
  const kept = await database.contents.get(digest);
  const candidates = [kept?.document, ...(await database.exercises.toArray()).map(({ rates }) => rates)];
  for (const candidate of candidates) {
    const { instrument } = validateInstrument(candidate);
    if (!instrument) continue;
    await digestLater(instrument);
    if (digestOf(instrument) === digest) return instrument;
  }
  return null;
}
