// What of a case its outcomes rest on, and which way each answer speaks.

import type { ExplainedAssessment, Case } from '../engine/index.ts';
import { askedAs, optionsOf, type Id, type Instrument, type Item, type Response } from '../model/index.ts';
import type { Plan, Step } from '../plan/index.ts';

export interface Answered {
  readonly item: Item;
  readonly response: Response;
}

export interface CountedAnswers {
  /** Answers that are counted as risk. */
  readonly risk: readonly Answered[];
  /** Strengths that are there, and risks that are not. */
  readonly favour: readonly Answered[];
  /** Nobody knows: neither yes nor no. */
  readonly unknown: readonly Item[];
}

export function countedAnswers(
  document: Instrument,
  plan: Plan,
  outcomes: readonly Id[],
  given: Case,
  assessment: ExplainedAssessment,
): CountedAnswers {
  const read = restsOn(plan, outcomes);
  const points = pointsOf(assessment);
  const missing = new Set(assessment.missing);
  const risk: Answered[] = [];
  const favour: Answered[] = [];
  const unknown: Item[] = [];
  for (const item of document.items) {
    if (!read.has(item.id) || item.kind === 'text' || item.kind === 'earlier') continue;
    const response = given.responses[item.id] ?? null;
    if (missing.has(item.id)) unknown.push(item);
    else if (response === null || item.direction === undefined || item.direction === 'neutral') continue;
    else {
      const isThere = isPresent(document, item, response, points.get(item.id));
      if (item.direction === 'risk') (isThere ? risk : favour).push({ item, response });
      else if (isThere) favour.push({ item, response });
    }
  }
  return { risk, favour, unknown };
}

/** Everything that named values are worked out from, through all that they read. */
function restsOn(plan: Plan, ids: readonly Id[]): ReadonlySet<Id> {
  const steps = new Map<Id, Step>(
    plan.steps.flatMap((step): (readonly [Id, Step])[] =>
      step.kind === 'table'
        ? step.outputs.map((output) => [output.id, step] as const)
        : step.kind === 'relevance'
          ? []
          : [[step.id, step] as const],
    ),
  );
  const found = new Set<Id>();
  const waiting = [...ids];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(steps.get(next)?.reads ?? []));
  }
  return found;
}

/** Points that an answer has in any score; of items that stand in none, undefined. */
function pointsOf({ why }: ExplainedAssessment): ReadonlyMap<Id, readonly number[]> {
  const points = new Map<Id, number[]>();
  for (const reason of Object.values(why)) {
    if (reason.kind !== 'score') continue;
    for (const term of reason.terms)
      if (term.points !== null && term.state === 'answered')
        points.set(term.of, [...(points.get(term.of) ?? []), term.points * term.weight]);
  }
  return points;
}

/** A risk counts where it has points; what has none of its own, and strengths, where the answer is not the least. */
function isPresent(
  document: Instrument,
  item: Item,
  response: Response,
  points: readonly number[] | undefined,
): boolean {
  if (item.direction === 'risk' && points) return points.some((one) => one !== 0);
  if (typeof response === 'boolean') return response;
  if (typeof response === 'number') return response > 0;
  if (Array.isArray(response)) return response.length > 0;
  const asked = askedAs(document, item);
  if (asked.kind !== 'choice') return true;
  return optionsOf(asked.options, document)[0]?.code !== response;
}
