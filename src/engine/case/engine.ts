// json-rules-engine as the engine of one case.

import { Engine } from 'json-rules-engine';
import { evaluate, type Value } from '../../language/index.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Plan } from '../../plan/index.ts';
import type { Assessment, Case, ExplainedAssessment } from '../types.ts';
import { assessing } from './assessment.ts';
import { FEEL_FACT } from './conditions.ts';
import { feelFacts, ruleSet, type Finding } from './rules.ts';
import { CaseRun, indexSteps } from './run.ts';
import { whyOf } from './why.ts';

export interface CaseEngine {
  readonly assess: (given: Case) => Promise<Assessment>;
  /** With the reasons of everything. */
  readonly explain: (given: Case) => Promise<ExplainedAssessment>;
}

/**
 * An engine for one plan. The rule engine's state is not safe for runs at the same time (they lose events silently),
 * so each case waits for the one before it.
 */
export function caseEngine(plan: Plan): CaseEngine {
  const steps = indexSteps(plan);
  const expressions = feelFacts(plan);
  const assessmentOf = assessing(plan);
  const engine = new Engine(ruleSet(plan));
  let current: CaseRun;
  let last: Promise<unknown> = Promise.resolve();

  const uncached = { cache: false };
  for (const id of ['assessed_on', ...plan.values.keys()])
    engine.addFact(id, () => current.value(id), uncached);
  engine.addFact(
    FEEL_FACT,
    (params): Value => {
      const expression = expressions.get(params['expression'] as string);
      return expression ? evaluate(expression, current.value) : null;
    },
    uncached,
  );
  engine.on('finding', (finding) => {
    current.take(finding as unknown as Finding);
  });

  async function runCase(given: Case): Promise<CaseRun> {
    current = new CaseRun(plan, steps, given);
    await engine.run();
    return current;
  }

  function run(given: Case): Promise<CaseRun> {
    const next = last.then(() => runCase(given));
    last = next.catch(() => undefined);
    return next;
  }

  return {
    assess: async (given) => assessmentOf(given, await run(given)),
    explain: async (given) => {
      const done = await run(given);
      return { ...assessmentOf(given, done), why: whyOf(plan, done) };
    },
  };
}

const engines = new Kept(shortcut('engines of single cases'), new WeakMap<Plan, CaseEngine>());

/** Assesses one case, with the reasons of everything; a plan's engine is made once. */
export function assess(plan: Plan, given: Case): Promise<ExplainedAssessment> {
  return engines.of(plan, caseEngine).explain(given);
}
