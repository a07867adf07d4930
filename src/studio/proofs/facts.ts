// What was proved of one part of the instrument, and whether it is still so.

import type { Responses } from '../../model/types.ts';
import type { ItemDirection, Reason } from '../../workers/index.ts';
import type { ProofsView } from '../state/index.ts';

export interface OutcomeFacts {
  readonly all: bigint;
  readonly rows: readonly CodeFacts[];
}

export interface CodeFacts {
  /** Null: no result. */
  readonly code: string | null;
  readonly count: bigint;
  /** The case with the fewest missing answers; null where there is none. */
  readonly smallest: Responses | null;
}

/** Null where nothing was proved of it. That there is no result is left out where it cannot happen. */
export function factsOf({ latest }: ProofsView, id: string): OutcomeFacts | null {
  const shares = latest?.shares.find((one) => one.id === id);
  if (!shares) return null;
  const cases = latest?.witnesses.find((one) => one.id === id)?.cases ?? [];
  return {
    all: shares.counts.reduce((sum, { count }) => sum + count, 0n),
    rows: shares.counts
      .filter(({ code, count }) => code !== null || count > 0n)
      .map(({ code, count }) => ({
        code,
        count,
        smallest: cases.find((one) => one.code === code)?.responses ?? null,
      })),
  };
}

/** Why nothing was decided of it; null where that is not so. */
export function reasonFor({ latest }: ProofsView, id: string): Reason | null {
  return latest?.undecided.find((one) => one.id === id)?.reason ?? null;
}

/** How an item moves the main outcome; null where that is not known. */
export function directionOf({ latest }: ProofsView, item: string): ItemDirection | null {
  return latest?.directions.find((one) => one.item === item) ?? null;
}
