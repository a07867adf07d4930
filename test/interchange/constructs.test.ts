// Every construct of docs/constructs.md leaves the studio and comes back: as a package, and as cases in a file.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import {
  caseWriter,
  CaseAssessor,
  madeBy,
  provenanceOf,
  CaseReading,
  verifyPackage,
} from '../../src/interchange/index.ts';
import { compile } from '../../src/plan/index.ts';
import { examplesOf } from '../engine/documented.ts';
import { allRows, bytesOf } from './files.ts';
import { contentsOf, packageOf, text } from './packages.ts';

const examples = examplesOf('constructs.md');

test.each(examples)('$title in a package', async ({ instrument, cases }) => {
  const archive = await packageOf(instrument);
  // That a formula is approximate is no fault.
  const { diagnostics } = await verifyPackage(archive);
  expect(diagnostics.filter(({ code }) => code !== 'approximate')).toEqual([]);
  const contents = contentsOf(archive);
  const schema = (name: string) =>
    new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(text(contents[`schemas/${name}.schema.json`])) as object,
    );
  const isCase = schema('case');
  const isAssessment = schema('assessment');
  for (const given of cases) expect(isCase(given), JSON.stringify(isCase.errors)).toBe(true);
  for (const { assessment } of new CaseAssessor(compile(instrument).plan!).assess(cases))
    expect(
      isAssessment(madeBy(provenanceOf(instrument), assessment)),
      JSON.stringify(isAssessment.errors),
    ).toBe(true);
});

test.each(examples)('$title in a file', async ({ instrument, cases }) => {
  const plan = compile(instrument).plan!;
  for (const format of ['csv', 'jsonl'] as const) {
    const { header, line } = caseWriter(format, instrument);
    const bytes = bytesOf(header + cases.map(line).join(''));
    const rows = await allRows(new CaseReading(format, instrument, plan), [bytes]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.map((row) => row.case)).toEqual(cases);
  }
});
