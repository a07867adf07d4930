// Whether a package does what it says: its files follow from its instrument, and its vectors come out as they stand.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { nameOf } from '../../simulation/index.ts';
import { ENGINE } from '../provenance.ts';
import { inWords } from './check.ts';
import { derivedFiles } from './files.ts';
import { fault, sinceEngine, unreadable } from './read.ts';
import { FILES, type Manifest } from './types.ts';
import { hasErrors, textOf, unpack } from './unpack.ts';
import { reproduce, type Reproduction } from './vectors/reproduce.ts';

export interface Verification {
  readonly manifest: Manifest | null;
  readonly diagnostics: readonly Diagnostic[];
  /** How many test vectors were assessed. */
  readonly vectors: number;
}

export async function verifyPackage(bytes: Uint8Array): Promise<Verification> {
  const { files, manifest, instrument, plan, diagnostics } = unpack(bytes);
  if (!manifest || !instrument || !plan || hasErrors(diagnostics))
    return { manifest, diagnostics, vectors: 0 };
  const reproduction = await reproduce(plan, textOf(files.get(FILES.vectors)!));
  // An older engine wrote its files in another way: its vectors decide.
  const found =
    manifest.engine === ENGINE
      ? [
          ...[...derivedFiles(instrument, plan)]
            .filter(([file, content]) => textOf(content) !== textOf(files.get(file)!))
            .map(([file]) => fault('package-not-of-instrument', { file })),
          ...notReproduced(reproduction),
        ]
      : sinceEngine(manifest.engine, reproduction);
  return { manifest, diagnostics: [...diagnostics, ...found], vectors: reproduction.vectors };
}

function notReproduced(reproduction: Reproduction): Diagnostic[] {
  return [
    ...unreadable(reproduction),
    ...reproduction.differing.flatMap(({ id, differences }) =>
      differences.map((one) =>
        fault('package-vector', {
          id,
          name: nameOf(one),
          ...inWords(one),
          engine: one.engines.join(', '),
        }),
      ),
    ),
  ];
}
