// The mutation score of an instrument's test cases: which small changes no test case notices. Changes that change nothing
// are proved to, and left out; for the others there is a case that would notice.

import {
  isEqual,
  responsesOf,
  sharing,
  USUAL_BUDGET,
  Versions,
  type Answers,
  type Budget,
} from '../../analysis/index.ts';
import { askedOf, lower, type Core, type Definition } from '../../core/index.ts';
import { caseEngine, type Assessment, type Case } from '../../engine/index.ts';
import { parseDate } from '../../model/dates.ts';
import type { Expected, Instrument, IsoDate, Responses } from '../../model/types.ts';
import { compile, type Plan } from '../../plan/index.ts';
import { differencesOf } from '../differences.ts';
import { rawCase } from '../tests.ts';
import { expectedOf } from './expected.ts';
import { mutantsOf, mutated, type Mutant } from './mutants.ts';
import { answersIn, Neighbours } from './neighbours.ts';
import { Trials, type Trial } from './trials.ts';

export interface MutationOptions {
  /** The day of cases that are suggested. */
  readonly assessedOn: IsoDate;
  /** Of what each proof may take. */
  readonly budget?: Budget;
  readonly now?: () => number;
  /** Of more changes than these, some are tried, spread over the document. */
  readonly most?: number;
  /** After each change: how many of how many were looked at. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Survivor extends Mutant {
  /** Position among the suggested cases; null: it was not decided whether any case could notice. */
  readonly noticedBy: number | null;
}

export interface MutationReport {
  readonly possible: number;
  /** Of the possible changes, those that were made. */
  readonly some: number;
  /** Of these, those after which it still is an instrument. */
  readonly tried: number;
  readonly noticed: number;
  /** Proved to change nothing that is reported. */
  readonly equivalent: readonly Mutant[];
  readonly survivors: readonly Survivor[];
  /** Few cases that together notice every survivor that can be. */
  readonly suggested: readonly SuggestedCase[];
}

export interface SuggestedCase {
  readonly assessedOn: IsoDate;
  readonly responses: Responses;
  /** What the instrument says of it now, by the engine of single cases. */
  readonly assessment: Assessment;
  readonly notices: readonly Mutant[];
}

const MOST = 400;
const ASKED = askedOf('');

/** The test cases must pass: one that fails notices every change. */
export async function tryMutants(
  document: Instrument,
  plan: Plan,
  options: MutationOptions,
): Promise<MutationReport> {
  const all = mutantsOf(document, plan);
  const some = spread(all, options.most ?? MOST);
  const base = lower(plan);
  const trials = new Trials(plan, base);
  const tests = trials.of(document.tests.map((test) => ({ given: rawCase(test), expected: test.expected })));
  const bare = { ...document, tests: [] };
  let noticed = 0;
  let tried = 0;
  const survivors = new Survivors({ document, plan, base, trials, tests }, options);
  for (const [n, mutant] of some.entries()) {
    options.onProgress?.(n, some.length);
    const changed = compile(mutated(bare, mutant)).plan;
    if (!changed) continue;
    tried += 1;
    const core = sharing(lower(changed), base);
    if (tests.some((test) => trials.notices(core, test))) noticed += 1;
    else await survivors.look({ mutant, core, plan: changed });
  }
  options.onProgress?.(some.length, some.length);
  return { possible: all.length, some: some.length, tried, noticed, ...survivors.found };
}

interface Tried {
  readonly document: Instrument;
  readonly plan: Plan;
  readonly base: Core;
  readonly trials: Trials;
  readonly tests: readonly Trial[];
}

/** So many of a list, as far from each other as from its ends. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor(((n + 0.5) * all.length) / most)]!);
}

/** A change that no test case notices. */
interface Left {
  readonly mutant: Mutant;
  readonly core: Core;
  readonly plan: Plan;
}

/** A case that may be suggested. */
interface Found {
  readonly assessedOn: IsoDate;
  readonly responses: Responses;
}

class Survivors {
  private readonly document: Instrument;
  private readonly plan: Plan;
  private readonly base: Core;
  private readonly definitions: ReadonlyMap<string, Definition>;
  private readonly trials: Trials;
  private readonly tests: readonly Trial[];
  private readonly options: MutationOptions;
  private readonly neighbours: Neighbours;
  private readonly shown: ReadonlySet<string>;
  private readonly equivalent: Mutant[] = [];
  private readonly survivors: Survivor[] = [];
  private readonly suggested: {
    readonly case: SuggestedCase & { notices: Mutant[] };
    readonly trial: Trial;
  }[] = [];
  private readonly assess: (given: Case) => Promise<Assessment>;

