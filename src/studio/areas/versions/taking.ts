// What becomes of a text that another person sent, beside one's own.

import { digestOf, isFinal, joinedRecords, statusOf, type Recorded } from '../../../model/index.ts';

/**
 * `same`: nobody edited. `theirs`: they went on from our text. `old`: we went on from theirs. `both`: each went on from
 * another text. `stays`: ours is approved, and theirs is another one.
 */
export type Taking = 'same' | 'theirs' | 'old' | 'both' | 'stays';

/** A state with the digests of the texts that it came from. */
export interface Grown extends Recorded {
  readonly past: ReadonlySet<string>;
}

export function takingOf(ours: Grown, theirs: Grown): Taking {
  const [own, other] = [digestOf(ours.document), digestOf(theirs.document)];
  if (own === other) return 'same';
  const [isTheirs, isOld] = [pastOf(theirs).has(own), pastOf(ours).has(other)];
  if (isOld && !isTheirs) return 'old';
  const joined = joinedRecords(ours.record, theirs.record);
  // What is approved after both are joined is one of the two texts.
  if (isFinal(statusOf(joined)) && joined.statuses.at(-1)?.of !== other) return 'stays';
  return isTheirs && !isOld ? 'theirs' : 'both';
}

/** Of what something was said stood there, too. */
export function pastOf({ record, past }: Grown): ReadonlySet<string> {
  return new Set([...past, ...record.statuses.map(({ of }) => of)]);
}
