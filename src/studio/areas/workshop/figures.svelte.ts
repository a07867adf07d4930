// What came in, and the figures of it. What takes long is worked out again only when something changed that it rests on:
// an edit of the key does not read fifty files anew.

import {
  assessed,
  collecting,
  figuringRound,
  outcomeAgreement,
  outOfReach,
  TextsRead,
  type Assess,
  type Collected,
  type LevelAgreement,
  type RoundFigures,
  type ScoreAgreement,
} from '../../../workshop/index.ts';
import type { Id } from '../../../model/index.ts';
import type { Pieces } from '../../../document/pieces.ts';
import { planLater } from '../../background/plan-later.ts';
import { workedOut } from '../../state/worked-out.svelte.ts';
import type { OpenExercise } from './exercise.svelte.ts';

export interface Outcomes {
  readonly assess: Assess;
  readonly scores: readonly ScoreAgreement[];
  readonly levels: readonly LevelAgreement[];
  /** What no rating can give, because what it rests on is not rated. */
  readonly outOfReach: readonly Id[];
}

interface Rounds {
  /** Null while nobody has handed it in. */
  readonly first: RoundFigures | null;
  readonly second: RoundFigures | null;
}

/** To be made while a component is made. */
export class Figures {
  readonly #open: OpenExercise;
  readonly #digest: { readonly now: string | null };
  readonly #texts = new TextsRead();
  readonly #collected: { readonly last: { readonly is: Collected } | null };
  readonly #rounds: { readonly last: { readonly is: Rounds } | null };
  #shown = $state<1 | 2>(1);
  #outcomes = $state.raw<{ readonly of: RoundFigures; readonly are: Outcomes | null } | null>(null);

  constructor(open: OpenExercise, digest: { readonly now: string | null }) {
    this.#open = open;
    this.#digest = digest;
    const came = $derived.by(() => {
      const { files, rates } = open;
      return files === null || digest.now === null ? null : { files, rates, digest: digest.now };
    });
    this.#collected = workedOut(
      () => came,
      ({ files, rates, digest: of }) => collecting(open.exercise, rates, files, Date.now(), this.#texts, of),
    );
    const key = $derived(open.exercise.key);
    const counted = $derived(this.collected && { responses: this.collected.responses, key });
    this.#rounds = workedOut(
      () => counted,
      ({ responses }) => this.#rounding(responses),
    );
  }

  /** Null before the files are read, and before the digest is there by which they say what they answer. */
  get collected(): Collected | null {
    return this.#collected.last?.is ?? null;
  }

  /** Whether it is known what there is of figures. */
  get areCounted(): boolean {
    return this.#rounds.last !== null;
  }

  get first(): RoundFigures | null {
    return this.#rounds.last?.is.first ?? null;
  }

  get second(): RoundFigures | null {
    return this.#rounds.last?.is.second ?? null;
  }

  /** The round that is looked at; the second where somebody has handed it in. */
  get round(): 1 | 2 {
    return this.second ? this.#shown : 1;
  }
  set round(round: 1 | 2) {
    this.#shown = round;
  }

  /** By which responses say what they answer; null while it is made. */
  get digest(): string | null {
    return this.#digest.now;
  }

  /** Null while nobody has handed in. */
  get figures(): RoundFigures | null {
    return this.round === 2 ? this.second : this.first;
  }

  /** Undefined while they are worked out; null where the instrument cannot be run. */
  get outcomes(): Outcomes | null | undefined {
    return this.#outcomes?.of === this.figures ? this.#outcomes.are : undefined;
  }

  /** Works out what the instrument makes of the ratings. */
  async assess(): Promise<void> {
    const of = this.figures;
    if (!of || this.#outcomes?.of === of) return;
    const plan = await planLater(this.#open.rates, () => this.figures === of);
    if (this.figures !== of) return;
    if (!plan) {
      this.#outcomes = { of, are: null };
      return;
    }
    const assess = assessed(plan, of.responses);
    const asked = {
      vignettes: this.#open.exercise.vignettes.map(({ id }) => id),
      scores: plan.results.scores,
      classifications: plan.results.classifications.map((id) => ({
        id,
        levels: plan.values.get(id)?.codes ?? [],
      })),
    };
    const unreached = outOfReach(plan, this.#open.rates, this.#open.exercise.aspects);
    this.#outcomes = {
      of,
      are: { assess, outOfReach: unreached, ...outcomeAgreement(of.responses, asked, assess) },
    };
  }

  *#rounding(responses: Collected['responses']): Pieces<Rounds> {
    const { exercise, rates } = this.#open;
    const has = (round: number): boolean => responses.some((one) => one.round === round);
    return {
      first: has(1) ? yield* figuringRound(exercise, rates, responses, 1) : null,
      second: has(2) ? yield* figuringRound(exercise, rates, responses, 2) : null,
    };
  }
}
