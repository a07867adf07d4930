// Whether the test vectors of a package come out as they stand.

import { readJson } from '../../../../model/json.ts';
import type { Assessment, Case } from '../../../../engine/index.ts';
import type { Plan } from '../../../../plan/index.ts';
import { differencesOnEngines, onBothEngines, type TestDifference } from '../../../../simulation/index.ts';
import { CaseAssessor } from '../../../assess.ts';
import { readCase } from '../../../cases/case.ts';
import { madeBy, NAMELESS_ENGINE, type Provenance } from '../../../provenance.ts';
import { isRecord } from '../../../../model/json.ts';

type Lines = ReadonlySet<string>;
const NONE: Lines = new Set();

export interface Reproduction {
  /** How many test vectors were assessed. */
  readonly vectors: number;
  /** The lines that are none, from 1. */
  readonly unreadable: readonly number[];
  /** The vectors that come out in another way; `expected` is what stands there. */
  readonly differing: readonly { readonly id: string; readonly differences: readonly TestDifference[] }[];
  /** The lines that have the right values, and are not as the engine of the package writes them. */
  readonly altered: readonly number[];
}

interface Vector {
  readonly line: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly given: Case;
  readonly expected: Assessment;
}

/**
 * On both engines. What a vector leaves out is not compared: an older engine said less. Lines that are known to be right
 * are passed over.
 */
export async function reproduce(
  plan: Plan,
  text: string,
  engine: string,
  right: Lines = NONE,
): Promise<Reproduction> {
  const { vectors, unreadable, lineNumbers } = readVectors(plan, text, right);
  const found = await onBothEngines(
    plan,
    vectors.map(({ given }) => given),
  );
  const compared = vectors.map(({ given, expected }, position) => {
    return { id: given.id, differences: differencesOnEngines(expected, found[position]!) };
  });
  return {
    vectors: vectors.length,
    unreadable,
    differing: compared.filter(({ differences }) => differences.length > 0),
    altered: lineNumbers.filter((_, position) => !namesEngine(vectors[position]!, engine)),
  };
}

/** Whether a vector names the engine that its package names; the first one named none. */
function namesEngine({ expected }: Vector, engine: string): boolean {
  const named = 'engine' in expected ? expected.engine : undefined;
  return named === (engine === NAMELESS_ENGINE ? undefined : engine);
}

/**
 * On the engine that assesses whole files, a hundred times as fast; every line must be the one that this engine
 * writes of its case, with the instrument that made it.
 */
export function reproduceLines(
  plan: Plan,
  provenance: Provenance,
  text: string,
  right: Lines = NONE,
): Reproduction {
  const { vectors, unreadable, lineNumbers } = readVectors(plan, text, right);
  const found = new CaseAssessor(plan).assess(vectors.map(({ given }) => given));
  const compared = vectors.map(({ given, expected, raw, line }, position) => {
    const { assessment } = found[position]!;
    const { from, case: written } = raw;
    const isFrom = from === 'document' || from === 'generated';
    const ours = JSON.stringify({ from, case: written, assessment: madeBy(provenance, assessment) });
    const isAltered = !isFrom || ours !== line;
    // What is the same to the last sign is not compared value by value.
    const both = { cases: assessment, columns: assessment };
    return { id: given.id, differences: isAltered ? differencesOnEngines(expected, both) : [], isAltered };
  });
  const differing = compared.filter(({ differences }) => differences.length > 0);
  return {
    vectors: vectors.length,
    unreadable,
    differing: differing.map(({ id, differences }) => ({
      id,
      differences: differences.map((one): TestDifference => ({ ...one, engines: ['columns'] })),
    })),
    altered: compared.flatMap(({ isAltered, differences }, position) =>
      isAltered && differences.length === 0 ? [lineNumbers[position]!] : [],
    ),
  };
}

/** The vectors of a text, with the numbers of their lines, and the lines that are none. */
function readVectors(plan: Plan, text: string, right: Lines) {
  // Said of the first that is too much: a package has some hundred vectors, and its own test cases.
  if (hasMoreLines(text, MOST_VECTORS))
    return { vectors: [], lineNumbers: [], unreadable: [MOST_VECTORS + 1] };
  // Without a single line there is no vector on the first.
  const lines = text === '' ? [''] : text.split('\n').slice(0, -1);
  const read = lines.flatMap((line, index) =>
    right.has(line) ? [] : [{ number: index + 1, vector: readVector(plan, line) }],
  );
  return {
    vectors: read.flatMap(({ vector }) => vector ?? []),
    lineNumbers: read.flatMap(({ number, vector }) => (vector ? [number] : [])),
    unreadable: read.flatMap(({ number, vector }) => (vector ? [] : [number])),
  };
}

/** Before they are taken apart: a line of nothing costs a byte in the file, and a hundred here. So many of those that
 * are exported are larger than a file may be. */
const MOST_VECTORS = 40_000;

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > most;
}

function readVector(plan: Plan, line: string): Vector | null {
  const { value } = readJson(line);
  const given = isRecord(value) ? readCase(plan, value['case']).case : null;
  if (!isRecord(value) || !given || !isAssessment(value['assessment'])) return null;
  return { line, raw: value, given, expected: value['assessment'] };
}

/** Has what an assessment of every engine has. */
function isAssessment(value: unknown): value is Assessment {
  return (
    isRecord(value) &&
    ['scores', 'levels', 'values', 'classification'].every((part) => isRecord(value[part])) &&
    ['flags', 'recommendations', 'missing'].every((part) => Array.isArray(value[part]))
  );
}
