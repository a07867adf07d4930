// One step of an explanation.

import type { Truth } from '../../engine/index.ts';
import type { Sentence } from './sentence.ts';

export interface Reason {
  readonly key: string;
  readonly sentences: readonly Sentence[];
  /** An expression that the sentences are about. */
  readonly code?: string;
  /** What came of a condition. */
  readonly truth?: Truth;
  /** The next steps; made when they are asked for. */
  readonly next?: () => readonly Reason[];
}
