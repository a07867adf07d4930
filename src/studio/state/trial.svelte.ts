// The case of the Try it form, and what the instrument says of it.

import type { Case, CaseEngine, ExplainedAssessment } from '../../engine/index.ts';
import type { Response } from '../../model/index.ts';
import type { Plan } from '../../plan/index.ts';
import { noteSetting, readSetting, writeSetting } from '../../storage/index.ts';
import type { Runnable } from './checking.svelte.ts';
import { today } from './today.ts';

const DELAY = 250;

/** An assessment, and what it is of. */
export interface TrialAssessment extends Runnable {
  readonly given: Case;
  readonly assessment: ExplainedAssessment;
}

export class Trial {
  readonly #name: string;
  #case = $state.raw<Case>(emptyCase());
  #kept = $state.raw<Case | null>(null);
  #assessed = $state.raw<TrialAssessment | null>(null);
  /** Of the case: another number with each that comes to be shown, the same while it is answered. */
  #shows = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStored = true;
  #turn = 0;
  #plan: Plan | null = null;
  #engine: CaseEngine | null = null;

  constructor(instrument: string) {
    this.#name = `trial:${instrument}`;
  }

  get case(): Case {
    return this.#case;
  }

  get turn(): number {
    return this.#shows;
  }

  /** Null before the first answer is worked out, and where nothing could be run yet. */
  get assessed(): TrialAssessment | null {
    return this.#assessed;
  }

  /** The user's own case, while another one is only looked at. */
  get kept(): Case | null {
    return this.#kept;
  }

  /** A case to look at. It is not stored: the user's own is kept, and can be gone back to. */
  lookAt(one: Case): void {
    this.#kept ??= this.#case;
    this.#shows += 1;
    this.#case = one;
  }

  /** Back to the user's own case. */
  goBack(): void {
    if (!this.#kept) return;
    this.#shows += 1;
    this.#case = this.#kept;
    this.#kept = null;
  }

  /** Takes what is looked at as the user's own. */
  keepShown(): void {
    this.#kept = null;
    this.edit(this.#case);
  }

  /** Goes on with the case of the last time. */
  async restore(): Promise<void> {
    const before = this.#case;
    const stored = await readSetting(this.#name, isCase);
    if (!stored) return;
    if (this.#case === before) this.#case = stored;
    else if (this.#kept === before) this.#kept = stored;
  }

  /** Another case, for example one of a bank. */
  show(one: Case): void {
    this.#shows += 1;
    this.edit(one);
  }

  /** The same case, with something else in it. */
  edit(one: Case): void {
    this.#case = one;
    this.#isStored = false;
    // From the first answer on: whoever answers fast is not kept waiting until they stop.
    this.#timer ??= setTimeout(() => void this.flush(), DELAY);
  }

  /** Null says that it is not known; undefined takes the answer back. */
  answer(item: string, response: Response | undefined): void {
    const { [item]: _before, ...others } = this.#case.responses;
    const responses = response === undefined ? others : { ...others, [item]: response };
    this.edit({ ...this.#case, responses });
  }

  clear(): void {
    this.show(emptyCase());
  }

  /** Stores nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Before the page may close. */
  secure(): void {
    if (this.#isStored) return;
    noteSetting(this.#name, this.#own);
    void this.flush();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const own = this.#own;
    const { ok } = await writeSetting(this.#name, own);
    if (ok && own === this.#own) this.#isStored = true;
  }

  get #own(): Case {
    return this.#kept ?? this.#case;
  }

  /** Works out the assessment; what was asked before and answered later is dropped. */
  async assess(runnable: Runnable | null, given: Case): Promise<void> {
    const turn = ++this.#turn;
    if (runnable === null) return;
    // The engine is large, and not needed before an instrument is open.
    const { caseEngine } = await import('../../engine/index.ts');
    const { plan } = runnable;
    if (plan !== this.#plan) {
      this.#engine = caseEngine(plan);
      this.#plan = plan;
    }
    const assessment = await this.#engine?.explain(given);
    if (assessment && turn === this.#turn) this.#assessed = { ...runnable, given, assessment };
  }
}

function emptyCase(): Case {
  return { id: 'trial', assessedOn: today(), responses: {} };
}

function isCase(value: unknown): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  const { id, assessedOn, responses } = value as Partial<Case>;
  return (
    typeof id === 'string' &&
    typeof assessedOn === 'string' &&
    typeof responses === 'object' &&
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- comes from outside
    responses !== null
  );
}
