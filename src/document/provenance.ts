// Who said or stored something, when, and why.

export interface Provenance {
  /** A name as it was given; empty where none was. */
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly why: string;
}
