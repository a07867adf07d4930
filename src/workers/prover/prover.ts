// Proves in the background: nothing is kept between two runs.

import {
  analysed,
  directionsIn,
  reportOf,
  responsesOf,
  sheetOf,
  witnessesOf,
  type Answers,
  type Finding,
  type Looked,
} from '../../analysis/index.ts';
import { planIn, type Plan } from '../../plan/index.ts';
import { coverageOf, type Coverage } from '../../simulation/coverage/index.ts';
import { tryMutants, type MutationReport } from '../../simulation/mutation/index.ts';
import type { CasePair, CaseSide, ProofRequest, Proved, ProvedFinding, SheetData } from './types.ts';

/** Of one proof of a changed instrument: there may be many. */
const BUDGET = { branches: 8_000_000, ms: 2_000 };

export class Prover {
  prove({ instrument, plan: text, assessedOn }: ProofRequest): Proved {
    const begun = performance.now();
    const looked = analysed(instrument, planIn(text), { assessedOn });
    const { plan } = looked;
    const { findings, shares, undecided } = reportOf(looked);
    const main = mainOutcome(plan);
    return {
      assessedOn,
      findings: findings.map((finding) => withCases(finding, looked)),
      shares,
      undecided,
      witnesses: witnessesOf(looked),
      directions: main === undefined ? [] : directionsIn(looked, main),
      sheets: sheetsIn(looked),
      restsOnDay: plan.inputs.some(({ type }) => type === 'date') || text.includes('"assessed_on"'),
      milliseconds: performance.now() - begun,
    };
  }

  /** How much the test cases notice, which must pass. It takes minutes with large instruments. */
  mutations(
    { instrument, plan, assessedOn }: ProofRequest,
    onProgress: (done: number, all: number) => void,
  ): Promise<MutationReport> {
    return tryMutants(instrument, planIn(plan), { assessedOn, budget: BUDGET, onProgress });
  }

  /** How much the test cases reach. */
  coverage({ instrument, plan, assessedOn }: ProofRequest): Promise<Coverage> {
    return coverageOf(instrument, planIn(plan), { assessedOn });
  }

  /** The same classifications on another day. */
  sheets({ instrument, plan, assessedOn }: ProofRequest): readonly SheetData[] {
    return sheetsIn(analysed(instrument, planIn(plan), { assessedOn }));
  }
}

const mainOutcome = ({ results }: Plan): string | undefined =>
  results.classifications[0] ?? results.levels.at(-1);

function sheetsIn({ plan, analysis }: Looked): readonly SheetData[] {
  return plan.results.classifications.flatMap((id) => {
    const found = analysis.of(id);
    return found.isExact ? [sheetOf(found)] : [];
  });
}

function withCases({ witnesses, ...finding }: Finding, looked: Looked): ProvedFinding {
  const { plan } = looked;
  return finding.code === 'not-monotone'
    ? { ...finding, cases: [], pairs: pairsOf(finding.params, witnesses, looked) }
    : { ...finding, cases: witnesses.map((answers) => responsesOf(plan, answers)), pairs: [] };
}

/** Before and after, one pair after the other. */
function pairsOf(
  { item, name }: Finding['params'],
  witnesses: readonly Answers[],
  { plan, analysis }: Looked,
): readonly CasePair[] {
  const exact = analysis.of(String(name));
  if (!exact.isExact) return [];
  const codes = plan.values.get(String(name))?.codes ?? [];
  const side = (answers: Answers): CaseSide => {
    const value = exact.value(answers);
    return { responses: responsesOf(plan, answers), code: value === null ? null : (codes[value] ?? null) };
  };
  return witnesses.flatMap((after, n) =>
    n % 2 === 0
      ? []
      : [{ item: String(item), outcome: String(name), before: side(witnesses[n - 1]!), after: side(after) }],
  );
}
