// Files that are given as responses, into the database: whatever they are, what becomes of each is told in the list.

import { addResponses } from '../../../../storage/index.ts';
import { LARGEST_RESPONSE, recognised } from '../../../../workshop/index.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { readFile, told } from '../work.ts';

/** Gives how many of them were there already; null where nothing could be stored, which is said. */
export async function takeFiles(exercise: string, files: readonly File[]): Promise<number | null> {
  const taken = await Promise.all(files.map(async (file) => ({ name: file.name, text: await textIn(file) })));
  const read = taken.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }]));
  const added = told(await addResponses(exercise, read));
  const unread = taken.filter(({ text }) => text === null).map(({ name }) => name);
  if (unread.length > 0) toast(t('workshop.filesUnread', { files: unread.join(', ') }), { kind: 'problem' });
  return added === null ? null : read.length - added;
}

/** Null where it cannot be read, as a folder, or where it is too large to be a response or to be kept here. */
async function textIn(file: File): Promise<string | null> {
  try {
    if (file.size <= LARGEST_RESPONSE) return await readFile(file);
    // A photograph of a sheet is known by how it begins, and told as one.
    const beginning = await readFile(file.slice(0, 256));
    return recognised(beginning) === null ? null : beginning;
  } catch {
    return null;
  }
}
