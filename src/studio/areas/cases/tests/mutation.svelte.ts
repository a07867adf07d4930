// How good the test cases are: small changes of the instrument, tried in a worker when somebody asks.

import type { Instrument } from '../../../../model/index.ts';
import { planText, type Plan } from '../../../../plan/index.ts';
import type { MutationReport, SuggestedCase } from '../../../../simulation/mutation/index.ts';
import { Proving } from '../../../../workers/index.ts';
import type { Workspace } from '../../../state/index.ts';

export type MutationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed' };

interface Answer {
  readonly of: Instrument;
  readonly report: MutationReport;
  readonly milliseconds: number;
}

const IDLE: MutationState = { kind: 'idle' };
/** Share that is worth being told. */
const NOTICED = 0.01;

export class Mutation {
  readonly #workspace: Workspace;
  readonly #proving: Pick<Proving, 'mutations' | 'giveUp'>;
  #state = $state.raw<MutationState>(IDLE);
  #answer = $state.raw<Answer | null>(null);
  #turn = 0;

  constructor(workspace: Workspace, proving: Pick<Proving, 'mutations' | 'giveUp'> = new Proving()) {
    this.#workspace = workspace;
    this.#proving = proving;
  }

  get state(): MutationState {
    return this.#state;
  }

  get answer(): Answer | null {
    return this.#answer;
  }

  /** Whether the answer is of the instrument as it is; test cases that came since may notice more. */
  get isPresent(): boolean {
    const { document } = this.#workspace;
    return this.#answer !== null && hasSameRules(this.#answer.of, document);
  }

  async run(instrument: Instrument, plan: Plan, assessedOn: string): Promise<void> {
    const turn = ++this.#turn;
    this.#proving.giveUp();
    this.#state = { kind: 'running', done: 0 };
    let told = 0;
    const progress = (tried: number, all: number): void => {
      const done = tried / all;
      if (turn !== this.#turn || done - told < NOTICED) return;
      told = done;
      this.#state = { kind: 'running', done };
    };
    const begun = performance.now();
    try {
      const report = await this.#proving.mutations(
        { instrument, plan: planText(plan), assessedOn },
        progress,
      );
      if (turn !== this.#turn) return;
      if (report) this.#answer = { of: instrument, report, milliseconds: performance.now() - begun };
      this.#state = IDLE;
    } catch {
      if (turn === this.#turn) this.#state = { kind: 'failed' };
    }
  }

  cancel(): void {
    this.#turn += 1;
    this.#proving.giveUp();
    this.#state = IDLE;
  }
}

/** Everything but the test cases is the very same. */
function hasSameRules(one: Instrument, other: Instrument): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Instrument>;
  return [...names].every((name) => name === 'tests' || one[name] === other[name]);
}

/** Whether a test case has the answers of a suggested one. */
export function isTaken(
  { tests }: Pick<Instrument, 'tests'>,
  { assessedOn, responses }: SuggestedCase,
): boolean {
  const written = (all: object): string =>
    JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  const wanted = written(responses);
  return tests.some((test) => test.assessedOn === assessedOn && written(test.responses) === wanted);
}

const all = new WeakMap<Workspace, Mutation>();

export function mutationOf(workspace: Workspace): Mutation {
  const known = all.get(workspace) ?? new Mutation(workspace);
  all.set(workspace, known);
  return known;
}
