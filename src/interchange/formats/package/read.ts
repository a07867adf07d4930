// A package back to an instrument that can run: its test vectors come out as they stand. One that is not whole, or that
// contradicts itself, gives no instrument. One that somebody packed anew, or whose values an older engine made
// otherwise, gives the instrument to be looked at and exported again, and nothing that runs.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { nameOf } from '../../../simulation/index.ts';
import { fault } from '../../fault.ts';
import { ENGINE, provenanceOf } from '../../provenance.ts';
import type { FoundSignature } from '../../signatures/verify.ts';
import { inWords } from './check.ts';
import { contradicting, met, type Demands } from './demands.ts';
import { FILES } from './types.ts';
import { hasErrors, textOf, unpack, type OpenedPackage } from './unpack.ts';
import { reproduce, reproduceLines, type Reproduction } from './vectors/reproduce.ts';

export async function readPackage(bytes: Uint8Array, demands: Demands = {}): Promise<OpenedPackage & Signed> {
  const { isMet, signatures, diagnostics: demanded } = await met(bytes, demands);
  const refused = { files: new Map(), ...NOTHING, signatures: [] } as const;
  if (!isMet) return { ...refused, diagnostics: demanded };
  const unpacked = unpack(bytes);
  const opened = { ...unpacked, signatures, diagnostics: [...demanded, ...unpacked.diagnostics] };
  const { files, manifest, instrument, plan } = opened;
  const contrary = manifest ? contradicting(manifest, demands, signatures) : [];
  if (contrary.length > 0) return { ...refused, diagnostics: [...opened.diagnostics, ...contrary] };
  if (!manifest || !instrument || !plan) return opened;
  const vectors = textOf(files.get(FILES.vectors)!);
  const { engine } = manifest;
  const reproduction =
    engine === ENGINE
      ? reproduceLines(plan, provenanceOf(instrument, manifest.instrument.status), vectors)
      : await reproduce(plan, vectors, engine);
  const found = engine === ENGINE ? contradictions(reproduction) : sinceEngine(engine, reproduction);
  const diagnostics = [...opened.diagnostics, ...found];
  if (!hasErrors(found)) return { ...opened, diagnostics };
  const isForged = engine === ENGINE || reproduction.altered.length > 0;
  return isForged ? { ...opened, ...NOTHING, manifest, diagnostics } : { ...opened, plan: null, diagnostics };
}

/** The signatures that were looked at, as they were demanded. */
export interface Signed {
  readonly signatures: readonly FoundSignature[];
}

const NOTHING = { manifest: null, instrument: null, record: null, plan: null } as const;

/** How the vectors of a package of this engine contradict its instrument. */
export function contradictions(reproduction: Reproduction): Diagnostic[] {
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
    ...altered(reproduction),
  ];
}

/** How many of the changed values are told one by one. */
const TOLD = 5;

/** What this engine changed of the values that an older one gave. */
export function sinceEngine(engine: string, reproduction: Reproduction): Diagnostic[] {
  const { vectors, differing } = reproduction;
  const about = { engine, known: ENGINE, vectors };
  if (reproduction.altered.length > 0) return altered(reproduction);
  if (agrees(reproduction))
    return [{ code: 'package-engine-agrees', severity: 'info', path: '', params: about }];
  const values = differing.flatMap(({ id, differences }) => differences.map((one) => ({ id, one })));
  return [
    fault('package-engine-changed', { ...about, values: values.length, cases: differing.length }),
    ...unreadable(reproduction),
    ...values
      .slice(0, TOLD)
      .map(({ id, one }) => fault('package-value-changed', { id, name: nameOf(one), ...inWords(one) })),
  ];
}

function unreadable({ unreadable: lines }: Reproduction): Diagnostic[] {
  return lines.map((line) => fault('package-vector-unreadable', { file: FILES.vectors, line }));
}

function altered({ altered: lines }: Reproduction): Diagnostic[] {
  return lines.map((line) => fault('package-vector-altered', { file: FILES.vectors, line }));
}

function agrees({ unreadable: lines, differing }: Reproduction): boolean {
  return lines.length === 0 && differing.length === 0;
}
