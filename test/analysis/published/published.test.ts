// Every defect of a published instrument is found, and the cases that show it are cases of the engine; mended, there is none.

import { describe, expect, test } from 'vitest';
import { prove, responsesOf } from '../../../src/analysis/index.ts';
import { caseEngine } from '../../../src/engine/index.ts';
import type { Instrument } from '../../../src/model/types.ts';
import { compile } from '../../../src/plan/index.ts';
import { MATRIX, PUBLISHED } from './defects.ts';

const DAY = '2026-06-15';

function provedOf(instrument: Instrument) {
  const { plan, diagnostics } = compile(instrument);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = prove(instrument, plan!, { assessedOn: DAY });
  expect(report.undecided).toEqual([]);
  return { plan: plan!, findings: report.findings };
}

const placesOf = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => ({ code, path }));

describe.each(PUBLISHED)('$what', ({ instrument, mended, found, shown, source }) => {
  test('is found, and nothing else', async () => {
    expect(source).not.toBe('');
    expect(instrument.items.length).toBeLessThanOrEqual(15);
    const { plan, findings } = provedOf(instrument);
    expect(placesOf(findings)).toEqual(found);
    const engine = caseEngine(plan);
    for (const [n, { witnesses }] of findings.entries()) {
      const cases = witnesses.map((answers) => responsesOf(plan, answers));
      const assessments = await Promise.all(
        cases.map((responses) => engine.assess({ id: 'witness', assessedOn: DAY, responses })),
      );
      const isShown = shown[n];
      if (isShown) expect(isShown(assessments, cases), JSON.stringify(cases)).toBe(true);
      else expect(cases).toEqual([]);
    }
  });

  test('is gone where it is mended', () => {
    expect(placesOf(provedOf(mended).findings)).toEqual([]);
  });
});

test('a sound matrix has no finding', () => {
  expect(placesOf(provedOf(MATRIX).findings)).toEqual([]);
});
