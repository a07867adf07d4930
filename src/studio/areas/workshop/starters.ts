// Exercises that come with the templates: for an instrument that was made of one and can still be rated so.

import { digestLater, type Instrument } from '../../../model/index.ts';
import { checkAgainst, exerciseKind, readValue, versionOf, type Exercise } from '../../../workshop/index.ts';

const files = import.meta.glob<unknown>('../../../../templates/exercises/*.json', { import: 'default' });

/** It rates by the instrument as it is now. Null where there is none. */
export async function starterFor(instrument: Instrument): Promise<Exercise | null> {
  for (const load of Object.values(files)) {
    const { document } = readValue(exerciseKind, await load());
    if (document?.instrument.id !== instrument.id || checkAgainst(document, instrument).length > 0) continue;
    await digestLater(instrument);
    return { ...document, instrument: versionOf(instrument) };
  }
  return null;
}
