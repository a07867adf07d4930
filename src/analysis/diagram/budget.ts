// How much may be spent on one name, so that nobody waits for what cannot be decided.

export interface Budget {
  /** Branches that are looked at while diagrams are made. */
  readonly branches: number;
  readonly ms: number;
}

/** Why something was not decided. */
export type Reason =
  | { readonly kind: 'size'; readonly branches: number }
  | { readonly kind: 'time'; readonly ms: number }
  /** An item has more values that must be told apart than are looked at one by one. */
  | { readonly kind: 'values'; readonly item: string };

/** Why several tries together, which had all of the budget, did not decide it. */
export const ofAllTries = (last: Reason, { ms }: Budget): Reason =>
  last.kind === 'time' ? { kind: 'time', ms } : last;

export class Undecided extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(`not decided: ${reason.kind}`);
    this.reason = reason;
  }
}

const BRANCHES_BETWEEN_LOOKS = 10_000;

/** Counts what is spent. */
export class Purse {
  private readonly budget: Budget;
  private readonly now: () => number;
  private ms = 0;
  private spent = 0;
  private nextLook = 0;
  private until = 0;

  constructor(budget: Budget, now: () => number) {
    this.budget = budget;
    this.now = now;
    this.refill(budget.ms);
  }

  /** From here on for the next task, so many milliseconds. */
  refill(ms: number): void {
    this.ms = ms;
    this.spent = 0;
    this.nextLook = BRANCHES_BETWEEN_LOOKS;
    this.until = this.now() + ms;
  }

  spend(branches: number): void {
    this.spent += branches;
    if (this.spent < this.nextLook) return;
    this.nextLook = this.spent + BRANCHES_BETWEEN_LOOKS;
    if (this.spent > this.budget.branches)
      throw new Undecided({ kind: 'size', branches: this.budget.branches });
    if (this.now() > this.until) throw new Undecided({ kind: 'time', ms: this.ms });
  }
}
