// The names that someone may have meant.

/** Up to three candidates in order of likeness; those that are not alike are left out. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  // Of a short word a few other letters make another word.
  const furthest = Math.max(1, Math.min(Math.max(2, Math.ceil(word.length / 3)), word.length - 2));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const possible = candidate.toLowerCase();
    const apart = Math.abs(possible.length - wanted.length);
    // What holds the other whole is as far from it as it is longer.
    const distance = isPartOf(wanted, possible) ? apart : distanceWithin(furthest, wanted, possible);
    if (distance < Infinity) found.push({ candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

export type Offer = (word: string, candidates: () => Iterable<string>) => string[];

/** So many names are looked at for the findings of a document: enough for a hundred findings among a thousand. */
const MOST_LOOKED_AT = 100_000;

/** Offers for the first of many findings; past them nothing, for where all is unknown nobody mistyped. */
export function nearestOfFew(most = 100): Offer {
  let left = most;
  let looks = MOST_LOOKED_AT;
  return (word, candidates) => {
    if (left <= 0 || looks <= 0) return [];
    const among = [...candidates()];
    left -= 1;
    looks -= among.length;
    return nearest(word, among);
  };
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

/** Edit distance in which two swapped neighbours count as one edit; Infinity where it is more than `most`. */
function distanceWithin(most: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return distanceBetween(most, a.slice(start, a.length - end), b.slice(start, b.length - end));
}

function distanceBetween(most: number, a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const others = Math.min(last[j]! + 1, row[j - 1]! + 1, isSwap ? before[j - 2]! + 1 : Infinity);
      const here = Math.min(change, others);
      row.push(here);
      if (here < least) least = here;
    }
    // A swap reaches back over one row: what is too far in two of them stays too far.
    if (least > most + 1) return Infinity;
    before = last;
    last = row;
  }
  const distance = last[b.length]!;
  return distance <= most ? distance : Infinity;
}
