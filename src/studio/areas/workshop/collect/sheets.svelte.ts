// The sheets that are being typed in: what is stored of them, and over it what was typed since and is not stored yet.

import { SvelteMap } from 'svelte/reactivity';
import {
  changeSheet,
  deleteSheet,
  watchSheets,
  type KeptSheet,
  type SheetPlace,
} from '../../../../storage/index.ts';
import { NOTHING_TYPED, withTyped, type SheetWritten } from '../../../../workshop/index.ts';
import { told } from '../work.ts';

type Changes = Readonly<Record<string, string | null>>;

export class Sheets {
  readonly #exercise: string;
  #stored = $state.raw<readonly KeptSheet[]>([]);
  #ahead = new SvelteMap<string, { readonly place: SheetPlace; readonly changes: Changes }>();
  #writing: Promise<void> | null = null;

  constructor(exercise: string) {
    this.#exercise = exercise;
  }

  /** Begins to follow what is stored, whichever window wrote it. */
  start(): () => void {
    return watchSheets(this.#exercise, (sheets) => (this.#stored = sheets));
  }

  /** Begun and not counted, the last typed first. */
  get all(): readonly KeptSheet[] {
    return this.#stored;
  }

  of(place: SheetPlace): SheetWritten {
    const written = this.#stored.find((one) => isOf(one, place))?.written ?? NOTHING_TYPED;
    const ahead = this.#ahead.get(idOf(place));
    return ahead ? withTyped(written, ahead.changes) : written;
  }

  /** Shows at once, and is stored as soon as what was typed before is. */
  change(place: SheetPlace, changes: Changes): void {
    const before = this.#ahead.get(idOf(place))?.changes;
    this.#ahead.set(idOf(place), { place, changes: { ...before, ...changes } });
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
  }

  /** Gives what was typed, for taking the deletion back. */
  async delete(place: SheetPlace): Promise<SheetWritten | null> {
    const written = this.of(place);
    await this.settled();
    if (told(await deleteSheet(this.#exercise, place)) === null) return null;
    this.left(place);
    return written;
  }

  /** The sheet became a response: it is begun no more. */
  left(place: SheetPlace): void {
    this.#ahead.delete(idOf(place));
    this.#stored = this.#stored.filter((one) => !isOf(one, place));
  }

  /** Waits until all that was typed is stored, or could not be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    for (let next = this.#first(); next; next = this.#first()) {
      const { place, changes } = next;
      const outcome = await changeSheet(this.#exercise, place, changes);
      // What could not be stored stays on the screen, and goes with the next digit.
      if (!outcome.ok) {
        told(outcome);
        return;
      }
      const others = this.#stored.filter((one) => !isOf(one, place));
      this.#stored = outcome.value ? [outcome.value, ...others] : others;
      this.#forget(place, changes);
    }
  }

  #first(): { readonly place: SheetPlace; readonly changes: Changes } | undefined {
    return this.#ahead.values().next().value;
  }

  /** Leaves what was typed again meanwhile. */
  #forget(place: SheetPlace, written: Changes): void {
    const { changes = {} } = this.#ahead.get(idOf(place)) ?? {};
    const rest = Object.entries(changes).filter(([field, text]) => written[field] !== text);
    if (rest.length === 0) this.#ahead.delete(idOf(place));
    else this.#ahead.set(idOf(place), { place, changes: Object.fromEntries(rest) });
  }
}

function idOf({ participant, round }: SheetPlace): string {
  return `${round} ${participant}`;
}

function isOf(sheet: SheetPlace, place: SheetPlace): boolean {
  return idOf(sheet) === idOf(place);
}
