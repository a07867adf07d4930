// The files of a package that follow from the instrument alone.

import { canonicalText, instrumentSchema } from '../../../model/index.ts';
import type { Instrument, Status, Text } from '../../../model/types.ts';
import { ruleSet } from '../../../engine/index.ts';
import type { Plan } from '../../../plan/index.ts';
import { codebook } from '../codebook/codebook.ts';
import { readme } from './readme.ts';
import { assessmentSchema } from './schemas/assessment.ts';
import { caseSchema } from './schemas/case.ts';
import { jsonText } from '../json.ts';
import type { FormatId } from '../contract.ts';
import { semanticsOf } from '../../../targets/index.ts';
import type { Id } from '../../../model/types.ts';
import { FILES, SEMANTICS, type Files, type Manifest } from './types.ts';

/** All but the manifest, the test vectors and what is carried. */
export function derivedFiles(
  instrument: Instrument,
  plan: Plan,
  status: Status,
  targets: readonly FormatId[] | null,
  since: Manifest['since'],
): Files {
  const ofFormat: [string, Uint8Array] =
    targets === null
      ? [FILES.rules, utf8(jsonText(ruleSet(plan)))]
      : [SEMANTICS, utf8(semanticsOf(plan, titleOf(instrument), labelsOf(instrument)))];
  return new Map([
    [FILES.instrument, utf8(canonicalText(instrument))],
    [FILES.instrumentSchema, utf8(jsonText(instrumentSchema))],
    [FILES.caseSchema, utf8(jsonText(caseSchema(instrument, plan)))],
    [FILES.assessmentSchema, utf8(jsonText(assessmentSchema(instrument, plan)))],
    ofFormat,
    [FILES.codebook, utf8(codebook(instrument, plan))],
    [FILES.readme, utf8(readme(instrument, status, targets, since))],
  ]);
}

const titleOf = ({ title, languages, id }: Instrument) => title[languages[0] ?? ''] ?? id;

/** In the first language. */
function labelsOf(instrument: Instrument): (id: Id) => string {
  const labels = new Map<Id, string>();
  for (const parts of Object.values(instrument) as unknown[]) {
    if (!Array.isArray(parts)) continue;
    for (const { id, label } of parts as { readonly id?: Id; readonly label?: Text }[])
      if (id !== undefined) labels.set(id, label?.[instrument.languages[0] ?? ''] ?? '');
  }
  return (id) => labels.get(id) ?? '';
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
