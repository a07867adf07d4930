// Who rates unlike the others. It says nothing of who is right.

import type { Row } from './ratings.ts';

export interface LikeOthers {
  /** The mean share of the others that rate the same, over what the participant rated and somebody else did, too. */
  readonly share: number | null;
  /** So many ratings it rests on. */
  readonly ratings: number;
  /** Far below the others; null where too few have a share to say so. */
  readonly isOutlier: boolean | null;
}

/** Below so many participants a quarter of them is hardly anybody. */
const FEWEST = 5;

/** In the order of the responses. Far below is Tukey's fence: the lower quartile less 1.5 times the middle half's width. */
export function likeOthers(rows: readonly Row[]): LikeOthers[] {
  const participants = rows[0]?.numbers ?? [];
  const alike = rows.map(({ numbers }) => shareOfOthers(numbers));
  const own = participants.map((_, at) => {
    const shares = alike.map((row) => row[at] ?? null).filter((share) => share !== null);
    return { share: shares.length === 0 ? null : meanOf(shares), ratings: shares.length };
  });
  const sorted = own.flatMap(({ share }) => (share === null ? [] : [share])).sort((a, b) => a - b);
  const fence = quartile(sorted, 1) - 1.5 * (quartile(sorted, 3) - quartile(sorted, 1));
  const canTell = sorted.length >= FEWEST;
  return own.map(({ share, ratings }) => ({
    share,
    ratings,
    // Shares are sums: their last digits are off.
    isOutlier: canTell && share !== null ? share < fence - 1e-9 : null,
  }));
}

/** For each participant: of those others who rated, the share that rated the same. */
export function shareOfOthers(numbers: readonly (number | null)[]): (number | null)[] {
  const counts = new Map<number, number>();
  for (const number of numbers) if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  const others = [...counts.values()].reduce((all, count) => all + count, 0) - 1;
  return numbers.map((number) =>
    number === null || others === 0 ? null : (counts.get(number)! - 1) / others,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / values.length;
}

/** Between two neighbours in proportion (Hyndman & Fan's type 7). */
function quartile(sorted: readonly number[], which: 1 | 3): number {
  if (sorted.length === 0) return 0;
  const at = ((sorted.length - 1) * which) / 4;
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}
