// The files of a package that follow from the instrument alone.

import { canonicalText, instrumentSchema } from '../../../model/index.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import { ruleSet } from '../../../engine/index.ts';
import type { Plan } from '../../../plan/index.ts';
import { codebook } from '../codebook/codebook.ts';
import { readme } from './readme.ts';
import { assessmentSchema } from './schemas/assessment.ts';
import { caseSchema } from './schemas/case.ts';
import { jsonText } from '../json.ts';
import { FILES, type Files } from './types.ts';

/** All but the manifest and the test vectors. */
export function derivedFiles(instrument: Instrument, plan: Plan, status: Status): Files {
  return new Map([
    [FILES.instrument, utf8(canonicalText(instrument))],
    [FILES.instrumentSchema, utf8(jsonText(instrumentSchema))],
    [FILES.caseSchema, utf8(jsonText(caseSchema(instrument, plan)))],
    [FILES.assessmentSchema, utf8(jsonText(assessmentSchema(instrument, plan)))],
    [FILES.rules, utf8(jsonText(ruleSet(plan)))],
    [FILES.codebook, utf8(codebook(instrument, plan))],
    [FILES.readme, utf8(readme(instrument, status))],
  ]);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
