// How much of an instrument its test cases reach, and few cases that reach the rest. What no answers reach is proved to be
// out of reach, and left out.

import { Analysis, responsesOf, type Answers, type Budget } from '../../analysis/index.ts';
import type { Core } from '../../core/index.ts';
import type { Assessment } from '../../engine/index.ts';
import { parseDate } from '../../model/dates.ts';
import type { Instrument, IsoDate, Responses } from '../../model/types.ts';
import type { Input, Plan } from '../../plan/index.ts';
import { expectedOf } from '../mutation/expected.ts';
import { Trials } from '../mutation/trials.ts';
import { differencesOnEngines, onBothEngines, rawCase } from '../tests.ts';
import type { Goal, GoalName, Reached } from './goal.ts';
import { goalsOf } from './goals.ts';

export interface CoverageOptions {
  /** The day of cases that are suggested. */
  readonly assessedOn: IsoDate;
  readonly budget?: Budget;
}

export interface Coverage {
  /** Of what can be reached. */
  readonly reached: number;
  readonly open: readonly GoalName[];
  /** Proved to be reached by no answers. */
  readonly never: readonly GoalName[];
  readonly undecided: readonly GoalName[];
  /** Together they reach all that is open. */
  readonly suggested: readonly CoveringCase[];
}

export interface CoveringCase {
  readonly assessedOn: IsoDate;
  readonly responses: Responses;
  /** What the instrument says of it now. */
  readonly assessment: Assessment;
  readonly reaches: readonly GoalName[];
}

interface Chosen {
  readonly answers: Answers;
  readonly reached: Reached;
}

export async function coverageOf(
  { tests }: Pick<Instrument, 'tests'>,
  plan: Plan,
  { assessedOn, budget }: CoverageOptions,
): Promise<Coverage> {
  const day = parseDate(assessedOn)!;
  const { core, names, of } = goalsOf(plan);
  const analysis = new Analysis(core, { assessedOn: day, ...(budget && { budget }) }, names);
  const goals = of(analysis);
  const trials = new Trials(plan, core);
  const own = trials.of(tests.map((test) => ({ given: rawCase(test), expected: null })));
  const left = goals.filter((goal) => !own.some((trial) => goal.isReached(trial)));
  const search = new Search(plan, core, analysis, left, (answers) =>
    trials.given(new Map([['assessed_on', day], ...answers]), null),
  );
  const { chosen, never, undecided } = search.run();
  const suggested = await assessed(chosen, left, plan, assessedOn);
  const open = left.filter((goal) => !never.includes(goal) && !undecided.includes(goal));
  return {
    reached: goals.length - left.length,
    open: open.map(({ name }) => name),
    never: never.map(({ name }) => name),
    undecided: undecided.map(({ name }) => name),
    suggested,
  };
}

class Search {
  private readonly plan: Plan;
  private readonly analysis: Analysis;
  private readonly goals: readonly Goal[];
  private readonly reachedBy: (answers: Answers) => Reached;
  private readonly constraints: readonly string[];
  private open: readonly Goal[];

  constructor(
    plan: Plan,
    { constraints = [] }: Core,
    analysis: Analysis,
    goals: readonly Goal[],
    reachedBy: (answers: Answers) => Reached,
  ) {
    this.plan = plan;
    this.constraints = constraints;
    this.analysis = analysis;
    this.goals = goals;
    this.reachedBy = reachedBy;
    this.open = goals;
  }

  run() {
    const chosen: Chosen[] = [];
    const never: Goal[] = [];
    const undecided: Goal[] = [];
    for (const goal of this.goals) {
      if (!this.open.includes(goal)) continue;
      const witness = goal.witness(this.analysis);
      const found = witness && this.filled(goal, witness);
      if (found && goal.isReached(found.reached)) {
        chosen.push(found);
        this.open = this.open.filter((one) => !one.isReached(found.reached));
      } else {
        (witness === null ? never : undecided).push(goal);
        this.open = this.open.filter((one) => one !== goal);
      }
    }
    return { chosen: this.needed(chosen), never, undecided };
  }

  /** What a goal leaves open is answered so that the case reaches more. */
  private filled(goal: Goal, witness: Answers): Chosen {
    let best: Chosen = { answers: witness, reached: this.reachedBy(witness) };
    let count = this.countOf(best.reached);
    for (const input of this.plan.inputs) {
      if ((best.answers.get(input.id) ?? null) !== null) continue;
      for (const held of this.wantedOf(input)) {
        const answers = new Map([...best.answers, [input.id, held]]);
        const reached = this.reachedBy(answers);
        if (!this.isCase(input, reached) || !goal.isReached(reached)) continue;
        if (this.countOf(reached) <= count) continue;
        best = { answers, reached };
        count = this.countOf(reached);
        break;
      }
    }
    return best;
  }

  /** What is answered is asked, and no constraint is violated. */
  private isCase({ id }: Input, { values }: Reached): boolean {
    const isPossible = this.constraints.every((name) => values.get(name) !== 0);
    return isPossible && (values.get(id) ?? null) !== null;
  }

  private countOf(reached: Reached): number {
    return this.open.reduce((sum, goal) => sum + Number(goal.isReached(reached)), 0);
  }

  /** Answers to an item that no case has yet. */
  private wantedOf({ id, type, codes }: Input): readonly number[] {
    const wanted = this.open.flatMap(({ name }) =>
      name.kind === 'code' && name.name === id ? [name.code] : [],
    );
    switch (type) {
      case 'boolean':
        return wanted.map((code) => Number(code === 'true'));
      case 'code':
        return wanted.map((code) => codes.indexOf(code));
      case 'codes':
        return wanted.map((code) => 1 << codes.indexOf(code));
      default:
        return [];
    }
  }

  /** Without cases of which others reach all. */
  private needed(chosen: readonly Chosen[]): readonly Chosen[] {
    const reaching = new Map(
      chosen.map((one) => [one, this.goals.filter((goal) => goal.isReached(one.reached))]),
    );
    return chosen.reduce<readonly Chosen[]>((kept, one) => {
      const others = kept.filter((other) => other !== one);
      const reached = new Set(others.flatMap((other) => reaching.get(other)!));
      return reaching.get(one)!.every((goal) => reached.has(goal)) ? others : kept;
    }, chosen);
  }
}

/** Run on both engines: a case on which they do not agree is a fault of this program. */
async function assessed(
  chosen: readonly Chosen[],
  goals: readonly Goal[],
  plan: Plan,
  assessedOn: IsoDate,
): Promise<readonly CoveringCase[]> {
  const cases = chosen.map(({ answers }, n) => ({
    id: `suggested_${String(n)}`,
    assessedOn,
    responses: responsesOf(plan, answers),
  }));
  const found = await onBothEngines(plan, cases);
  let open = goals;
  return chosen.map(({ reached }, n) => {
    const { cases: assessment } = found[n]!;
    const [difference] = differencesOnEngines(expectedOf(assessment), found[n]!);
    if (difference) throw new Error(`engines differ: ${JSON.stringify(cases[n])}`);
    const reaches = open.filter((goal) => goal.isReached(reached));
    open = open.filter((goal) => !reaches.includes(goal));
    const { responses } = cases[n]!;
    return { assessedOn, responses, assessment, reaches: reaches.map(({ name }) => name) };
  });
}
