// The reasons of an assessment, step by step, from a finished run.

import type { Id } from '../../model/types.ts';
import { trace } from '../../language/index.ts';
import type { Plan, Step } from '../../plan/index.ts';
import type { Why } from '../types.ts';
import { levelWhy, normOf } from './band.ts';
import type { CaseRun } from './run.ts';
import { scoreOf } from './score.ts';

export function whyOf(plan: Plan, run: CaseRun): Record<Id, Why> {
  return Object.fromEntries(plan.steps.map((step) => [step.id, whyStep(step, run)]));
}

function whyStep(step: Step, run: CaseRun): Why {
  const { id } = step;
  switch (step.kind) {
    case 'score':
      return scoreOf(step, run);
    case 'norm':
      return normOf(step, run.value);
    case 'level':
      return levelWhy(step, run.value(id) as string | null, run.value);
    case 'formula':
      return { kind: 'formula', value: run.value(id), reads: step.reads };
    case 'table':
      return run.table(step);
    case 'rule':
    case 'constraint':
    case 'relevance':
      return { kind: step.kind, value: run.truths.get(id) ?? null, condition: trace(step.when, run.value) };
    case 'flag':
    case 'recommendation':
      return { kind: step.kind, value: run.value(id) as boolean | null, rules: step.rules };
    case 'classification':
      return run.classification(step);
    case 'reassessment':
      return { kind: 'reassessment', value: run.value(id) as number | null, of: step.of };
  }
}
