// Old automatic versions thin out: all of the last day, then one an hour, after a month one a day.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The versions to drop. The last of each hour or day stays, and the very first. */
export function thinOut<Version extends { readonly at: number }>(
  versions: readonly Version[],
  now: number,
): Version[] {
  const ordered = [...versions].sort((a, b) => a.at - b.at);
  return ordered.filter(({ at }, i) => {
    const next = ordered[i + 1];
    const age = now - at;
    if (i === 0 || !next || age < DAY) return false;
    const span = age < 30 * DAY ? HOUR : DAY;
    return Math.floor(next.at / span) === Math.floor(at / span);
  });
}
