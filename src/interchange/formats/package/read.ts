// A package back to an instrument that can run: its test vectors come out as they stand. One that is not whole, or that
// contradicts itself, gives no instrument. One that somebody packed anew, or whose values an older engine made
// otherwise, gives the instrument to be looked at and exported again, and nothing that runs.

import type { Diagnostic, DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import { sha256 } from '../../../model/digest.ts';
import { nameOf } from '../../../simulation/index.ts';
import { ENGINE, provenanceOf } from '../../provenance.ts';
import { inWords } from './check.ts';
import { FILES, type Demands } from './types.ts';
import { hasErrors, textOf, unpack, type OpenedPackage } from './unpack.ts';
import { reproduce, reproduceLines, type Reproduction } from './vectors/reproduce.ts';

export async function readPackage(bytes: Uint8Array, demands: Demands = {}): Promise<OpenedPackage> {
  const other = otherDigest(bytes, demands);
  if (other) return { files: new Map(), ...NOTHING, diagnostics: [other] };
  const opened = unpack(bytes);
  const { files, manifest, instrument, plan } = opened;
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

const NOTHING = { manifest: null, instrument: null, record: null, plan: null } as const;

/** Null where nothing is demanded, or where it is so. An empty digest is a demand too, which nothing meets. */
export function otherDigest(bytes: Uint8Array, { sha256: demanded }: Demands): Diagnostic | null {
  if (demanded === undefined) return null;
  const found = sha256(bytes);
  if (demanded.toLowerCase() === found) return null;
  return fault('package-digest', { found, expected: demanded.slice(0, 80) });
}

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

export function fault(code: DiagnosticCode, params: Params): Diagnostic {
  return { code, severity: 'error', path: '', params };
}

function agrees({ unreadable: lines, differing }: Reproduction): boolean {
  return lines.length === 0 && differing.length === 0;
}
