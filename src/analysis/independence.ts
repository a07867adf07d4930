// Whether what an instrument says depends on an item (sex, religion, citizenship): proved that it never does, or shown by
// two cases that differ in it alone, and in what is asked because of it.

import { askedOf, lower } from '../core/index.ts';
import { caseEngine, type CaseEngine } from '../engine/index.ts';
import { parseDate } from '../model/dates.ts';
import type { Code, Id, IsoDate, Responses } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import { Analysis, USUAL_BUDGET, type AnalysisOptions } from './analyse.ts';
import { Undecided, type Reason } from './diagram/budget.ts';
import type { Answers, Exact } from './exact.ts';
import { codesAsked, outcomesOf, saidIn, type Said } from './outcomes.ts';
import { responsesOf } from './responses.ts';

export interface Independence {
  readonly item: Id;
  /** Items that are asked because of it, or because of these: a difference that comes of them is one that comes of it. */
  readonly brings: readonly Id[];
  readonly outcomes: readonly OutcomeOfPair[];
}

export interface OutcomeOfPair {
  readonly id: Id;
  /** Of a set: whether this code is in it. */
  readonly code: Code | null;
  readonly found: Dependence;
}

export type Dependence =
  | { readonly state: 'independent' }
  | {
      readonly state: 'depends';
      readonly pair: readonly [Side, Side];
      /** Items that are answered in one of both cases alone, because they are asked in one alone. */
      readonly besides: readonly Id[];
      /** Every two such cases violate a constraint: one of them at least. */
      readonly isExcluded: boolean;
    }
  | { readonly state: 'undecided'; readonly reason: Reason | { readonly kind: 'engine' } };

export interface Side {
  readonly responses: Responses;
  readonly gives: Said | boolean;
}

export type IndependenceOptions = Omit<AnalysisOptions, 'assessedOn'> & {
  readonly assessedOn: IsoDate;
  /** Told of outcomes, of one item after the other. */
  readonly onProgress?: (done: number, all: number) => void;
};

/** Of each item, what it does to every outcome; each pair of cases was run by the engine of single cases. */
export async function independent(
  plan: Plan,
  items: readonly Id[],
  { assessedOn, onProgress = () => undefined, ...options }: IndependenceOptions,
): Promise<readonly Independence[]> {
  const analysis = new Analysis(lower(plan), { ...options, assessedOn: parseDate(assessedOn)! });
  const ms = (options.budget ?? USUAL_BUDGET).ms;
  const looked = { plan, analysis, engine: caseEngine(plan), assessedOn, ms };
  const ids = outcomesOf(plan);
  const all: Independence[] = [];
  for (const item of items) {
    const brings = broughtBy(plan, analysis, item);
    const outcomes: OutcomeOfPair[] = [];
    for (const [position, id] of ids.entries()) {
      for (const code of codesAsked(id, [plan]))
        outcomes.push({ id, code, found: await dependence(looked, { item, brings, id, code }) });
      onProgress(all.length * ids.length + position + 1, items.length * ids.length);
    }
    all.push({ item, brings, outcomes });
  }
  return all;
}

interface Looked {
  readonly plan: Plan;
  readonly analysis: Analysis;
  readonly engine: CaseEngine;
  readonly assessedOn: IsoDate;
  readonly ms: number;
}

interface Question {
  readonly item: Id;
  readonly brings: readonly Id[];
  readonly id: Id;
  readonly code: Code | null;
}

/** What rests on an item through the conditions under which others are asked, however many lie between. */
function broughtBy({ inputs }: Plan, analysis: Analysis, item: Id): readonly Id[] {
  const restsOnIt = (id: Id) => analysis.has(askedOf(id)) && analysis.itemsOf(askedOf(id)).has(item);
  return inputs.flatMap(({ id }) => (id !== item && restsOnIt(id) ? [id] : []));
}

async function dependence(looked: Looked, question: Question): Promise<Dependence> {
  const { plan, analysis, ms } = looked;
  const { item, brings, id, code } = question;
  if (!analysis.itemsOf(id).has(item)) return { state: 'independent' };
  const exact = analysis.of(id, code === null ? undefined : plan.values.get(id)!.codes.indexOf(code));
  if (!exact.isExact) return { state: 'undecided', reason: exact.reason };
  if (exact.lift.model.levelOf(item) === undefined) return { state: 'independent' };
  const found = exact.lift.attempt(() => pairOf(exact, item, brings), ms);
  if (found instanceof Undecided) return { state: 'undecided', reason: found.reason };
  return found ? shown(looked, question, found) : { state: 'independent' };
}

interface Found {
  readonly pair: readonly [Answers, Answers];
  readonly isExcluded: boolean;
}

/** A constraint that ties an item to others must not make what depends on it look independent. */
function pairOf(exact: Exact, item: Id, brings: readonly Id[]): Found | null {
  const possible = exact.pair(item, brings, 'possible');
  if (possible) return { pair: possible, isExcluded: false };
  const answered = exact.pair(item, brings, 'answered');
  return answered && { pair: answered, isExcluded: true };
}

/** Only what the engine of single cases says, too, is shown. */
async function shown(
  { plan, engine, assessedOn }: Looked,
  { item, id, code }: Question,
  { pair, isExcluded }: Found,
): Promise<Dependence> {
  const type = plan.values.get(id)?.type ?? 'boolean';
  const isTruth = type === 'boolean' || type === 'codes';
  const sides: Side[] = [];
  for (const answers of pair) {
    const responses = responsesOf(plan, answers);
    const said = saidIn(await engine.assess({ id: 'pair', assessedOn, responses }), id, code);
    sides.push({ responses, gives: isTruth && said !== null ? said === 1 : said });
  }
  const [one, other] = sides as [Side, Side];
  if (one.gives === other.gives) return { state: 'undecided', reason: { kind: 'engine' } };
  const besides = plan.inputs.flatMap((input) =>
    input.id !== item && input.id in one.responses !== input.id in other.responses ? [input.id] : [],
  );
  return { state: 'depends', pair: [one, other], besides, isExcluded };
}
