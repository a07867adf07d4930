// The rules of a plan for json-rules-engine: what a condition decides, as events. Steps run in the order of the plan,
// one priority each; no meaning rests on the order of events.

import type { NestedCondition, RuleProperties } from 'json-rules-engine';
import type { Expression } from '../../language/index.ts';
import type { LevelStep, Plan, Step, TableStep } from '../../plan/index.ts';
import { allOf, computedParts, conditionOf } from './conditions.ts';

/** What an event says: a rule or relevance is true or false, a table row is, or a level holds. */
export type Finding =
  | { readonly kind: 'truth'; readonly id: string; readonly truth: boolean }
  | { readonly kind: 'row'; readonly id: string; readonly row: number; readonly truth: boolean }
  | { readonly kind: 'level'; readonly id: string; readonly level: string };

/** Plain JSON: the form in which a package carries them. */
export function ruleSet(plan: Plan): RuleProperties[] {
  return plan.steps.flatMap((step, position) => rulesOf(step, plan.steps.length - position));
}

/** The expressions behind the FEEL facts of a rule set, by text. */
export function feelFacts(plan: Plan): Map<string, Expression> {
  return new Map(plan.steps.flatMap(conditionsIn).flatMap((condition) => [...computedParts(condition)]));
}

function conditionsIn(step: Step): Expression[] {
  switch (step.kind) {
    case 'relevance':
    case 'rule':
    case 'constraint':
      return [step.when];
    case 'level':
      return step.groups.flatMap((group) => group.when ?? []);
    case 'table':
      return step.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
    default:
      return [];
  }
}

function rulesOf(step: Step, priority: number): RuleProperties[] {
  switch (step.kind) {
    case 'relevance':
    case 'rule':
    case 'constraint':
      return [true, false].map((truth) =>
        ruleFor(priority, { kind: 'truth', id: step.id, truth }, [conditionOf(step.when, truth)]),
      );
    case 'table':
      return rowRules(step, priority);
    case 'level':
      return levelRules(step, priority);
    default:
      return [];
  }
}

function rowRules(step: TableStep, priority: number): RuleProperties[] {
  return step.rows.flatMap(({ cells }, row) => {
    const conditions = cells.filter((cell) => cell !== null);
    const finding = { kind: 'row', id: step.id, row } as const;
    const holds = ruleFor(
      priority,
      { ...finding, truth: true },
      conditions.map((cell) => conditionOf(cell, true)),
    );
    // An empty `any` is true for the rule engine: a row without conditions has no rule that makes it false.
    if (conditions.length === 0) return [holds];
    const fails = ruleFor(priority, { ...finding, truth: false }, [
      { any: conditions.map((cell) => conditionOf(cell, false)) },
    ]);
    return [holds, fails];
  });
}

function levelRules(step: LevelStep, priority: number): RuleProperties[] {
  const before: NestedCondition[] = [];
  return step.groups.flatMap(({ when, from, levels }) => {
    const group = [...before, ...(when ? [conditionOf(when, true)] : [])];
    if (when) before.push(conditionOf(when, false));
    const codes = levels ? levels.map((position) => step.codes[position]!) : step.codes;
    return codes.map((level, position) =>
      ruleFor(priority, { kind: 'level', id: step.id, level }, [...group, ...band(step.of, from, position)]),
    );
  });
}

function band(fact: string, from: readonly number[], position: number): NestedCondition[] {
  const low = from[position - 1];
  const high = from[position];
  return [
    ...(low === undefined ? [] : [{ fact, operator: 'greaterThanInclusive', value: low }]),
    ...(high === undefined ? [] : [{ fact, operator: 'lessThan', value: high }]),
    // Of the only level of a group, that there is a number at all.
    ...(from.length === 0 ? [{ fact, operator: 'notEqual', value: null }] : []),
  ];
}

function ruleFor(priority: number, finding: Finding, conditions: NestedCondition[]): RuleProperties {
  return { priority, conditions: allOf(conditions), event: { type: 'finding', params: { ...finding } } };
}
