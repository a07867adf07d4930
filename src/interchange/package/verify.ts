// Whether a package does what it says: its files follow from its instrument, and its vectors come out as they stand.

import type { Diagnostic, DiagnosticCode, Params } from '../../model/diagnostic.ts';
import { readJson } from '../../model/json.ts';
import { readCase } from '../../engine/index.ts';
import type { Assessment, Case } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import { differencesOf, nameOf, onBothEngines } from '../../simulation/index.ts';
import { inWords } from './check.ts';
import { derivedFiles } from './files.ts';
import { isRecord } from './manifest.ts';
import { hasErrors, readPackage, textOf } from './read.ts';
import { ENGINE, FILES, type Manifest } from './types.ts';

export interface Verification {
  readonly manifest: Manifest | null;
  readonly diagnostics: readonly Diagnostic[];
  /** How many test vectors were assessed. */
  readonly vectors: number;
}

export async function verifyPackage(bytes: Uint8Array): Promise<Verification> {
  const { files, manifest, instrument, plan, diagnostics } = readPackage(bytes);
  const all = [...diagnostics];
  if (!manifest || !instrument || !plan || hasErrors(all)) return { manifest, diagnostics: all, vectors: 0 };
  const report: Report = (code, params) => all.push({ code, severity: 'error', path: '', params });

  // Another engine may write its files in another way: its vectors decide.
  if (manifest.engine === ENGINE)
    for (const [file, content] of derivedFiles(instrument, plan))
      if (textOf(content) !== textOf(files.get(file)!)) report('package-not-of-instrument', { file });
  const vectors = await checkVectors(plan, textOf(files.get(FILES.vectors)!), report);
  return { manifest, diagnostics: all, vectors };
}

type Report = (code: DiagnosticCode, params: Params) => void;

async function checkVectors(plan: Plan, text: string, report: Report): Promise<number> {
  const lines = text.split('\n').slice(0, -1);
  const vectors = lines.map((line) => readVector(plan, line));
  if (lines.length === 0) vectors.push(null);
  vectors.forEach((vector, index) => {
    if (!vector) report('package-vector-unreadable', { file: FILES.vectors, line: index + 1 });
  });
  const readable = vectors.filter((vector) => vector !== null);
  const found = await onBothEngines(
    plan,
    readable.map((vector) => vector.given),
  );
  readable.forEach(({ given, expected }, position) => {
    for (const [engine, assessment] of Object.entries(found[position]!))
      for (const one of differencesOf(expected, assessment))
        report('package-vector', { id: given.id, name: nameOf(one), ...inWords(one), engine });
  });
  return readable.length;
}

function readVector(plan: Plan, line: string): { given: Case; expected: Assessment } | null {
  const { value } = readJson(line);
  const given = isRecord(value) ? readCase(plan, value['case']).case : null;
  if (!isRecord(value) || !given || !isAssessment(value['assessment'])) return null;
  return { given, expected: value['assessment'] };
}

function isAssessment(value: unknown): value is Assessment {
  return (
    isRecord(value) &&
    ['scores', 'levels', 'values', 'classification'].every((part) => isRecord(value[part])) &&
    ['flags', 'recommendations', 'missing'].every((part) => Array.isArray(value[part]))
  );
}
