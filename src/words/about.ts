// What a language says of itself. Nothing else stands here, as the types of the runtime lead to it.

export interface About {
  /** What the language calls itself. */
  readonly name: string;
  readonly conventions: Conventions;
  /** Names of languages that browsers do not know in this one. */
  readonly languageNames?: Readonly<Record<string, string>>;
}

/** How numbers and dates are written. */
export interface Conventions {
  /** Whose figures it uses: browsers know few languages, and for another they would take the reader’s own. */
  readonly like: string;
  /** `short` is in figures, which need no names of months. */
  readonly dates: 'medium' | 'short';
}
