// What was deleted long ago.

import { dropUnused } from './contents.ts';
import { database } from './database.ts';
import { forgetExercises } from './exercises.ts';
import { forgetSettings } from './settings.ts';
import { deleteVersions } from './versions.ts';
import { tellForgotten } from './written.ts';

export { forgetDeletedBanks } from './banks.ts';

const KEPT_DELETED = 30 * 24 * 3_600_000;
const tables = [database.instruments, database.versions, database.contents];

/** Forgets what was deleted more than a month ago. */
export async function forgetDeleted(now = Date.now()): Promise<void> {
  const forgotten = await database.transaction('rw', [...tables, database.settings], async () => {
    const old = await database.instruments
      .filter(({ deletedAt }) => deletedAt !== 0 && deletedAt < now - KEPT_DELETED)
      .toArray();
    for (const { key, digest, record } of old) {
      await database.instruments.delete(key);
      await deleteVersions(key);
      await forgetSettings(key);
      await dropUnused([digest, record]);
    }
    return old;
  });
  await forgetExercises(
    ({ instrument, deletedAt }) =>
      forgotten.some(({ key }) => key === instrument) || (deletedAt !== 0 && deletedAt < now - KEPT_DELETED),
  );
  for (const { key } of forgotten) tellForgotten(key);
}
