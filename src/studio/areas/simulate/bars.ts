// How many cases have a value before and after: one pair of bars.

export interface BarRow {
  /** Null: the cases of which nothing is known. */
  readonly value: string | null;
  readonly said: string;
  readonly before: number;
  readonly after: number;
  /** Undefined: there is no such value any more, or it is not known. */
  readonly colour: string | undefined;
  /** How many cases came to it and left it, where one case can have several values. */
  readonly moves?: { readonly gained: number; readonly lost: number };
}
