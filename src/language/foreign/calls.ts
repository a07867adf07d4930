// Functions of spreadsheets, SQL, R and REDCap, and FEEL's own in other letters: what is written here instead.

import type { DiagnosticCode } from '../../model/diagnostic.ts';
import { FUNCTIONS } from '../functions.ts';
import { dateIn } from '../lowering/meant.ts';

export interface Translation {
  readonly text: string;
  /** It needs brackets beside other operators. */
  readonly isLoose: boolean;
  readonly code: DiagnosticCode;
}

type Write = (...args: readonly string[]) => string | undefined;

interface Entry {
  /** How many arguments it takes; null for one and more. */
  readonly takes: readonly number[] | null;
  readonly write: Write;
  readonly isLoose?: boolean;
  readonly code?: DiagnosticCode;
}

/** What a call means here; undefined where that is not certain. */
export function translatedCall(name: string, args: readonly string[]): Translation | undefined {
  const entry = ENTRIES.get(keyOf(name));
  const fits = entry && (entry.takes ? entry.takes.includes(args.length) : args.length > 0);
  const text = fits ? entry.write(...args) : undefined;
  if (text === undefined) return undefined;
  return { text, isLoose: entry?.isLoose ?? false, code: entry?.code ?? 'feel-spelling' };
}

/** Whether no comma can separate its arguments. */
export function takesOne(name: string): boolean {
  return ENTRIES.get(keyOf(name))?.takes?.join() === '1';
}

/** What is said of a function that has no translation; undefined where nothing is known of it. */
export function adviceOn(name: string): DiagnosticCode | undefined {
  return ADVICE[keyOf(name)];
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, ' ');
}

const ADVICE: Readonly<Record<string, DiagnosticCode>> = {
  if: 'feel-if',
  если: 'feel-if',
  datedif: 'date-difference',
  datediff: 'date-difference',
  разндат: 'date-difference',
  // To the base 10 in spreadsheets, natural elsewhere and here.
  log: 'log-base',
};

const ENTRIES = new Map<string, Entry>();

function translate(names: string, takes: number | null, write: Write, more: Partial<Entry> = {}): void {
  for (const name of names.split(', '))
    ENTRIES.set(name, { takes: takes === null ? null : [takes], write, ...more });
}

const LOOSE = { isLoose: true };

for (const { name, parameters, repeats } of FUNCTIONS) {
  if (name !== 'log')
    translate(name, repeats ? null : parameters.length, (...args) => `${name}(${args.join(', ')})`);
}
translate('average, avg, срзнач', null, (...args) => `mean(${args.join(', ')})`);
translate('сумм', null, (...args) => `sum(${args.join(', ')})`);
translate('мин, least', null, (...args) => `min(${args.join(', ')})`);
translate('макс, greatest', null, (...args) => `max(${args.join(', ')})`);
translate('ln', 1, (x) => `log(${x})`);
translate('log', 2, (x, base) => `log(${x}) / log(${base})`, LOOSE);
translate('log10', 1, (x) => `log(${x}) / log(10)`, LOOSE);
translate('log2', 1, (x) => `log(${x}) / log(2)`, LOOSE);
translate('корень', 1, (x) => `sqrt(${x})`);
translate('power, pow, степень', 2, (base, exponent) => `${bound(base)} ** ${bound(exponent)}`, LOOSE);
translate('round, округл', 2, (x, decimals = '0') => `round half up(${x}, ${decimals})`, { takes: [1, 2] });
translate('int, целое', 1, (x) => `floor(${x})`);
translate('ceil', 1, (x) => `ceiling(${x})`);
translate('trunc, fix, отбр', 1, (x) => `if ${bound(x)} < 0 then ceiling(${x}) else floor(${x})`, LOOSE);
translate('mod, modulo, остат', 2, (a, b) => remainderOf(bound(a), bound(b)), LOOSE);
translate(
  'isna, is.na, isnull, is.null, is null, isblank, is blank, ismissing, is missing, missing, isempty, is empty, епусто, енд',
  1,
  (x) => `${bound(x)} = null`,
  LOOSE,
);
translate('is defined, is not null, isnotnull, notnull', 1, (x) => `${bound(x)} != null`, LOOSE);
translate(
  'coalesce, ifnull, nvl, ifna, get or else',
  2,
  (x, otherwise) => `if ${bound(x)} != null then ${x} else ${otherwise}`,
  LOOSE,
);
translate(
  'ifelse, if else, iif',
  3,
  (when, then, otherwise) => `if ${when} then ${then} else ${otherwise}`,
  LOOSE,
);
translate('true, истина', 0, () => 'true');
translate('false, ложь', 0, () => 'false');
translate(
  'today, now, sys.date, sysdate, getdate, current date, current timestamp, curdate, сегодня, тдата',
  0,
  () => 'assessed_on',
  {
    code: 'no-clock',
  },
);
translate(
  'date, дата',
  3,
  (year, month, day) => dateIn(year.startsWith('"') ? year.slice(1, -1) : `${day}.${month}.${year}`),
  { takes: [1, 3] },
);
translate('year, год', 1, (date) => `${sinceYear100(date)}.years + 100`, { ...LOOSE, code: 'date-part' });
translate('month, месяц', 1, (date) => `${sinceYear100(date)}.months + 1`, { ...LOOSE, code: 'date-part' });
translate('days, дни', 2, (later, earlier) => `(${bound(later)} - ${bound(earlier)}).days`);
translate('datedif, разндат', 3, (from, to, unit) => timeBetween(from, to, unit.toLowerCase()), LOOSE);
translate(
  'datediff',
  3,
  (one, other, unit) => (unit === '"d"' ? `abs((${bound(other)} - ${bound(one)}).days)` : undefined),
  { takes: [3, 4] },
);
translate('contains, includes', 2, (list, code) => `list contains(${list}, ${code})`);
translate('between', 3, (x, low, high) => `${bound(x)} between ${bound(low)} and ${bound(high)}`, LOOSE);
translate('len, length, size', 1, (list) => `count(${list})`);

/** A name, a number, brackets or a call with no others within. */
const CLOSED =
  /^(?:(?:list contains|round half up|years and months duration|[\p{L}_][\p{L}\p{N}_]*)?\([^()]*\)|[\p{L}\p{N}_.]+)$/u;

/** An argument in the place of an operand. */
function bound(arg: string): string {
  return CLOSED.test(arg) ? arg : `(${arg})`;
}

/** What is left of `a` when it is divided by `b`. */
export function remainderOf(a: string, b: string): string {
  return `${a} - ${b} * floor(${a} / ${b})`;
}

/** Time since a day before which there are no dates. */
function sinceYear100(date: string): string {
  return `years and months duration(date("0100-01-01"), ${date})`;
}

/** As spreadsheets count it: in whole years, whole months, months beside the years, or days. */
function timeBetween(from: string, to: string, unit: string): string | undefined {
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
