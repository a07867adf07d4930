// Ids that a spreadsheet took for numbers: it shows `1.23457E+17`, or keeps 15 digits and writes zeros for the others.
// Several ids can have become one.

const SHOWN = /^[+-]?\d(?:[.,]\d+)?e\+\d+$/i;
/** One of a thousand ids that are whole ends so, too. */
const CUT = /^[1-9]\d{14}0{3,}$/;

export function isRounded(id: string): boolean {
  return SHOWN.test(id) || CUT.test(id);
}

const [PLUS, ZERO] = [0x2b, 0x30];
const SHORTEST_CUT = 18;

/** Whether an id in UTF-8 is to be looked at; of others it is known that they are not rounded. */
export function maybeRounded(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === PLUS) return true;
  }
  const isLong = to - from >= SHORTEST_CUT;
  return isLong && bytes[to - 1] === ZERO && bytes[to - 2] === ZERO && bytes[to - 3] === ZERO;
}
