// Dates in whole numbers, for who has nothing else: days since 1970-01-01 to year, month and day in the calendar, and
// back. Years begin in March, so that the odd day is the last of one.

import { FIRST_DAY, LAST_DAY, type DateMove, type DatePart } from '../../model/dates.ts';
import {
  add,
  and,
  choose,
  compare,
  count,
  extreme,
  missing,
  multiply,
  negative,
  not,
  or,
  quotient,
  subtract,
  whole,
} from '../wholes/make.ts';
import type { Kept, Term } from '../wholes/index.ts';

/** What is known of a day as a number. */
export const DAY_LIMITS: Pick<Kept, 'kind' | 'limits'> = {
  kind: 'whole',
  limits: { low: BigInt(FIRST_DAY), high: BigInt(LAST_DAY) },
};

const num = (value: number) => whole(BigInt(value));
const plus = (of: Term, by: number) => add([of, num(by)]);
const by = (of: Term, factor: number) => multiply(of, num(factor));
/** Of what is not below 0. */
const over = (of: Term, divisor: number) => quotient(of, num(divisor));
const rest = (of: Term, divisor: number) => subtract(of, by(over(of, divisor), divisor));

/** 0000-03-01, on which an era of 400 years begins. */
const ERA_START = -719_468;
const ERA_DAYS = 146_097;

interface Calendar {
  readonly year: Term;
  readonly month: Term;
  readonly day: Term;
}

function calendar(days: Term): Calendar {
  const since = plus(days, -ERA_START);
  const ofEra = rest(since, ERA_DAYS);
  const yearOfEra = over(
    add([ofEra, negative(over(ofEra, 1460)), over(ofEra, 36_524), negative(over(ofEra, 146_096))]),
    365,
  );
  const ofYear = subtract(ofEra, daysBefore(yearOfEra));
  const fromMarch = over(plus(by(ofYear, 5), 2), 153);
  const month = choose(
    [{ when: compare('<', fromMarch, num(10)), then: plus(fromMarch, 3) }],
    plus(fromMarch, -9),
  );
  return {
    year: add([yearOfEra, by(over(since, ERA_DAYS), 400), count(compare('<=', month, num(2)))]),
    month,
    day: plus(subtract(ofYear, over(plus(by(fromMarch, 153), 2), 5)), 1),
  };
}

/** Days of an era before one of its years. */
const daysBefore = (year: Term) => add([by(year, 365), over(year, 4), negative(over(year, 100))]);

function daysOf({ year, month, day }: Calendar): Term {
  const own = subtract(year, count(compare('<=', month, num(2))));
  const fromMarch = choose([{ when: compare('>', month, num(2)), then: plus(month, -3) }], plus(month, 9));
  const ofYear = plus(add([over(plus(by(fromMarch, 153), 2), 5), day]), -1);
  return plus(add([by(over(own, 400), ERA_DAYS), daysBefore(rest(own, 400)), ofYear]), ERA_START);
}

export const daysBetween = (from: Term, to: Term): Term => subtract(to, from);

/** Weeks begin on Monday, which is 1. */
export function partOfDate(part: DatePart, days: Term): Term {
  if (part !== 'weekday') return calendar(days)[part];
  return plus(rest(plus(days, 3 + 7 * 100_000), 7), 1);
}

/** Whole months; negative where the second day is earlier. */
export function monthsBetween(from: Term, to: Term): Term {
  const [start, end] = [calendar(from), calendar(to)];
  const months = ({ year, month }: Calendar) => add([by(year, 12), month]);
  const forth = (one: Calendar, other: Calendar) =>
    add([months(other), negative(months(one)), negative(count(compare('<', other.day, one.day)))]);
  return choose([{ when: compare('<', to, from), then: negative(forth(end, start)) }], forth(start, end));
}

/** Missing outside of the years 100 to 9999. */
export function movedDay({ unit, by: far }: DateMove, days: Term): Term {
  const moved = unit === 'days' ? plus(days, far) : monthsLater(far, days);
  const stays = and([compare('>=', moved, num(FIRST_DAY)), compare('<=', moved, num(LAST_DAY))]);
  return choose([{ when: stays, then: moved }], missing('whole'));
}

/** What is too late for its month is the last day of it. */
function monthsLater(far: number, days: Term): Term {
  const { year, month, day } = calendar(days);
  // Before the year 1 is too early, however much.
  const months = extreme('greatest', [plus(add([by(year, 12), month]), far - 1), num(12)]);
  const [ofYear, ofMonth] = [over(months, 12), plus(rest(months, 12), 1)];
  const isLeap = and([
    compare('=', rest(ofYear, 4), num(0)),
    or([not(compare('=', rest(ofYear, 100), num(0))), compare('=', rest(ofYear, 400), num(0))]),
  ]);
  const isShort = or([4, 6, 9, 11].map((one) => compare('=', ofMonth, num(one))));
  const last = choose(
    [
      { when: compare('=', ofMonth, num(2)), then: add([num(28), count(isLeap)]) },
      { when: isShort, then: num(30) },
    ],
    num(31),
  );
  return daysOf({ year: ofYear, month: ofMonth, day: extreme('least', [day, last]) });
}
