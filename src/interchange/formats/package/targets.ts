// The instrument in the languages of others, as a package carries it.

import type { Instrument, Status } from '../../../model/types.ts';
import type { FormatId } from '../contract.ts';
import { TARGETS, write } from '../index.ts';
import type { Lacking } from './accounts/report.ts';
import type { Files } from './types.ts';

export interface Carrying {
  readonly files: Files;
  readonly targets: readonly Lacking[];
}

/** In the order of the formats, whatever the order in which they were chosen. */
export async function carriedTargets(
  instrument: Instrument,
  status: Status,
  chosen: readonly FormatId[],
): Promise<Carrying> {
  const files = new Map<string, Uint8Array>();
  const targets: Lacking[] = [];
  for (const format of TARGETS.filter(({ id }) => chosen.includes(id))) {
    const { files: written, losses } = await write(format, instrument, { status });
    format.inPackage?.forEach((name, at) => files.set(name, written![at]!.bytes));
    targets.push({ id: format.id, losses });
  }
  return { files, targets };
}
