// Functions of spreadsheets, SQL, R and REDCap, and FEEL's own in other letters: what is written here instead.

import type { DiagnosticCode } from '../../model/diagnostic.ts';
import { FUNCTIONS } from '../functions/index.ts';
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
const ONE_OR_TWO = { takes: [1, 2], isLoose: true };

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
translate('round, округл', 2, (x = '', decimals) => toDecimals('round half up', x, decimals), ONE_OR_TWO);
translate('int, целое', 1, (x) => `floor(${x})`);
translate('ceil', 1, (x) => `ceiling(${x})`);
translate('ceiling, окрвверх', 2, (x = '', step) => inSteps((y) => `ceiling(${y})`, x, step), ONE_OR_TWO);
translate('floor, окрвниз', 2, (x = '', step) => inSteps((y) => `floor(${y})`, x, step), ONE_OR_TWO);
translate('mround, округлт', 2, (x = '', step) => inSteps((y) => `round half up(${y}, 0)`, x, step), LOOSE);
translate('roundup, округлвверх', 2, (x = '', decimals) => toDecimals('round up', x, decimals), ONE_OR_TWO);
translate(
  'rounddown, округлвниз',
  2,
  (x = '', decimals) => toDecimals('round down', x, decimals),
  ONE_OR_TWO,
);
translate('trunc, fix, отбр', 2, (x = '', decimals) => toDecimals('round down', x, decimals), ONE_OR_TWO);
translate('quotient, частное', 2, (x, y) => `round down(${bound(x)} / ${bound(y)}, 0)`);
translate('медиана', null, (...args) => `median(${args.join(', ')})`);
translate('stdev, stdev.s, sd, стандотклон, стандотклон.в', null, (...args) => `stddev(${args.join(', ')})`);
translate('mod, остат', 2, (a, b) => `modulo(${a}, ${b})`);
translate(
  'isna, is.na, is.null, is null, isblank, is blank, ismissing, is missing, missing, isempty, is empty, епусто, енд',
  1,
  (x) => `${bound(x)} = null`,
  LOOSE,
);
translate(
  'isnull',
  2,
  (x = '', ...instead) => (instead.length === 0 ? `${bound(x)} = null` : firstKnown([x, ...instead])),
  ONE_OR_TWO,
);
translate('is defined, is not null, isnotnull, notnull', 1, (x) => `${bound(x)} != null`, LOOSE);
translate(
  'coalesce, ifnull, nvl, nz, ifna, iferror, еслиошибка, get or else',
  null,
  (...values) => firstKnown(values),
  LOOSE,
);
translate('zn, nz', 1, (x) => firstKnown([x, '0']), LOOSE);
translate('nullif', 2, (x, none) => `if ${bound(x)} = ${bound(none)} then null else ${x}`, LOOSE);
translate('isnumber, ечисло', 1, (x) => `${bound(x)} != null`, LOOSE);
translate('ifs, еслимн', null, (...parts) => choiceOf(parts, 'null'), LOOSE);
translate(
  'choose, выбор',
  null,
  (place, ...values) =>
    choiceOf(
      values.flatMap((value, at) => [`${bound(place)} = ${String(at + 1)}`, value]),
      'null',
    ),
  LOOSE,
);
translate(
  'switch, decode, переключ',
  null,
  (subject, ...parts) => {
    const asked = parts.map((part, at) =>
      at % 2 === 0 && at + 1 < parts.length ? `${bound(subject)} = ${bound(part)}` : part,
    );
    return parts.length % 2 === 0 ? choiceOf(asked, 'null') : choiceOf(asked.slice(0, -1), asked.at(-1)!);
  },
  LOOSE,
);
translate('xor, исключили', 2, (one, other) => `${bound(one)} != ${bound(other)}`, LOOSE);
translate('c, cbind', null, (...values) => `[${values.join(', ')}]`);
translate(
  'ifelse, if else, iif, iff',
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
  'date, дата, to date, as date, todate, asdate, datevalue, датазнач',
  3,
  (year, month, day) => dateIn(year.startsWith('"') ? year.slice(1, -1) : `${day}.${month}.${year}`),
  { takes: [1, 3] },
);
translate('year, год', 1, (date) => `${bound(date)}.year`, { code: 'date-part' });
translate('month, месяц', 1, (date) => `${bound(date)}.month`, { code: 'date-part' });
translate('day, день, mday', 1, (date) => `${bound(date)}.day`, { code: 'date-part' });
translate('edate, датамес', 2, (date, months) => moved(date, months), LOOSE);
translate('days, дни', 2, (later, earlier) => `(${bound(later)} - ${bound(earlier)}).days`);
translate('datedif, разндат', 3, (from, to, unit) => timeBetween(from, to, unit.toLowerCase()), LOOSE);
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
translate('any', null, (...conditions) => conditions.map(bound).join(' or '), LOOSE);
translate('all', null, (...conditions) => conditions.map(bound).join(' and '), LOOSE);
translate('istrue', 1, (x) => `${bound(x)} = true`, LOOSE);
translate('isfalse', 1, (x) => `${bound(x)} = false`, LOOSE);
translate(
  'count, counta, nvalid, счёт, счет, счётз, счетз',
  null,
  (...values) => counted(values, '!='),
  LOOSE,
);
translate('countblank, nmiss, считатьпустоты', null, (...values) => counted(values, '='), LOOSE);
translate('rowsums', null, (...values) => `sum(${values.join(', ')})`);
translate('rowmeans', null, (...values) => `mean(${values.join(', ')})`);
translate('contains, includes', 2, (list, code) => `list contains(${list}, ${code})`);
translate('between', 3, (x, low, high) => `${bound(x)} between ${bound(low)} and ${bound(high)}`, LOOSE);
translate('len, length, size', 1, (list) => `count(${list})`);

