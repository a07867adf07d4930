// The values of the tried case, for conditions that are only being written.

import { checkExpression, NO_HELP, evaluate, type Scope, type Value } from '../../language/index.ts';
import { parseDate } from '../../model/dates.ts';
import type { Id, Instrument } from '../../model/types.ts';
import type { TrialAssessment } from '../state/trial.svelte.ts';

export type Truth = 'true' | 'false' | 'unknown';

/** Of a case that nobody has begun to answer nothing is said. */
export function hasAnswers({ given }: TrialAssessment): boolean {
  return Object.keys(given.responses).length > 0;
}

/** Whether a condition holds of the case; null where it cannot be told. */
export function truthOf(text: string, scope: Scope, lookup: (id: Id) => Value | undefined): Truth | null {
  const { expression, names } = checkExpression(text, scope, { type: 'boolean' }, NO_HELP);
  if (!expression || names.some((name) => lookup(name) === undefined)) return null;
  const truth = evaluate(expression, (name) => lookup(name) ?? null);
  return truth === null ? 'unknown' : truth === true ? 'true' : 'false';
}

/** A value as expressions have it: missing is null, and undefined is what the assessment does not say. */
export function valuesOf(
  { given, assessment }: TrialAssessment,
  document: Instrument,
  scope: Scope,
): (id: Id) => Value | undefined {
  const { scores, levels, values, classification, flags, recommendations, unknown, why } = assessment;
  const items = new Set(document.items.map(({ id }) => id));
  const raised = new Set([...document.flags, ...document.recommendations].map(({ id }) => id));
  const constants = new Map((document.constants ?? []).map(({ id, value }) => [id, value]));
  const said = (id: Id): Value | undefined => {
    if (id === 'assessed_on') return given.assessedOn;
    if (items.has(id)) {
      const relevance = why[id];
      const isAsked = relevance?.kind !== 'relevance' || relevance.value !== false;
      return isAsked ? (given.responses[id] ?? null) : null;
    }
    if (raised.has(id))
      return unknown.includes(id) ? null : flags.includes(id) || recommendations.includes(id);
    return constants.get(id) ?? scores[id] ?? levels[id] ?? classification[id] ?? values[id];
  };
  return (id) => {
    const value = said(id);
    if (value === undefined) return isSaid(id) ? null : undefined;
    return scope.get(id)?.type === 'date' && typeof value === 'string' ? (parseDate(value) ?? null) : value;
  };

  function isSaid(id: Id): boolean {
    return [scores, levels, classification, values].some((record) => Object.hasOwn(record, id));
  }
}
