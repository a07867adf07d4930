// What each change does by itself, counted on the bank in use.

import { SvelteMap } from 'svelte/reactivity';
import type { Id, Instrument } from '../../../../model/index.ts';
import { planText } from '../../../../plan/index.ts';
import { bench, type Preview } from '../../../../workers/index.ts';
import { planLater } from '../../../background/index.ts';
import { Lane } from '../../../background/lane.ts';
import { partChanges } from './alone.ts';
import { changesBetween } from '../../../values/changes.ts';

interface Wanted {
  readonly bank: string;
  readonly before: Instrument;
  readonly after: Instrument;
  /** Names the run of all changes: another bank, or other answers in it, are another run. */
  readonly run: number;
}

/** Null: with that change alone the instrument cannot be run. */
export type Effects = ReadonlyMap<Id, Preview | null>;

/** More are not told apart: each of them runs the bank. */
export const MOST_CHANGES = 8;

export class ChangeEffects {
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<{ readonly of: Wanted; readonly effects: Effects } | null>(null);

  constructor() {
    this.#lane = new Lane({ wait: 400, patience: Infinity, run: (wanted) => this.#work(wanted) });
  }

  /** Those that are counted of that run; undefined where none are. */
  of(run: number): Effects | undefined {
    return this.#answer?.of.run === run ? this.#answer.effects : undefined;
  }

  follow(wanted: Wanted | null): void {
    this.#lane.want(wanted);
  }

  stop(): void {
    this.#lane.stop();
  }

  async #work(wanted: Wanted): Promise<void> {
    const { bank, before, after } = wanted;
    const parts = partChanges(before, after, changesBetween(before, after).computed).slice(0, MOST_CHANGES);
    const goesOn = (): boolean => !this.#lane.isAwaited;
    const old = await planLater(before, goesOn);
    if (!old) return;
    const counted: (readonly [Id, Preview | null])[] = [];
    for (const { id, alone } of parts) {
      const plan = await planLater(alone, goesOn);
      if (!goesOn()) return;
      const texts = plan && { before: planText(old), after: planText(plan) };
      counted.push([id, texts && (await bench().preview({ bank, ...texts }))]);
    }
    this.#answer = { of: wanted, effects: new SvelteMap(counted) };
  }
}
