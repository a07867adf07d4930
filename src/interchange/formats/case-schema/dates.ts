// Dates in JSON Schema, which compares texts by patterns only. Every validator knows what is used here.

/** No reader here takes what was before the year 100. */
const CENTURY = '(?:0[1-9]|[1-9]\\d)';
/** Of two digits that are a number with four in it, other than 00: a leap year of its century, or a leap century. */
const BY_FOUR = '(?:0[48]|[2468][048]|[13579][26])';

/** Days that there are. */
const CALENDAR = [
  `${CENTURY}\\d\\d-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])`,
  `${CENTURY}\\d\\d-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)`,
  `${CENTURY}\\d\\d-02-(?:0[1-9]|1\\d|2[0-8])`,
  `(?:${CENTURY}${BY_FOUR}|${BY_FOUR}00)-02-29`,
];

export const ANY_DAY = `^(?:${CALENDAR.join('|')})$`;

/** Of dates, those that are no earlier: the day itself, and all that have a higher digit after the same beginning. */
export function noEarlierThan(day: string): string {
  return beginningWith(day, '9', (digit) => `[${String(digit + 1)}-9]`);
}

export function noLaterThan(day: string): string {
  return beginningWith(day, '0', (digit) => `[0-${String(digit - 1)}]`);
}

function beginningWith(day: string, last: string, beyond: (digit: number) => string): string {
  const beyondAt = Array.from(day).flatMap((sign, at) =>
    sign === '-' || sign === last ? [] : [day.slice(0, at) + beyond(Number(sign))],
  );
  return `^(?:${[...beyondAt, day].join('|')})`;
}
