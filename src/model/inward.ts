// Going through what stands upon each other without recursion: ten thousand parts may read each other in a row.

/**
 * Settles a thing after all that it needs. `needs` leaves out what is settled already; what several need, or what needs
 * itself, is settled more than once, and the first time counts.
 */
export function settleInward<Thing>(
  first: Thing,
  needs: (thing: Thing) => readonly Thing[],
  settle: (thing: Thing) => void,
): void {
  const waiting = [first];
  const begun = new Set<Thing>();
  for (let thing = waiting.at(-1); thing !== undefined; thing = waiting.at(-1)) {
    if (begun.has(thing)) {
      waiting.pop();
      settle(thing);
    } else {
      begun.add(thing);
      const needed = needs(thing);
      for (let position = needed.length - 1; position >= 0; position -= 1) waiting.push(needed[position]!);
    }
  }
}
