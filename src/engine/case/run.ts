// One case on its way through a plan: what is known of it so far.

import { evaluate, evaluateRounded, type Value } from '../../language/index.ts';
import { parseDate } from '../../model/dates.ts';
import { settleInward } from '../../model/inward.ts';
import type { Id } from '../../model/types.ts';
import {
  ALWAYS,
  isAsked,
  itemsIn,
  namesGivenBy,
  type Input,
  type Plan,
  type Step,
} from '../../plan/index.ts';
import type { Case, WhyClassification, WhyTable } from '../types.ts';
import { normOf } from './band.ts';
import { classificationOf } from './classification.ts';
import type { Finding } from './rules.ts';
import { scoreOf } from './score.ts';
import { tableOf } from './table.ts';

/** The steps of a plan by what they give. */
export interface StepIndex {
  readonly inputs: ReadonlyMap<Id, Input>;
  readonly relevance: ReadonlyMap<Id, Extract<Step, { kind: 'relevance' }>>;
  /** By the id of the value; every output of a table gives the table. */
  readonly giving: ReadonlyMap<Id, Step>;
}

export function indexSteps(plan: Plan): StepIndex {
  const relevance = new Map<Id, Extract<Step, { kind: 'relevance' }>>();
  const giving = new Map<Id, Step>();
  for (const step of plan.steps) {
    if (step.kind === 'relevance') relevance.set(step.id, step);
    else for (const name of namesGivenBy(step)) giving.set(name, step);
  }
  return { inputs: new Map(plan.inputs.map((input) => [input.id, input])), relevance, giving };
}

export class CaseRun {
  readonly truths = new Map<Id, boolean>();
  private readonly levels = new Map<Id, string>();
  private readonly rows = new Map<Id, Map<number, boolean>>();
  private readonly known = new Map<Id, Value>();
  private readonly plan: Plan;
  private readonly steps: StepIndex;
  private readonly given: Case;

  constructor(plan: Plan, steps: StepIndex, given: Case) {
    this.plan = plan;
    this.steps = steps;
    this.given = given;
  }

  /** Takes what the rule engine found. */
  take(finding: Finding): void {
    if (finding.kind === 'level') this.levels.set(finding.id, finding.level);
    else if (finding.kind === 'truth') this.truths.set(finding.id, finding.truth);
    else this.rowsOf(finding.id).set(finding.row, finding.truth);
  }

  readonly value = (id: Id): Value => {
    if (!this.known.has(id))
      settleInward(
        id,
        (one) => this.readsOf(one).filter((read) => !this.known.has(read)),
        (one) => {
          if (!this.known.has(one)) this.known.set(one, this.compute(one));
        },
      );
    return this.known.get(id)!;
  };

  readonly codes = (id: Id): readonly string[] => this.plan.values.get(id)?.codes ?? [];

  /** Whether an item is asked; everything that is not an item is. */
  readonly relevant = (id: Id): boolean => {
    const known = new Map<Id, boolean>();
    settleInward(
      id,
      (item) => this.decidingIfAsked(item),
      (item) => {
        const { whereUnknown } = this.steps.relevance.get(item) ?? { whereUnknown: ALWAYS };
        known.set(item, this.truths.get(item) ?? isAsked(whereUnknown, (other) => known.get(other)!));
      },
    );
    return known.get(id)!;
  };

  /** The items that decide whether an item is asked, where its condition does not say. */
  private decidingIfAsked(item: Id): readonly Id[] {
    const step = this.steps.relevance.get(item);
    return !step || this.truths.has(item) ? [] : itemsIn(step.whereUnknown);
  }

  private readsOf(id: Id): readonly Id[] {
    return this.steps.inputs.has(id) ? [] : (this.steps.giving.get(id)?.reads ?? []);
  }

  table(step: Extract<Step, { kind: 'table' }>): WhyTable {
    const rows = this.rowsOf(step.id);
    return tableOf(
      step,
      step.rows.map((_, position) => rows.get(position) ?? null),
      this.value,
    );
  }

  classification(step: Extract<Step, { kind: 'classification' }>): WhyClassification {
    const fired = (rule: Id) => this.truths.get(rule) === true;
    return classificationOf(
      step,
      this.value(step.of) as string | null,
      fired,
      this.given.overrides?.[step.id],
    );
  }

  private compute(id: Id): Value {
    if (id === 'assessed_on') return parseDate(this.given.assessedOn) ?? null;
    const input = this.steps.inputs.get(id);
    if (input) return this.relevant(id) ? answerOf(input, this.given) : null;
    const step = this.steps.giving.get(id);
    return step ? this.result(step, id) : null;
  }

  private result(step: Step, id: Id): Value {
    switch (step.kind) {
      case 'score':
        return scoreOf(step, this).value;
      case 'norm':
        return normOf(step, this.value).value;
      case 'level':
        return this.levels.get(id) ?? null;
      case 'formula':
        return step.type === 'number'
          ? evaluateRounded(step.expression, step.decimals, this.value)
          : evaluate(step.expression, this.value);
      case 'table':
        return this.table(step).values[id] ?? null;
      case 'flag':
      case 'recommendation':
        return this.raised(step.rules);
      case 'classification':
        return this.classification(step).value;
      case 'reassessment': {
        const code = this.value(step.of);
        return code === null ? null : (step.months[this.codes(step.of).indexOf(code as string)] ?? null);
      }
      default:
        return this.truths.get(id) ?? null;
    }
  }

  private raised(rules: readonly Id[]): boolean | null {
    const truths = rules.map((rule) => this.truths.get(rule) ?? null);
    return truths.includes(true) ? true : truths.includes(null) ? null : false;
  }

  private rowsOf(table: Id): Map<number, boolean> {
    const rows = this.rows.get(table) ?? new Map<number, boolean>();
    this.rows.set(table, rows);
    return rows;
  }
}

function answerOf(input: Input, { responses }: Case): Value {
  const answer = Object.hasOwn(responses, input.id) ? (responses[input.id] ?? null) : null;
  if (input.type === 'date') return typeof answer === 'string' ? (parseDate(answer) ?? null) : null;
  return answer;
}
