// Decimal rounding of binary doubles, the same on every engine.

/** Arithmetic inside an expression keeps this many decimals. */
export const EXPRESSION_DECIMALS = 12;

const POWERS = Array.from({ length: EXPRESSION_DECIMALS + 1 }, (_, n) => 10 ** n);
// Below this a scaled number still has room for a tie to be told from its neighbours.
const LARGEST = 2 ** 47;
// A double is at most half a unit in the last place away from the decimal that was meant; scaling adds as much again.
const SLACK = 1 + 2 ** -51;

/**
 * Rounds to `decimals` (0 to 12), half away from zero, treating a double as the shortest decimal that it stands for:
 * `roundTo(1.005, 2)` is 1.01. A number so large that a double has no room for as many decimals is rounded to fewer.
 */
export function roundTo(value: number, decimals: number): number {
  const size = Math.abs(value);
  let places = decimals;
  while (size * (POWERS[places] as number) >= LARGEST) {
    if (places === 0) return value;
    places -= 1;
  }
  const power = POWERS[places] as number;
  const rounded = Math.floor(size * power * SLACK + 0.5) / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** How many decimals the shortest decimal of a number has. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
