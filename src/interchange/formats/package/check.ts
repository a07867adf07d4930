// What must hold before a package is made: its test cases pass, and both engines agree on every vector.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import {
  differencesOf,
  nameOf,
  onBothEngines,
  rawCase,
  runTests,
  wordOf,
  type Difference,
} from '../../../simulation/index.ts';
import { readCase } from '../../cases/case.ts';
import { madeBy, provenanceOf } from '../../provenance.ts';
import type { TestVector } from './types.ts';
import { boundaryCases } from './vectors/cases.ts';

/** The test cases of the document that do not hold. */
export async function failingTests(plan: Plan, instrument: Instrument): Promise<Diagnostic[]> {
  const { results } = await runTests(plan, instrument.tests, readCase);
  return results.flatMap(({ id, outcome, problems, differences }, position): Diagnostic[] => {
    const path = `/tests/${String(position)}`;
    if (outcome === 'invalid')
      return [
        { code: 'package-test-invalid', severity: 'error', path, params: { id, count: problems.length } },
        ...problems,
      ];
    return differences.map((difference): Diagnostic => {
      const params = { id, name: nameOf(difference), ...inWords(difference) };
      return { code: 'package-test-fails', severity: 'error', path, params };
    });
  });
}

/** The vectors of a package, or on what the engines disagree. */
export async function makeVectors(
  plan: Plan,
  instrument: Instrument,
  status: Status,
): Promise<{ vectors: TestVector[]; diagnostics: Diagnostic[] }> {
  const tests = instrument.tests.flatMap((test) => readCase(plan, rawCase(test)).case ?? []);
  const cases = [...tests, ...boundaryCases(plan)];
  const found = await onBothEngines(plan, cases);
  const provenance = provenanceOf(instrument, status);
  const vectors = cases.map((given, position): TestVector => {
    const from = position < tests.length ? 'document' : 'generated';
    return { from, case: given, assessment: madeBy(provenance, found[position]!.cases) };
  });
  const diagnostics = cases.flatMap(({ id }, position) =>
    differencesOf(found[position]!.cases, found[position]!.columns).map((one): Diagnostic => {
      const params = { id, name: nameOf(one) };
      return { code: 'package-engines-differ', severity: 'error', path: '', params };
    }),
  );
  return { vectors, diagnostics };
}

/** A difference as params of a message, in the words of JSON. */
export function inWords({ expected, found }: Difference) {
  return { expected: wordOf(expected), found: wordOf(found) };
}
