// The release before the instrument as it stands: its record names it, its history keeps the text.

import type { Earlier } from '../../../interchange/index.ts';
import { releaseBefore } from '../../../model/index.ts';
import { listVersions, readVersion } from '../../../storage/index.ts';
import type { Workspace } from '../../state/index.ts';

/** Null where the record names none. */
export async function earlierOf({ key, document, record }: Workspace): Promise<Earlier | null> {
  const released = releaseBefore({ document, record });
  if (!released) return null;
  const { version, of: sha256 } = released;
  const found = (await listVersions(key)).find(({ digest }) => digest === sha256);
  const read = found && (await readVersion(found.id));
  return { version, sha256, document: read?.ok ? read.value.document : null };
}
