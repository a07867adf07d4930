// What all lines of one edited sentence share.

import type { Naming, Path } from '../../language/sentences/index.ts';
import type { ValueType } from '../../language/index.ts';
import type { SentenceEditing } from './editing.svelte.ts';
import type { Truth } from './tried.ts';

export interface SubjectChoice {
  readonly name: string;
  readonly type: ValueType;
  readonly label: string;
  readonly hint: string;
}

export interface Sentences {
  readonly editing: SentenceEditing;
  readonly naming: Naming;
  /** What a condition can be about. */
  readonly subjects: readonly SubjectChoice[];
  /** Whether a condition holds of the tried case; null where nothing is known of one. */
  readonly tried: (text: string) => Truth | null;
  /** Cases of the bank in which it holds; null where they were not counted. */
  readonly counted: (text: string) => number | null;
  /** Puts the keyboard on a line, once it is there. */
  readonly focus: (path: Path, place?: string) => void;
}
