// One step of a plan over a block of cases.

import type { Id } from '../../model/types.ts';
import { isAsked, type RelevanceStep, type Step } from '../../plan/index.ts';
import { levelOver, normOver } from './bands.ts';
import { classificationOver } from './classification.ts';
import { codeVector, vectorOf } from './expressions.ts';
import { roundedNumber } from './numbers.ts';
import type { Registers, Vector } from './registers.ts';
import { scoreOver } from './score.ts';
import { tableOver } from './tables.ts';

/** Computes a step for the first `n` cases of the block; gives how many of them had contradicting table rows. */
export type RunStep = (n: number) => number;

export function stepOver(step: Step, registers: Registers): RunStep {
  switch (step.kind) {
    case 'table':
      return tableOver(step, registers);
    case 'relevance':
      return plain(relevanceOver(step, registers));
    case 'score':
      return plain(scoreOver(step, registers));
    case 'norm':
      return plain(normOver(step, registers));
    case 'level':
      return plain(levelOver(step, registers));
    case 'classification':
      return plain(classificationOver(step, registers));
    case 'formula': {
      const { expression, codes, decimals, type } = step;
      if (type === 'code') return stored(step.id, codeVector(expression, codes, registers), registers);
      if (type === 'number')
        return stored(
          step.id,
          roundedNumber(expression, decimals, registers, (part) => vectorOf(part, registers)),
          registers,
        );
      return stored(step.id, vectorOf(expression, registers), registers);
    }
    case 'rule':
      return stored(step.id, vectorOf(step.when, registers), registers);
    case 'flag':
    case 'recommendation':
      return plain(raisedOver(step.id, step.rules, registers));
    case 'reassessment': {
      const codes = registers.of(step.of);
      const months = step.months.map((one) => one ?? NaN);
      const output = registers.of(step.id);
      return plain((n) => {
        for (let row = 0; row < n; row += 1) output[row] = months[codes[row] as number] ?? NaN;
      });
    }
  }
}

function plain(run: (n: number) => void): RunStep {
  return (n) => {
    run(n);
    return 0;
  };
}

function stored(id: string, vector: Vector, registers: Registers): RunStep {
  const output = registers.of(id);
  return plain((n) => {
    output.set(vector(n).subarray(0, n));
  });
}

/** An item that is not asked has no answer. */
function relevanceOver(step: RelevanceStep, registers: Registers): (n: number) => void {
  const when = vectorOf(step.when, registers);
  const asked = registers.relevanceOf(step.id);
  const answers = registers.of(step.id);
  return (n) => {
    const truths = when(n);
    for (let row = 0; row < n; row += 1) {
      const truth = truths[row] as number;
      const isAskedHere = (item: Id) => registers.relevanceOf(item)[row] === 1;
      asked[row] = Number.isNaN(truth) ? (isAsked(step.whereUnknown, isAskedHere) ? 1 : 0) : truth;
      if (asked[row] === 0) answers[row] = NaN;
    }
  };
}

function raisedOver(id: string, rules: readonly string[], registers: Registers): (n: number) => void {
  const output = registers.of(id);
  const truths = rules.map((rule) => registers.of(rule));
  return (n) => {
    for (let row = 0; row < n; row += 1) {
      let any = 0;
      for (const truth of truths) any = any === 1 || truth[row] === 1 ? 1 : any + (truth[row] as number);
      output[row] = any;
    }
  };
}
