// The plan and the problems of the document as it is now. Short documents are compiled with every change; where
// that would be felt, compiling waits for a pause in typing.

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Instrument } from '../../model/types.ts';
import { compile, type Compiled, type Plan } from '../../plan/index.ts';

/** Milliseconds that nobody notices between a key and its letter. */
const UNNOTICED = 12;
const PAUSE = 150;

/** A state that can be run. */
export interface Runnable {
  readonly plan: Plan;
  readonly document: Instrument;
}

export class Checking {
  #runnable = $state.raw<Runnable | null>(null);
  #checked = $state.raw() as Compiled;
  #of = $state.raw() as Instrument;
  #last = 0;
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

  /** The document that plan and diagnostics are of: a moment older than the current one while the user types. */
  get of(): Instrument {
    return this.#of;
  }

  /** The names that expressions may use. */
  get scope(): Compiled['scope'] {
    return this.#checked.scope;
  }

  constructor(document: Instrument) {
    this.#compile(document);
  }

  check(document: Instrument): void {
    clearTimeout(this.#timer);
    if (this.#last <= UNNOTICED) this.#compile(document);
    else this.#timer = setTimeout(() => this.#compile(document), PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #compile(document: Instrument): void {
    const start = performance.now();
    this.#checked = compile(document);
    this.#of = document;
    if (this.plan) this.#runnable = { plan: this.plan, document };
    this.#last = performance.now() - start;
  }
}
