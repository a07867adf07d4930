// Functions of dates in spreadsheets, SQL and REDCap.

import { dateIn } from '../lowering/meant.ts';
import type { Entry, Write } from './entry.ts';

type Translate = (names: string, takes: number | null, write: Write, more?: Partial<Entry>) => void;

/** `bound` puts an argument in the place of an operand. */
export function translateDates(translate: Translate, bound: (arg: string) => string): void {
  translate(
    'today, now, sys.date, sysdate, getdate, current date, current timestamp, curdate, сегодня, тдата',
    0,
    () => 'assessed_on',
    {
      code: 'no-clock',
    },
  );
  translate(
    'date, дата, to date, as date, todate, asdate, datevalue, датазнач',
    3,
    (year, month, day) => dateIn(year.startsWith('"') ? year.slice(1, -1) : `${day}.${month}.${year}`),
    { takes: [1, 3] },
  );
  translate('year, год', 1, (date) => `${bound(date)}.year`, { code: 'date-part' });
  translate('month, месяц', 1, (date) => `${bound(date)}.month`, { code: 'date-part' });
  translate('day, день, mday', 1, (date) => `${bound(date)}.day`, { code: 'date-part' });
  translate('edate, датамес', 2, (date, months) => moved(bound(date), months), { isLoose: true });
  translate('days, дни', 2, (later, earlier) => `(${bound(later)} - ${bound(earlier)}).days`);
  translate('datedif, разндат', 3, (from, to, unit) => timeBetween(from, to, unit.toLowerCase(), bound), {
    isLoose: true,
  });
  translate(
    'datediff',
    3,
    (...args) => {
      // As REDCap has it, text stands for the day of the assessment.
      const [one = '', other = ''] = args.map((arg) =>
        /^"(?:today|now)"$/.test(arg) ? 'assessed_on' : bound(arg),
      );
      return args[2] === '"d"' ? `abs((${other} - ${one}).days)` : undefined;
    },
    { takes: [3, 4] },
  );
  translate('add months', 2, (date, months) => moved(bound(date), months), { isLoose: true });
  translate('dateadd', 3, (unit, count, date) => moved(bound(date), count, unit), { isLoose: true });
  translate('timestampdiff', 3, (unit, from, to) => timeBetween(from, to, whole(unit), bound), {
    isLoose: true,
  });
  // Of a spreadsheet, whose week begins on Sunday unless it is said.
  translate(
    'weekday, деньнед',
    2,
    (date, first = '1') =>
      first === '2'
        ? `${bound(date)}.weekday`
        : first === '1'
          ? `modulo(${bound(date)}.weekday, 7) + 1`
          : undefined,
    { takes: [1, 2], isLoose: true, code: 'date-part' },
  );
}

/** Months, years or days, as they are named in arguments, in the letter of a length of time. */
function letterOf(unit: string): string | undefined {
  const word = unit.replaceAll('"', '').toLowerCase();
  if (/^(?:months?|mm?)$/.test(word)) return 'M';
  if (/^(?:years?|y{1,4})$/.test(word)) return 'Y';
  return /^(?:days?|dd?)$/.test(word) ? 'D' : undefined;
}

/** A unit of whole ones, as `DATEDIF` has it. */
function whole(unit: string): string {
  return `"${letterOf(unit)?.toLowerCase() ?? ''}"`;
}

/** So much later, where it is written how much. */
function moved(date: string, count: string, unit = 'month'): string | undefined {
  const [, minus, size] = /^(-?)\s*(\d{1,5})$/.exec(count) ?? [];
  const letter = letterOf(unit);
  return size === undefined || letter === undefined
    ? undefined
    : `${date} ${minus ? '-' : '+'} duration("P${size}${letter}")`;
}

/** As spreadsheets count it: in whole years, whole months, months beside the years, or days. */
function timeBetween(
  from: string,
  to: string,
  unit: string,
  bound: (arg: string) => string,
): string | undefined {
  const time = `years and months duration(${from}, ${to})`;
  switch (unit) {
    case '"y"':
      return `${time}.years`;
    case '"m"':
      return `${time}.years * 12 + ${time}.months`;
    case '"ym"':
      return `${time}.months`;
    case '"d"':
      return `(${bound(to)} - ${bound(from)}).days`;
    default:
      return undefined;
  }
}
