/* eslint-disable svelte/prefer-svelte-reactivity -- scopes are not changed, but made anew */
// The plan and the problems of the document as it is now. Short documents are compiled with every change; where
// that would be felt, compiling waits for a pause in typing, and stops again and again for what the page has to do.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { expressionsOf, inPieces } from '../../model/index.ts';
import type { Instrument } from '../../model/types.ts';
import { compile, compiling, type Compiled, type Plan } from '../../plan/index.ts';

/** Milliseconds that nobody notices between a key and its letter: of one piece of work. */
const UNNOTICED = 12;
const PAUSE = 150;
/** Characters of a document, and of its expressions with so many for each: more is compiled in pieces from the start. */
const LONG = 150_000;
const LONG_EXPRESSIONS = 50_000;
const EACH = 100;

/** Before anything is known. */
const NOTHING: Compiled = { plan: null, scope: new Map(), diagnostics: [] };

/** A state that can be run. */
export interface Runnable {
  readonly plan: Plan;
  readonly document: Instrument;
}

export class Checking {
  #runnable = $state.raw<Runnable | null>(null);
  #checked = $state.raw<Compiled>(NOTHING);
  #of = $state.raw() as Instrument;
  /** Whether the last one took more than one piece. */
  #isLong = false;
  /** How often it was begun: what comes last counts. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The last state without errors; null where there was none yet. */
  get runnable(): Runnable | null {
    return this.#runnable;
  }

  /** Null while the document has errors. */
  get plan(): Compiled['plan'] {
    return this.#checked.plan;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#checked.diagnostics;
  }

  /** Whether nothing is known yet: that there are no problems does not mean that there are none. */
  get isFirst(): boolean {
    return this.#checked === NOTHING;
  }

  /** The document that plan and diagnostics are of: a moment older than the current one while the user types. */
  get of(): Instrument {
    return this.#of;
  }

  /** The names that expressions may use. */
  get scope(): Compiled['scope'] {
    return this.#checked.scope;
  }

  constructor(document: Instrument) {
    this.#of = document;
    if (isLong(document)) this.#begin(document, 0);
    else this.#compile(document);
  }

  check(document: Instrument): void {
    this.stop();
    if (this.#isLong) this.#begin(document, PAUSE);
    else this.#compile(document);
  }

  /** Expressions go along with a name at once: until they are looked through again, the new one is what the old one was. */
  rename(from: string, to: string): void {
    const { scope } = this.#checked;
    const known = scope.get(from);
    if (!known || scope.has(to)) return;
    this.#checked = { ...this.#checked, scope: new Map([...scope, [to, { ...known, name: to }]]) };
  }

  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }

  #compile(document: Instrument): void {
    const start = performance.now();
    this.#take(compile(document), document);
    this.#isLong = performance.now() - start > UNNOTICED;
  }

  /** Begins after a while; another check, and the end, stop it. */
  #begin(document: Instrument, wait: number): void {
    this.#isLong = true;
    this.#timer = setTimeout(() => void this.#compileInPieces(document), wait);
  }

  async #compileInPieces(document: Instrument): Promise<void> {
    const turn = this.#turn;
    let pauses = 0;
    const goesOn = (): boolean => {
      pauses += 1;
      return turn === this.#turn;
    };
    const compiled = await inPieces(compiling(document), { piece: UNNOTICED, goesOn });
    if (!compiled) return;
    this.#take(compiled, document);
    this.#isLong = pauses > 0;
  }

  #take(compiled: Compiled, document: Instrument): void {
    this.#checked = compiled;
    this.#of = document;
    if (compiled.plan) this.#runnable = { plan: compiled.plan, document };
  }
}

function isLong(document: Instrument): boolean {
  const expressions = expressionsOf(document).reduce((sum, { text }) => sum + EACH + text.length, 0);
  return expressions > LONG_EXPRESSIONS || JSON.stringify(document).length > LONG;
}
