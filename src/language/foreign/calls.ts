// Functions of spreadsheets, SQL, R and REDCap, and FEEL's own in other letters: what is written here instead.

import type { DiagnosticCode } from '../../model/diagnostic.ts';
import { FUNCTIONS } from '../functions/index.ts';
import { translateDates } from './date-calls.ts';
import type { Entry, Write } from './entry.ts';

export interface Translation {
  readonly text: string;
  /** It needs brackets beside other operators. */
  readonly isLoose: boolean;
  readonly code: DiagnosticCode;
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
  'date diff': 'date-difference',
  timestampdiff: 'date-difference',
  difftime: 'date-difference',
  yearfrac: 'date-difference',
  долягода: 'date-difference',
  days360: 'date-difference',
  дней360: 'date-difference',
  age: 'date-difference',
  dateadd: 'lone-duration',
  'date add': 'lone-duration',
  'add months': 'lone-duration',
  'add years': 'lone-duration',
  eomonth: 'lone-duration',
  конмесяца: 'lone-duration',
  all: 'feel-unsupported',
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
  'isna, is.na, is.null, is null, isblank, is blank, ismissing, is missing, missing, isempty, is empty, епусто, енд, sysmis, isblankormissingcode',
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
  'ifelse, if else, fifelse, cond, iif, iff',
  3,
  (when, then, otherwise) => `if ${when} then ${then} else ${otherwise}`,
  LOOSE,
);
// Whatever makes a number of a value: values have their types here.
translate(
  'value, numbervalue, as.numeric, as.integer, as.double, tonumber, to number, number, float, destring, значен, чзнач',
  1,
  (x) => x,
);
translate('true, истина', 0, () => 'true');
translate('false, ложь', 0, () => 'false');
translateDates(translate, bound);
translate(
  'any',
  null,
  // As SPSS has it, the first is compared with the others.
  (...parts) => (parts.slice(1).every(isValue) ? oneOf(parts) : joined(parts, 'or')),
  LOOSE,
);
translate('inlist', null, (...parts) => oneOf(parts), LOOSE);
translate('all', null, (...parts) => joined(parts, 'and'), LOOSE);
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
translate(
  'between, range, inrange',
  3,
  (x, low, high) => `${bound(x)} between ${bound(low)} and ${bound(high)}`,
  LOOSE,
);
translate('len, length, size', 1, (list) => `count(${list})`);

/** A name, a number, a text, brackets or a call with no others within. */
const CLOSED =
  /^(?:"[^"]*"|(?:list contains|round half up|years and months duration|[\p{L}_][\p{L}\p{N}_]*)?\([^()]*\)|[\p{L}\p{N}_.]+)$/u;

/** An argument in the place of an operand. */
export function bound(arg: string): string {
  return CLOSED.test(arg) ? arg : `(${arg})`;
}

const isValue = (arg: string): boolean => /^(?:"[^"]*"|-?\d+(?:\.\d+)?)$/.test(arg);

/** Conditions with a word between them; a value is none. */
function joined(parts: readonly string[], word: 'and' | 'or'): string | undefined {
  return parts.some(isValue) ? undefined : parts.map(bound).join(` ${word} `);
}

/** Whether the first is one of the others. */
function oneOf([x = '', ...values]: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : `${bound(x)} in (${values.join(', ')})`;
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