/** A name, a number, a text, brackets or a call with no others within. */
const CLOSED =
  /^(?:"[^"]*"|(?:list contains|round half up|years and months duration|[\p{L}_][\p{L}\p{N}_]*)?\([^()]*\)|[\p{L}\p{N}_.]+)$/u;

/** An argument in the place of an operand. */
export function bound(arg: string): string {
  return CLOSED.test(arg) ? arg : `(${arg})`;
}

/** In whole steps, as spreadsheets count them. */
function inSteps(round: (x: string) => string, x: string, step = '1'): string | undefined {
  if (step === '1') return round(x);
  return /^\d+(?:\.\d+)?$/.test(step) && Number(step) > 0
    ? `${round(`${bound(x)} / ${step}`)} * ${step}`
    : undefined;
}

/** To so many decimals; to tens and hundreds where there are fewer than none. */
function toDecimals(name: string, x: string, decimals = '0'): string {
  const tens = /^-\s*([1-6])$/.exec(decimals)?.[1];
  if (tens === undefined) return `${name}(${x}, ${decimals})`;
  const size = String(10 ** Number(tens));
  return `${name}(${bound(x)} / ${size}, 0) * ${size}`;
}

/** How many of some values are known, or missing; of a single one, as a rule, its codes are meant. */
function counted(values: readonly string[], sign: '=' | '!='): string | undefined {
  if (values.length === 1 && sign === '!=') return `count(${values[0]!})`;
  return values.map((value) => `(if ${bound(value)} ${sign} null then 1 else 0)`).join(' + ');
}

/** The first value that is not missing. */
function firstKnown(values: readonly string[]): string | undefined {
  const [last, ...others] = [...values].reverse();
  if (last === undefined || others.length === 0) return undefined;
  return others.reduce((rest, value) => `if ${bound(value)} != null then ${value} else ${rest}`, last);
}

/** `if a then 1 else if b then 2 else …` from conditions with their values; what always holds comes last. */
function choiceOf(parts: readonly string[], otherwise: string): string | undefined {
  if (parts.length === 0 || parts.length % 2 > 0) return undefined;
  const [when = '', then = ''] = parts;
  if (/^(?:true|истина|1)$/i.test(when)) return then;
  const rest = parts.length > 2 ? choiceOf(parts.slice(2), otherwise) : otherwise;
  return rest === undefined ? undefined : `if ${when} then ${then} else ${rest}`;
}

/** So many months later, where it is written how many. */
function moved(date: string, months: string): string | undefined {
  const [, minus, size] = /^(-?)\s*(\d{1,5})$/.exec(months) ?? [];
  return size === undefined ? undefined : `${bound(date)} ${minus ? '-' : '+'} duration("P${size}M")`;
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
