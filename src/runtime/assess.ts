// Cases from another system, checked and assessed. What does not fit the instrument is a problem, never a guess.

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Id, IsoDate, Responses } from '../model/types.ts';
import { caseEngine, caseScorers, earlierAnswers, NO_OVERRIDES } from '../engine/index.ts';
import type { PreviousAssessment } from '../engine/earlier.ts';
import type { Assessment, Case, ExplainedAssessment } from '../engine/types.ts';
import { CaseAssessor, madeBy, problemsOf, readCase, type ReadCase } from '../interchange/index.ts';
import type { Provenance } from '../interchange/provenance.ts';
import type { Plan } from '../plan/types.ts';
import { possibilities, type Possibilities } from './possible.ts';

export interface Outcome {
  /** The archive that was opened, by its SHA-256: two may name the same instrument and version. */
  readonly package: { readonly sha256: string };
  /** With what made it. Null where the case does not fit the instrument: a problem is an error. */
  readonly assessment: (Provenance & Assessment) | null;
  /** Their paths lead into the case; `formatDiagnostic` puts them in words. */
  readonly problems: readonly Diagnostic[];
}

export interface Explanation extends Outcome {
  readonly assessment: (Provenance & ExplainedAssessment) | null;
}

export interface Assessing {
  /** Assesses one case; the shape of cases is the package's `schemas/case.schema.json`. */
  readonly assess: (given: unknown) => Outcome;
  /** Assesses one case, with the reasons of everything in its assessment: some fifty times slower. */
  readonly explain: (given: unknown) => Promise<Explanation>;
  /**
   * Assesses many cases in their order, in memory that does not grow with them. Reads up to 1,024 cases ahead: whoever
   * waits for one outcome before sending the next case uses `assess`.
   */
  readonly assessAll: (cases: Iterable<unknown> | AsyncIterable<unknown>) => AsyncGenerator<Outcome, void>;
  /**
   * What the previous assessment of a person answers in the next one, where the instrument looks back: add it to the
   * responses of the next case.
   */
  readonly earlierAnswers: (previous: PreviousAssessment, responses: Responses) => Responses;
  /**
   * While a case is answered: which results can still come, and whether one is certain already. Of its classifications,
   * or of the classifications and levels that are named. Making it takes some seconds at most, asking it under 1 ms.
   */
  readonly possibilities: (assessedOn: IsoDate, outcomes?: readonly Id[]) => Possibilities;
}

const BATCH = 1_024;

/** @internal */
export function assessing(plan: Plan, provenance: Provenance, sha256: string): Assessing {
  const opened = { sha256 };
  const engine = caseEngine(plan);
  const { score, scorePlain } = caseScorers(plan);
  const assessor = new CaseAssessor(plan);
  const refused = ({ problems }: ReadCase) => ({ package: opened, assessment: null, problems });
  const outcomeOf = <Made extends Assessment>(given: Pick<Case, 'overrides'>, made: Made) => {
    const problems = problemsOf(plan, given, made);
    return { package: opened, assessment: madeBy(provenance, made), problems };
  };
  const batchOf = (batch: readonly unknown[]): Outcome[] => {
    const readings = batch.map((raw) => readCase(plan, raw));
    const assessed = assessor.assess(readings.flatMap((reading) => reading.case ?? []));
    let next = 0;
    return readings.map((reading): Outcome => {
      if (!reading.case) return refused(reading);
      const { assessment, problems } = assessed[next++]!;
      return { package: opened, assessment: madeBy(provenance, assessment), problems };
    });
  };
  return {
    assess: (raw) => {
      const plain = scorePlain(raw);
      if (plain) return outcomeOf(NO_OVERRIDES, plain);
      const reading = readCase(plan, raw);
      return reading.case ? outcomeOf(reading.case, score(reading.case)) : refused(reading);
    },
    explain: async (raw) => {
      const reading = readCase(plan, raw);
      return reading.case ? outcomeOf(reading.case, await engine.explain(reading.case)) : refused(reading);
    },
    earlierAnswers: (previous, responses) => earlierAnswers(plan, previous, responses),
    possibilities: (assessedOn, outcomes) => possibilities(plan, assessedOn, outcomes),
    assessAll: async function* (cases) {
      for await (const batch of inBatches(cases)) yield* batchOf(batch);
    },
  };
}

async function* inBatches(cases: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown[]> {
  let batch: unknown[] = [];
  for await (const one of cases) {
    batch.push(one);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
