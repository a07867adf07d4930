// A package back to an instrument that can run. One that an older engine made runs only if this one agrees with it.

import type { Diagnostic, DiagnosticCode, Params } from '../../model/diagnostic.ts';
import { nameOf } from '../../simulation/index.ts';
import { ENGINE } from '../provenance.ts';
import { inWords } from './check.ts';
import { FILES } from './types.ts';
import { textOf, unpack, type OpenedPackage } from './unpack.ts';
import { reproduce, type Reproduction } from './vectors/reproduce.ts';

export async function readPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  const opened = unpack(bytes);
  const { files, manifest, plan } = opened;
  if (!manifest || !plan || manifest.engine === ENGINE) return opened;
  const reproduction = await reproduce(plan, textOf(files.get(FILES.vectors)!));
  const diagnostics = [...opened.diagnostics, ...sinceEngine(manifest.engine, reproduction)];
  return { ...opened, plan: agrees(reproduction) ? plan : null, diagnostics };
}

/** How many of the changed values are told one by one. */
const TOLD = 5;

/** What this engine changed of the values that an older one gave. */
export function sinceEngine(engine: string, reproduction: Reproduction): Diagnostic[] {
  const { vectors, differing } = reproduction;
  const about = { engine, known: ENGINE, vectors };
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

export function unreadable({ unreadable: lines }: Reproduction): Diagnostic[] {
  return lines.map((line) => fault('package-vector-unreadable', { file: FILES.vectors, line }));
}

export function fault(code: DiagnosticCode, params: Params): Diagnostic {
  return { code, severity: 'error', path: '', params };
}

function agrees({ unreadable: lines, differing }: Reproduction): boolean {
  return lines.length === 0 && differing.length === 0;
}
