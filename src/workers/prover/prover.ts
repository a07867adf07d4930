// Proves in the background: nothing is kept between two runs.

import {
  analysed,
  compareExactly,
  directionsIn,
  reportOf,
  responsesOf,
  sheetOf,
  USUAL_BUDGET,
  witnessesOf,
  type Answers,
  type Finding,
  type Looked,
} from '../../analysis/index.ts';
import type { Id, IsoDate } from '../../model/types.ts';
import { planIn, type Plan } from '../../plan/index.ts';
import { coverageOf, type Coverage } from '../../simulation/coverage/index.ts';
import { tryMutants, type MutationReport } from '../../simulation/mutation/index.ts';
import { independenceOf } from './independence.ts';
import { differing } from './pairs.ts';
import { reachOf } from './reach.ts';
import { missingRow } from './row.ts';
import { safeguardsOf } from './safeguards.ts';
import { sampled } from './sampled.ts';
import type {
  CasePair,
  CaseSide,
  DifferenceRequest,
  ExactDifference,
  ProofRequest,
  Proved,
  ProvedFinding,
  ProvedIndependence,
  Reach,
  Safeguarded,
  SafeguardRequest,
  SheetData,
} from './types.ts';

/** Of one outcome, of which somebody asks and waits: how far it is is shown, and it can be given up. */
const PATIENT = { ...USUAL_BUDGET, ms: 10_000 };
/** Of one proof of a changed instrument: there may be many. */
const BUDGET = { branches: 8_000_000, ms: 2_000 };

type OnProgress = (done: number, all: number) => void;

export class Prover {
  async prove({ instrument, plan: text, assessedOn }: ProofRequest): Promise<Proved> {
    const begun = performance.now();
    const looked = analysed(instrument, planIn(text), { assessedOn });
    const { plan } = looked;
    const { findings, shares, assertions, undecided } = reportOf(looked);
    const main = mainOutcome(plan);
    return {
      assessedOn,
      findings: await Promise.all(findings.map((finding) => withCases(finding, looked, assessedOn))),
      shares,
      undecided,
      sampled: sampled(plan, undecided, assessedOn),
      assertions: assertions.map(({ id, state, reason, witness, unknown }) => ({
        id,
        state,
        ...(reason && { reason }),
        ...(witness && { witness: responsesOf(plan, witness) }),
        ...(unknown && { unknown: responsesOf(plan, unknown) }),
      })),
      witnesses: witnessesOf(looked),
      directions: main === undefined ? [] : directionsIn(looked, main),
      sheets: sheetsIn(looked),
      restsOnDay: plan.inputs.some(({ type }) => type === 'date') || text.includes('"assessed_on"'),
      milliseconds: performance.now() - begun,
    };
  }

  /** How much the test cases notice, which must pass. It takes minutes with large instruments. */
  mutations({ instrument, plan, assessedOn }: ProofRequest, onProgress: OnProgress): Promise<MutationReport> {
    return tryMutants(instrument, planIn(plan), { assessedOn, budget: BUDGET, onProgress });
  }

  /** How much the test cases reach. */
  coverage({ instrument, plan, assessedOn }: ProofRequest): Promise<Coverage> {
    return coverageOf(instrument, planIn(plan), { assessedOn });
  }

  /** Between which numbers scores lie; those of which that is not decided are left out. */
  reach({ instrument, plan: text, assessedOn }: ProofRequest, scores: readonly Id[]): readonly Reach[] {
    const { plan, analysis } = analysed(instrument, planIn(text), { assessedOn });
    return scores.flatMap((id) => reachOf(plan, analysis.of(id), id));
  }

  /** What a version changes for every set of answers. */
  async differences(
    { before, after, assessedOn }: DifferenceRequest,
    onProgress: OnProgress,
  ): Promise<ExactDifference> {
    const options = { assessedOn, budget: PATIENT, onProgress };
    return { assessedOn, ...(await compareExactly(planIn(before), planIn(after), options)) };
  }

  /** Whether anything depends on an item. */
  independence(
    { plan, assessedOn }: Pick<ProofRequest, 'plan' | 'assessedOn'>,
    item: Id,
    onProgress: OnProgress,
  ): Promise<ProvedIndependence> {
    return independenceOf(planIn(plan), item, { assessedOn, budget: PATIENT, onProgress });
  }

  /** How the instrument stands with what must hold of every instrument. */
  safeguards(request: SafeguardRequest, onProgress: OnProgress): Promise<Safeguarded> {
    return safeguardsOf(request, onProgress);
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

async function withCases(
  { witnesses, ...finding }: Finding,
  looked: Looked,
  assessedOn: IsoDate,
): Promise<ProvedFinding> {
  const { plan } = looked;
  if (finding.code === 'not-monotone')
    return { ...finding, cases: [], pairs: await pairsOf(finding.params, witnesses, looked, assessedOn) };
  const cases = witnesses.map((answers) => responsesOf(plan, answers));
  const row = finding.code === 'table-gap' ? await missingRow(looked, finding, cases, assessedOn) : null;
  return { ...finding, cases, pairs: [], ...(row && { row }) };
}

/** Before and after, one pair after the other. */
async function pairsOf(
  { item, name }: Finding['params'],
  witnesses: readonly Answers[],
  { plan, analysis }: Looked,
  assessedOn: IsoDate,
): Promise<readonly CasePair[]> {
  const exact = analysis.of(String(name));
  if (!exact.isExact) return [];
  const codes = plan.values.get(String(name))?.codes ?? [];
  const side = (answers: Answers): CaseSide => {
    const value = exact.value(answers);
    return { responses: responsesOf(plan, answers), code: value === null ? null : (codes[value] ?? null) };
  };
  const pairs: CasePair[] = [];
  for (let n = 0; n + 1 < witnesses.length; n += 2) {
    const [before, after] = [side(witnesses[n]!), side(witnesses[n + 1]!)];
    const found = await differing(plan, String(name), [before.responses, after.responses], assessedOn);
    pairs.push({ item: String(item), outcome: String(name), before, after, ...found });
  }
  return pairs;
}
