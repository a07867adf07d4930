// The instrument in the languages of others, as a package carries it.

import type { Instrument, Status } from '../../../model/types.ts';
import type { FormatId } from '../contract.ts';
import { TARGETS, write } from '../index.ts';
import { CARRYING_FORMAT, FILES, SEMANTICS, type CarriedTarget, type Files, type Manifest } from './types.ts';

export interface Carrying {
  readonly files: Files;
  readonly targets: readonly CarriedTarget[];
}

/** In the order of the formats, whatever the order in which they were chosen. */
export async function carriedTargets(
  instrument: Instrument,
  status: Status,
  chosen: readonly FormatId[],
): Promise<Carrying> {
  const files = new Map<string, Uint8Array>();
  const targets: CarriedTarget[] = [];
  for (const format of TARGETS.filter(({ id }) => chosen.includes(id))) {
    const { files: written, losses } = await write(format, instrument, { status });
    format.inPackage?.forEach((name, at) => files.set(name, written![at]!.bytes));
    targets.push({ id: format.id, losses: losses.map(({ code, path }) => ({ code, path })) });
  }
  return { files, targets };
}

/** The formats that a package says it carries; null where it is one that carries none. */
export function targetsOf({ targets }: Manifest): readonly FormatId[] | null {
  return targets ? TARGETS.flatMap(({ id }) => (targets.some((one) => one.id === id) ? [id] : [])) : null;
}

/** The names of all files of a package. */
export function fileNames(manifest: Pick<Manifest, 'format' | 'targets'>): readonly string[] {
  const { rules, ...common } = FILES;
  if (manifest.format !== CARRYING_FORMAT) return Object.values(FILES);
  const carried = TARGETS.filter(({ id }) => manifest.targets?.some((one) => one.id === id));
  return [...Object.values(common), SEMANTICS, ...carried.flatMap(({ inPackage }) => inPackage ?? [])].filter(
    (name) => name !== rules,
  );
}
