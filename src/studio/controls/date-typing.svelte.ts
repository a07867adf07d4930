// A date while it is typed: what stands in its field, what that means, and what is wrong with it. It knows no language
// and no page: the studio and the page of participants have fields for dates in words of their own.

import { flushSync, untrack } from 'svelte';
import { beginsDate, readDate } from '../../model/date-text.ts';
import type { IsoDate } from '../../model/types.ts';
import { printDay, stepDate } from './date.ts';
import { halfTyped, keepHalfTyped } from './half-typed.ts';

export interface DateWords {
  /** As readers of the language write it. */
  readonly say: (date: IsoDate) => string;
  /** Stands between the figures. */
  readonly sign: string;
  readonly pattern: string;
  readonly calendar: string;
  readonly needed: string;
  readonly notADate: (example: string) => string;
  readonly tooEarly: (min: string) => string;
  readonly tooLate: (max: string) => string;
  readonly holds: (date: string) => string;
}

export interface DateGiven {
  /** Empty: none. */
  readonly value: string;
  /** At every key press that makes a date, or that leaves the field empty. What is no date is not passed on. */
  readonly onchange: (date: string) => void;
  /** A date must be there: an empty field keeps the last one. */
  readonly required?: boolean | undefined;
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
  /** What was typed there and is no date is found there again, also after the field was gone. */
  readonly place?: string | undefined;
  /** What was typed before and was no date, and who keeps it, where it outlives the page. */
  readonly typed?: string | undefined;
  readonly onhalf?: ((text: string | null) => void) | undefined;
  /** The field goes, or becomes another, with a text in it that was not taken. */
  readonly onleft?: ((text: string) => void) | undefined;
}

const STEPS: Readonly<Record<string, { days?: number; months?: number }>> = {
  ArrowUp: { days: 1 },
  ArrowDown: { days: -1 },
  PageUp: { months: 1 },
  PageDown: { months: -1 },
};

export class DateTyping {
  readonly words: DateWords;
  readonly #given: () => DateGiven;
  #isFocused = $state(false);
  #isLeft = $state(false);
  /** What stands in the field while it does not mean the value. */
  #typed = $state.raw<string | null>(null);
  /** What was passed on, or came from elsewhere: where another comes, it is no more about what was typed. */
  #passed: string;
  #place: string | undefined;

  /** Where a component begins: it looks at what is given as long as that is there. */
  constructor(words: DateWords, given: () => DateGiven) {
    this.words = words;
    this.#given = given;
    const { value: first, place: begun } = untrack(given);
    this.#passed = first;
    this.#place = begun;
    this.#takeUp();
    $effect.pre(() => {
      const { value, place } = given();
      if (place !== this.#place) this.#become(value, place);
      if (value === this.#passed) return;
      this.#passed = value;
      this.#forget();
    });
    $effect(() => () => this.#tellLeft());
  }

  /** It is the field of something else now. */
  #become(value: string, place: string | undefined): void {
    untrack(() => this.#tellLeft());
    this.#passed = value;
    this.#place = place;
    this.#takeUp();
  }

  #takeUp(): void {
    this.#typed = untrack(this.#given).typed ?? halfTyped(this.#place, this.#passed);
    this.#isLeft = this.#typed !== null;
  }

  #tellLeft(): void {
    const text = untrack(() => this.#typed);
    if (text !== null && this.#isUntaken(text)) this.given.onleft?.(text);
  }

  #forget(): void {
    this.#typed = null;
    this.#keep(null);
  }

  #keep(text: string | null): void {
    const { value, typed, onhalf } = untrack(this.#given);
    keepHalfTyped(this.#place, text, value);
    if (text !== (typed ?? null)) onhalf?.(text);
  }

  #isUntaken(text: string): boolean {
    if (text.trim() === '') return false;
    const date = readDate(text);
    return date === undefined || this.#beyond(date) !== undefined;
  }

  get given(): DateGiven {
    return this.#given();
  }

  readonly shown: string = $derived.by(() => {
    const { value } = this.given;
    return this.#typed ?? (this.#isFocused ? printDay(value, this.words.sign) : this.words.say(value));
  });

  /** What is wrong with what was typed. */
  readonly wrong: string | undefined = $derived(
    this.#typed === null ? undefined : this.#problemOf(this.#typed),
  );

  #problemOf(text: string): string | undefined {
    const { value, required } = this.given;
    if (text.trim() === '') return required ? this.words.needed : undefined;
    const date = readDate(text);
    if (date === undefined && !this.#isLeft && beginsDate(text)) return undefined;
    const example = printDay('2026-01-31', this.words.sign);
    const said = date === undefined ? this.words.notADate(example) : this.#beyond(date);
    return said === undefined || value === '' ? said : `${said} ${this.words.holds(this.words.say(value))}`;
  }

  #beyond(date: IsoDate): string | undefined {
    const { min, max } = this.given;
    if (min !== undefined && date < min) return this.words.tooEarly(this.words.say(min));
    if (max !== undefined && date > max) return this.words.tooLate(this.words.say(max));
    return undefined;
  }

  type(text: string): void {
    this.#typed = text;
    this.#isLeft = false;
    const { value, required } = this.given;
    this.#keep(this.#isUntaken(text) ? text : null);
    const date = text.trim() === '' ? (required ? undefined : '') : readDate(text);
    if (date === undefined || date === value || (date !== '' && this.#beyond(date))) return;
    this.#pass(date);
  }

  /** As it comes from a calendar, or by a step. */
  take(date: string): void {
    this.#forget();
    if (date === '' || date === this.given.value || this.#beyond(date)) return;
    this.#pass(date);
  }

  #pass(date: string): void {
    this.#passed = date;
    this.given.onchange(date);
  }

  enter(input: HTMLInputElement): void {
    // At once, before the next key: what it shows now is another text, all of which is chosen, so that typing replaces it.
    flushSync(() => (this.#isFocused = true));
    input.select();
  }

  /** What is no date stays, with what is wrong, until it is mended. */
  leave(): void {
    this.#isFocused = false;
    this.#isLeft = true;
    const typed = this.#typed;
    if (typed !== null && (typed.trim() === '' || readDate(typed) === this.given.value)) this.#typed = null;
  }

  press(event: KeyboardEvent, pick: () => void): void {
    const { value } = this.given;
    if (event.key === 'Escape' && this.#typed !== null) {
      event.stopPropagation();
      this.#forget();
    }
    const isCalendar = event.altKey && event.key === 'ArrowDown';
    const step = STEPS[event.key];
    const isStep = step && !event.altKey && !event.ctrlKey && !event.metaKey && value !== '';
    if (!isCalendar && !isStep) return;
    event.preventDefault();
    event.stopPropagation();
    if (isCalendar) pick();
    else if (step) this.take(stepDate(value, step));
  }
}
