// The answers at which an instrument changes its mind: limits, thresholds and their neighbours, every option, none.

import { parseDate, printDate } from '../../../../model/dates.ts';
import { roundTo } from '../../../../model/decimal.ts';
import type { Id, Response } from '../../../../model/types.ts';
import type { Expression } from '../../../../language/index.ts';
import type { Input, Plan, Step } from '../../../../plan/index.ts';

/** All generated cases are assessed on one day. */
export const ASSESSED_ON = '2026-06-15';
const TODAY = parseDate(ASSESSED_ON)!;
const YEAR = 365.2425;

/** The answers of an item that are worth trying, the lowest first. Missing is not among them. */
export function edgesOf(plan: Plan): Map<Id, Response[]> {
  const thresholds = thresholdsOf(plan);
  return new Map(plan.inputs.map((input) => [input.id, answersOf(input, thresholds.get(input.id) ?? [])]));
}

function answersOf(input: Input, thresholds: readonly number[]): Response[] {
  switch (input.type) {
    case 'boolean':
      return [false, true];
    case 'code':
      return [...input.codes];
    case 'codes':
      return [
        [],
        ...input.codes.map((code) => [code]),
        ...(input.codes.length > 1 ? [[...input.codes]] : []),
      ];
    case 'number': {
      const unit = 10 ** -input.decimals;
      const near = [input.min, input.max, ...thresholds.flatMap((one) => [one - unit, one, one + unit])];
      return within(
        input,
        near.map((one) => roundTo(one, input.decimals)),
      );
    }
    case 'date': {
      const birthdays = [18, 21, 25, 60].map((age) => TODAY - Math.round(age * YEAR));
      const days = [input.min, input.max, TODAY, ...[...thresholds, ...birthdays].flatMap(neighbours)];
      return within(input, days)
        .map(printDate)
        .filter((date) => parseDate(date) !== undefined);
    }
  }
}

const neighbours = (day: number) => [day - 1, day, day + 1];

function within({ min, max }: Input, values: readonly number[]): number[] {
  return [...new Set(values)].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
}

/** The numbers (of dates: days) with which each value is compared. */
function thresholdsOf(plan: Plan): Map<Id, number[]> {
  const thresholds = new Map<Id, number[]>();
  const add = (id: Id, values: readonly number[]) =>
    thresholds.set(id, [...(thresholds.get(id) ?? []), ...values]);
  for (const step of plan.steps) {
    if (step.kind === 'score')
      for (const { of, points } of step.terms) if (points.kind === 'bands') add(of, points.from);
    if (step.kind === 'norm' || step.kind === 'level')
      for (const group of step.groups) add(step.of, group.from);
    for (const expression of expressionsIn(step)) visitComparisons(expression, add);
  }
  return thresholds;
}

function expressionsIn(step: Step): Expression[] {
  switch (step.kind) {
    case 'relevance':
    case 'rule':
    case 'constraint':
      return [step.when];
    case 'formula':
      return [step.expression];
    case 'norm':
    case 'level':
      return step.groups.flatMap(({ when }) => when ?? []);
    case 'table':
      return step.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
    default:
      return [];
  }
}

function visitComparisons(expression: Expression, found: (id: Id, values: readonly number[]) => void): void {
  if (expression.op === 'compare') {
    const { left, right } = expression;
    if (left.op === 'name' && (right.op === 'number' || right.op === 'date')) found(left.name, [right.value]);
    if (right.op === 'name' && (left.op === 'number' || left.op === 'date')) found(right.name, [left.value]);
  }
  for (const part of partsOf(expression)) visitComparisons(part, found);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'and':
    case 'or':
      return expression.parts;
    case 'not':
    case 'is missing':
      return [expression.of];
    case 'if':
      return [expression.when, expression.then, expression.otherwise];
    case 'call':
      return expression.args;
    default:
      return [];
  }
}
