// One participant at work on one exercise: the answers, where they are, and what becomes of them.

import { SvelteMap } from 'svelte/reactivity';
import type { Diagnostic, Id, Item } from '../../model/index.ts';
import {
  mustBeRated,
  responseKind,
  vignettesFor,
  type ExerciseResponse,
  type Vignette,
} from '../../workshop/index.ts';
import { languageOf } from '../language.svelte.ts';
import { instant } from '../now.ts';
import { followingIn, type Following } from './asking.ts';
import {
  isWhole,
  NOTHING,
  ratingsOf,
  responseOf,
  type DepartureDraft,
  type Draft,
  type ItemDraft,
  type Place,
  type VignetteDraft,
} from './draft.ts';
import { keepAnswers, keyOf, keptAnswers, type Whose } from './kept.ts';
import { send } from './served.ts';
import type { Task } from './task.ts';

export type Delivery =
  | { readonly is: 'by file' | 'sending' | 'sent' | 'unreachable' }
  | { readonly is: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const TICK = 10_000;
const MINUTE = 60_000;

export class Session {
  readonly task: Task;
  readonly whose: Whose;
  readonly vignettes: readonly Vignette[];
  draft: Draft = $state.raw({
    code: '',
    round: 1,
    begun: '',
    saved: '',
    at: { vignette: '', item: null },
    vignettes: {},
  });
  response = $state.raw<ExerciseResponse | null>(null);
  delivery = $state.raw<Delivery>({ is: 'by file' });
  page = $state.raw<'task' | 'hand in'>('task');
  /** False where the browser keeps nothing. */
  isKept = $state.raw(true);
  private now = $state.raw(Date.now());
  private readonly following = new SvelteMap<Id, Following>();
  private readonly follow;
  private readonly isServed: boolean;
  private readonly timer;
  private isSending = false;
  private working: Promise<void> = Promise.resolve();

  /** Goes on where this person was, or begins. */
  constructor(task: Task, whose: Whose, isServed: boolean) {
    this.task = task;
    this.whose = whose;
    this.isServed = isServed;
    this.follow = followingIn(task);
    this.vignettes = vignettesFor(task.handout, whose.code);
    this.timer = setInterval(this.tick, TICK);
    addEventListener('online', this.tick);
    addEventListener('storage', this.readAgain);
    this.read();
  }

  async begin(): Promise<void> {
    await Promise.all(this.vignettes.map(({ id }) => this.work(id)));
    this.keep();
    if (this.response) await this.deliver();
  }

  end(): void {
    clearInterval(this.timer);
    removeEventListener('online', this.tick);
    removeEventListener('storage', this.readAgain);
  }

  private read(): void {
    const kept = keptAnswers(this.whose);
    const [first] = this.vignettes;
    const begun = instant();
    const { code, round } = this.whose;
    const at = { vignette: first?.id ?? '', item: this.task.items[0]?.id ?? null };
    this.draft = kept?.draft ?? { code, round, begun, saved: begun, at, vignettes: {} };
    this.response = kept?.response ?? null;
    if (kept?.isSent) this.delivery = { is: 'sent' };
  }

  // The same answers in another tab: what was done there last holds here too.
  private readonly readAgain = ({ key }: StorageEvent): void => {
    if (key !== keyOf(this.whose) || !keptAnswers(this.whose)) return;
    this.read();
    for (const { id } of this.vignettes) void this.work(id);
  };

  private readonly tick = (): void => {
    this.now = Date.now();
    if (this.delivery.is === 'unreachable') void this.deliver();
  };

  // Where one is.

  get vignette(): Vignette {
    return this.vignettes.find(({ id }) => id === this.draft.at.vignette) ?? this.vignettes[0]!;
  }

  get position(): number {
    return this.vignettes.indexOf(this.vignette);
  }

  itemsOf(vignette: Id): readonly Item[] {
    const following = this.following.get(vignette);
    return this.task.items.filter((item) => following?.isAsked(item) ?? item.relevantWhen === undefined);
  }

  levelsOf(vignette: Id): Following['levels'] {
    return this.following.get(vignette)?.levels ?? [];
  }

  /** The item that is shown; null at the level of the vignette. */
  get item(): Item | null {
    const items = this.itemsOf(this.vignette.id);
    const { item } = this.draft.at;
    if (item === null && this.levelsOf(this.vignette.id).length > 0) return null;
    // One that is not asked any more gives way to the next.
    const at = this.task.items.findIndex(({ id }) => id === item);
    return items.find((one) => this.task.items.indexOf(one) >= at) ?? items.at(-1) ?? null;
  }

  /** Every step of the exercise, in order. */
  private get places(): readonly Place[] {
    return this.vignettes.flatMap(({ id: vignette }) => [
      ...this.itemsOf(vignette).map(({ id: item }) => ({ vignette, item })),
      ...(this.levelsOf(vignette).length > 0 ? [{ vignette, item: null }] : []),
    ]);
  }

  /** The step before or after this one; undefined at either end. */
  beside(step: 1 | -1): Place | undefined {
    const here = { vignette: this.vignette.id, item: this.item?.id ?? null };
    const places = this.places;
    const at = places.findIndex(({ vignette, item }) => vignette === here.vignette && item === here.item);
    return places[at + step];
  }

  go(at: Place): void {
    this.page = 'task';
    this.change({ at });
  }

  /** Waits until it is known what is asked after the last rating. */
  async move(step: 1 | -1): Promise<void> {
    await this.working;
    const to = this.beside(step);
    if (to) this.go(to);
    else if (step === 1) this.page = 'hand in';
  }

  // What was answered.

  ratingOf(vignette: Id, item: Id): ItemDraft {
    return ratingsOf(this.draft, vignette).ratings[item] ?? {};
  }

  departureOf(vignette: Id, classification: Id): DepartureDraft | undefined {
    return ratingsOf(this.draft, vignette).departures[classification];
  }

  rate(item: Id, change: ItemDraft): void {
    const { id } = this.vignette;
    const { ratings } = ratingsOf(this.draft, id);
    this.changeVignette(id, { ratings: { ...ratings, [item]: { ...ratings[item], ...change } } });
    if ('value' in change) this.working = this.work(id);
  }

  /** Null takes the departure back. */
  depart(classification: Id, departure: DepartureDraft | null): void {
    const { id } = this.vignette;
    const { [classification]: _old, ...others } = ratingsOf(this.draft, id).departures;
    this.changeVignette(id, { departures: departure ? { ...others, [classification]: departure } : others });
  }

  /** Items without a rating; those left so on purpose are told apart. */
  missingIn(vignette: Id): { readonly missing: readonly Item[]; readonly open: number; readonly of: number } {
    const items = this.itemsOf(vignette).filter(({ kind }) => kind !== 'text');
    const unrated = items.filter(({ id }) => this.ratingOf(vignette, id).value === undefined);
    const missing = unrated.filter(({ id }) => !this.ratingOf(vignette, id).isOpen);
    return { missing, open: unrated.length - missing.length, of: items.length };
  }

  /** As the trainer's studio counts them: what is asked in some cases only stands beside what everybody rates. */
  ratedIn(vignette: Id): Record<'all' | 'beside', { readonly count: number; readonly of: number }> {
    const items = this.itemsOf(vignette).filter(({ kind }) => kind !== 'text');
    const tally = (some: readonly Item[]) => ({
      count: some.filter(({ id }) => this.ratingOf(vignette, id).value !== undefined).length,
      of: some.length,
    });
    return {
      all: tally(items.filter(mustBeRated)),
      beside: tally(items.filter((item) => !mustBeRated(item))),
    };
  }

  /** Departures that cannot be handed in as they are. */
  unfinishedIn(vignette: Id): readonly { readonly classification: Id; readonly needs: 'reason' | 'level' }[] {
    const levels = this.levelsOf(vignette);
    return Object.entries(ratingsOf(this.draft, vignette).departures).flatMap(([classification, one]) => {
      const level = levels.find((other) => other.classification === classification);
      if (isWhole(one, level)) return [];
      return [{ classification, needs: one.reason.trim() === '' ? ('reason' as const) : ('level' as const) }];
    });
  }

  private changeVignette(id: Id, change: Partial<VignetteDraft>): void {
    const before = this.draft.vignettes[id] ?? NOTHING;
    this.change({ vignettes: { ...this.draft.vignettes, [id]: { ...before, ...change } } });
  }

  private change(change: Partial<Draft>): void {
    if (this.response) return;
    this.draft = { ...this.draft, ...change, saved: instant() };
    this.keep();
  }

  private keep(isSent = this.delivery.is === 'sent'): void {
    const { draft, response } = this;
    this.isKept = keepAnswers(this.whose, { draft, ...(response && { response }), isSent });
  }

  /** Works out what follows from the ratings of a vignette. */
  private async work(vignette: Id): Promise<void> {
    const { ratings } = ratingsOf(this.draft, vignette);
    const following = await this.follow(ratings, this.draft.begun.slice(0, 10));
    if (ratingsOf(this.draft, vignette).ratings === ratings || !this.following.has(vignette))
      this.following.set(vignette, following);
  }

  // Time and handing in.

  /** Whole minutes that are left, never below 0; null without a limit. */
  get minutesLeft(): number | null {
    const { minutes } = this.task.handout;
    if (minutes === undefined) return null;
    const end = Date.parse(this.draft.begun) + minutes * MINUTE;
    return Math.min(minutes, Math.max(0, Math.ceil((end - this.now) / MINUTE)));
  }

  async handIn(): Promise<void> {
    await Promise.all(this.vignettes.map(({ id }) => this.work(id)));
    if (this.response) return;
    const { handout, digest } = this.task;
    this.response = responseOf(this.draft, {
      exercise: handout.id,
      handout: digest,
      language: languageOf(handout.title, handout.languages),
      now: instant(),
      asked: this.vignettes.map(({ id: vignette }) => ({
        vignette,
        items: this.itemsOf(vignette).map(({ id }) => id),
        levels: this.levelsOf(vignette),
      })),
    });
    // Kept before it is sent: a reload in between sends it again, and the trainer's computer knows it again.
    this.keep();
    await this.deliver();
  }

  async deliver(): Promise<void> {
    if (!this.isServed || this.delivery.is === 'sent' || this.isSending) return;
    this.isSending = true;
    // What is tried again by itself is not told each time.
    if (this.delivery.is !== 'unreachable') this.delivery = { is: 'sending' };
    const sent = await send(this.responseText());
    this.isSending = false;
    this.delivery = sent;
    this.keep();
  }

  /** The response as a file. */
  responseText(): string {
    return responseKind.canonical(this.response!);
  }

  get fileName(): string {
    return `${this.task.handout.id}-${this.whose.code}-${this.whose.round}.json`;
  }
}