  constructor({ document, plan, base, trials, tests }: Tried, options: MutationOptions) {
    this.document = document;
    this.plan = plan;
    this.base = base;
    this.trials = trials;
    this.tests = tests;
    this.options = options;
    this.definitions = new Map(base.definitions.map((one) => [one.name, one]));
    this.neighbours = new Neighbours(plan, base);
    this.shown = new Set(Object.values(plan.results).flat() as readonly string[]);
    this.assess = caseEngine(plan).assess;
  }

  async look(left: Left): Promise<void> {
    const noticedBy = this.knownFor(left) ?? (await this.newFor(left));
    if (noticedBy === 'equivalent') this.equivalent.push(left.mutant);
    else {
      if (noticedBy !== null) this.suggested[noticedBy]!.case.notices.push(left.mutant);
      this.survivors.push({ ...left.mutant, noticedBy });
    }
  }

  get found(): Pick<MutationReport, 'equivalent' | 'survivors' | 'suggested'> {
    const { equivalent, survivors } = this;
    return { equivalent, survivors, suggested: this.suggested.map((one) => one.case) };
  }

  /** A case that was suggested for another change may notice this one, too. */
  private knownFor({ core }: Left): number | null {
    const found = this.suggested.findIndex(({ trial }) => this.trials.notices(core, trial));
    return found < 0 ? null : found;
  }

  private async newFor(left: Left): Promise<number | 'equivalent' | null> {
    const found = this.near(left) ?? this.prove(left);
    if (found === 'equivalent' || found === 'open') return found === 'open' ? null : found;
    const given = { id: 'suggested', ...found };
    const assessment = await this.assess(given);
    await confirm(left, given, expectedOf(assessment));
    const [trial] = this.trials.of([{ given, expected: null }]);
    return this.suggested.push({ case: { ...found, assessment, notices: [] }, trial: trial! }) - 1;
  }

  /** A test case, or one with one other answer. It can notice only where what was changed itself is another. */
  private near({ core }: Left): Found | null {
    const changed = this.trials.changedIn(core);
    const roots = core.definitions
      .filter(({ name }) => changed.includes(name))
      .filter((one) => !isEqual(one, this.definitions.get(one.name)))
      .map(({ name }) => name);
    const [rootItems, items] = [this.neighbours.itemsOf(roots), this.neighbours.itemsOf(changed)];
    for (const [n, { given }] of this.tests.entries()) {
      const own = answersIn(this.plan, given);
      const differs = (answers: Answers) => this.trials.differIn(core, roots, givenBy(answers, given));
      const isOther = differs(own);
      const near = this.neighbours.of(own, isOther ? items : rootItems);
      for (const answers of isOther ? [own, ...near] : near) {
        if (!differs(answers)) continue;
        const trial = this.trials.given(givenBy(answers, given), null);
        if (!this.trials.notices(core, trial)) continue;
        return {
          assessedOn: this.document.tests[n]!.assessedOn,
          responses: responsesOf(this.plan, answers),
        };
      }
    }
    return null;
  }

  /** From what is changed first to what rests on it: where all that is read is proved to be the same, so is what reads it. */
  private prove({ core }: Left): Found | 'equivalent' | 'open' {
    const { assessedOn, budget = USUAL_BUDGET, now } = this.options;
    const options = { assessedOn: parseDate(assessedOn)!, budget, ...(now && { now }) };
    const changed = new Set(this.trials.changedIn(core));
    const same = new Set<string>();
    let isOpen = false;
    for (const definition of core.definitions) {
      const { name, reads } = definition;
      const own = this.definitions.get(name);
      if (!changed.has(name) || !own) continue;
      const restsOnSame = reads.every((read) => !changed.has(read) || same.has(read));
      const found =
        restsOnSame && isEqual(own, definition)
          ? null
          : new Versions(this.base, core, options, [name]).witness(name);
      if (found === null) same.add(name);
      else if (!this.shown.has(name) && !name.endsWith(ASKED)) continue;
      else if ('before' in found)
        return { assessedOn, responses: shownBy(name, responsesOf(this.plan, found.before)) };
      else isOpen = true;
    }
    return isOpen ? 'open' : 'equivalent';
  }
}

/** Answers of the day of a test case. */
function givenBy(answers: Answers, given: Trial['given']): Trial['given'] {
  return new Map([['assessed_on', given.get('assessed_on')!], ...answers]);
}

/** Whether an item is asked is seen where it has no answer: then it is missing, or is not. */
function shownBy(name: string, responses: Responses): Responses {
  if (!name.endsWith(ASKED)) return responses;
  const item = name.slice(0, -ASKED.length);
  return Object.fromEntries(Object.entries(responses).filter(([id]) => id !== item));
}

/** A case of which both engines do not say that it notices is a fault of this program. */
async function confirm({ mutant, plan }: Left, given: Case, expected: Expected): Promise<void> {
  const found = await caseEngine(plan).assess(given);
  if (differencesOf(expected, found).length === 0)
    throw new Error(`no difference at ${mutant.path}: ${JSON.stringify(given.responses)}`);
}
