// The names that someone may have meant.

/** Up to three candidates in order of likeness; those that are not alike are left out. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  // Of a short word a few other letters make another word.
  const furthest = Math.max(1, Math.min(Math.max(2, Math.ceil(word.length / 3)), word.length - 2));
  return [...candidates]
    .filter(
      (candidate) =>
        Math.abs(candidate.length - word.length) <= furthest || isPartOf(wanted, candidate.toLowerCase()),
    )
    .map((candidate) => ({ candidate, distance: distanceBetween(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= furthest || isPartOf(wanted, candidate.toLowerCase()))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

export type Offer = (word: string, candidates: () => Iterable<string>) => string[];

/** Offers for the first of many findings; past them nothing, for where all is unknown nobody mistyped. */
export function nearestOfFew(most = 100): Offer {
  let left = most;
  return (word, candidates) => (left-- > 0 ? nearest(word, candidates()) : []);
}

/** The codes to offer in place of one that is not among them: those that are alike, else the first dozen. */
export function codesToOffer(code: string, codes: readonly string[]): string[] {
  const alike = nearest(code, codes);
  return alike.length > 0 ? alike : codes.slice(0, 12);
}

function isPartOf(word: string, candidate: string): boolean {
  return (
    word.length >= 3 && (candidate.includes(word) || (candidate.length >= 3 && word.includes(candidate)))
  );
}

/** Edit distance in which two swapped neighbours count as one edit. */
function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 40) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, last[j]! + 1, row[j - 1]! + 1, swap));
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
