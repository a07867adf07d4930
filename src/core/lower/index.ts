// From a plan to the core, step by step.

import { LAST_DAY, FIRST_DAY } from '../../model/dates.ts';
import { constraintsOf, type Plan, type Step } from '../../plan/index.ts';
import { byCode, or, recoded, round } from '../nodes.ts';
import type { Core, Facts, Node } from '../types.ts';
import { lowerLevel, lowerNorm } from './bands.ts';
import { lowerClassification } from './classification.ts';
import { nodeOf } from './expression.ts';
import { inputName, Names, overrideOf } from './names.ts';
import { lowerRelevance } from './relevance.ts';
import { lowerScore } from './score.ts';
import { lowerTable } from './table.ts';

export function lower(plan: Plan): Core {
  const names = new Names(plan);
  names.input('assessed_on', { type: 'date', mayBeMissing: false, min: FIRST_DAY, max: LAST_DAY });
  for (const input of plan.inputs)
    names.input(inputName(input), { ...factsOf(plan, input.id), mayBeMissing: true });
  for (const id of plan.results.classifications)
    names.input(overrideOf(id), {
      type: 'code',
      mayBeMissing: true,
      codes: plan.values.get(id)?.codes ?? [],
    });
  for (const step of plan.steps) lowerStep(step, names);
  const constraints = constraintsOf(plan)
    .filter(({ force }) => force === 'error')
    .map(({ id }) => id);
  return {
    inputs: names.inputs,
    definitions: names.definitions,
    ...(constraints.length > 0 && { constraints }),
  };
}

function lowerStep(step: Step, names: Names): void {
  if (step.kind === 'table') lowerTable(step, names);
  else names.define(step.id, step.id, nodeOfStep(step, names));
}

function nodeOfStep(step: Exclude<Step, { kind: 'table' }>, names: Names): Node {
  switch (step.kind) {
    case 'relevance':
      return lowerRelevance(step, names);
    case 'score':
      return lowerScore(step, names);
    case 'norm':
      return lowerNorm(step, names);
    case 'level':
      return lowerLevel(step, names);
    case 'formula': {
      const { expression, type, codes, decimals } = step;
      const node = nodeOf(expression, names);
      if (type === 'number') return round('half away', decimals, node);
      return type === 'code' ? recoded(node, codes) : node;
    }
    case 'rule':
    case 'constraint':
      return nodeOf(step.when, names);
    case 'flag':
    case 'recommendation':
      return or(step.rules.map((rule) => names.read(rule)));
    case 'classification':
      return lowerClassification(step, names);
    case 'reassessment':
      return byCode(names.read(step.of), step.months);
  }
}

function factsOf(plan: Plan, id: string): Facts {
  const { type, codes, decimals, min, max } = plan.values.get(id)!;
  const isCoded = type === 'code' || type === 'codes';
  return {
    type,
    mayBeMissing: true,
    ...(isCoded && { codes }),
    ...(type === 'number' && { decimals }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}
