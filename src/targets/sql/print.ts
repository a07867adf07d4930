// Terms as columns of SQL: what stands in several places is a column of its own, and what reads a column stands in a layer
// above it.

import type { Comparison } from '../../language/index.ts';
import { FIRST_DAY, LAST_DAY, movedDay, printDate, type DateMove, type DatePart } from '../../model/dates.ts';
import { Printer } from '../printer.ts';
import type { Limits, Term } from '../wholes/index.ts';
import type { Dialect, WholeType } from './dialect.ts';

export interface SqlColumn {
  readonly name: string;
  readonly text: string;
  /** It reads columns of lower layers only; what is given stands in layer 0. */
  readonly layer: number;
}

const COMPARED: Readonly<Record<Comparison, string>> = {
  '=': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

export class SqlPrinter extends Printer {
  readonly columns: SqlColumn[] = [];
  private readonly dialect: Dialect;
  private readonly layers = new Map<string, number>();
  private defining = '';
  private parts = 0;

  constructor(dialect: Dialect, given: readonly string[]) {
    super();
    this.dialect = dialect;
    for (const name of given) this.layers.set(quoted(name), 0);
  }

  define(name: string, term: Term): void {
    this.defining = name;
    this.parts = 0;
    this.count(term);
    this.column(name, term, this.text(term));
  }

  protected named(term: Term, text: string): string {
    this.parts += 1;
    return this.column(`${this.defining}.t${String(this.parts)}`, term, text);
  }

  private column(name: string, term: Term, text: string): string {
    const own = quoted(name);
    const read = [...text.matchAll(/"[^"]+"/g)].map(([one]) => this.layers.get(one) ?? 0);
    const layer = 1 + Math.max(0, ...read);
    this.columns.push({ name, text: `CAST(${text} AS ${this.typeName(term)})`, layer });
    this.layers.set(own, layer);
    return own;
  }

  private typeName(term: Term): string {
    if (term.kind === 'truth') return 'BOOLEAN';
    if (term.kind === 'date') return 'DATE';
    return this.wholeName(typeOf(term.limits));
  }

  private wholeName(type: WholeType): string {
    return type === 'wide' ? this.dialect.types.wide : type;
  }

  protected say(term: Term): string {
    const list = (parts: readonly Term[], between: string) =>
      `(${parts.map((part) => this.text(part)).join(between)})`;
    switch (term.op) {
      case 'whole':
        return term.value < 0n ? `(${String(term.value)})` : String(term.value);
      case 'truth':
        return term.value ? 'TRUE' : 'FALSE';
      case 'date':
        return dateText(term.day);
      case 'missing':
        return 'NULL';
      case 'read':
        return quoted(term.name);
      case 'is missing':
        return `(${this.text(term.of)} IS NULL)`;
      case 'not':
        return `(NOT ${this.text(term.of)})`;
      case 'and':
        return list(term.parts, ' AND ');
      case 'or':
        return list(term.parts, ' OR ');
      case 'compare':
        return list([term.left, term.right], ` ${COMPARED[term.operator]} `);
      case 'case': {
        const branches = term.branches.map(
          ({ when, then }) => `WHEN ${this.text(when)} THEN ${this.text(then)}`,
        );
        return `(CASE ${branches.join(' ')} ELSE ${this.text(term.otherwise)} END)`;
      }
      case 'first known':
        return `COALESCE${list(term.parts, ', ')}`;
      case 'add':
        return this.arithmetic(term, term.parts, (parts) => `(${parts.join(' + ')})`);
      case 'multiply':
        return this.arithmetic(term, term.parts, (parts) => `(${parts.join(' * ')})`);
      case 'negative':
        return this.arithmetic(term, [term.of], ([of]) => `(-${of!})`);
      case 'quotient':
        return this.arithmetic(term, [term.left, term.right], ([left, right], type) =>
          this.dialect.quotient(left!, right!, type),
        );
      case 'least':
      case 'greatest':
        return this.extreme(term);
      case 'look up': {
        const values = term.values.flatMap((value, at) =>
          value === null ? [] : [`WHEN ${String(at)} THEN ${String(value)}`],
        );
        return values.length === 0 ? 'NULL' : `(CASE ${this.text(term.of)} ${values.join(' ')} END)`;
      }
      case 'has bit':
        return `(((${this.text(term.of)} >> ${String(term.position)}) & 1) = 1)`;
      case 'days':
        return `CAST(${this.dialect.days(this.text(term.from), this.text(term.to))} AS INTEGER)`;
      case 'months':
        return monthsText(this.atom(term.from), this.atom(term.to));
      case 'part':
        return `CAST(${this.part(term.part, this.text(term.of))} AS INTEGER)`;
      case 'moved':
        return movedText(term, this.atom(term.of), this.dialect);
      case 'in doubles':
        throw new Error('doubles are not said in SQL');
    }
  }

  private part(part: DatePart, date: string): string {
    return part === 'weekday' ? this.dialect.weekday(date) : `EXTRACT(${part.toUpperCase()} FROM ${date})`;
  }

  /** In the type that holds the parts and the result. */
  private arithmetic(
    term: Term,
    parts: readonly Term[],
    say: (parts: readonly string[], type: WholeType) => string,
  ): string {
    const type = widest([term, ...parts].map(({ limits }) => typeOf(limits)));
    const texts = parts.map((part) => this.text(part));
    return say(type === 'INTEGER' ? texts : texts.map((text) => this.cast(text, type)), type);
  }

  private cast(text: string, type: WholeType): string {
    return `CAST(${text} AS ${this.wholeName(type)})`;
  }

  /** What databases leave out where it is missing, is missing here. */
  private extreme(term: Extract<Term, { op: 'least' | 'greatest' }>): string {
    const texts = term.parts.map((part) => (part.mayBeMissing ? this.atom(part) : this.text(part)));
    const found = `${term.op.toUpperCase()}(${texts.join(', ')})`;
    const unsure = texts.filter((_, at) => term.parts[at]!.mayBeMissing);
    if (unsure.length === 0) return found;
    return `(CASE WHEN ${unsure.map((one) => `${one} IS NOT NULL`).join(' AND ')} THEN ${found} END)`;
  }
}

export const quoted = (name: string): string => `"${name}"`;
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const dateText = (day: number) => `DATE '${printDate(day)}'`;

const SIZES: readonly WholeType[] = ['INTEGER', 'BIGINT', 'wide'];

export function typeOf({ low, high }: Limits): WholeType {
  const size = -low > high ? -low : high;
  return size < 2n ** 31n ? 'INTEGER' : size < 2n ** 62n ? 'BIGINT' : 'wide';
}

const widest = (types: readonly WholeType[]): WholeType =>
  SIZES[Math.max(...types.map((type) => SIZES.indexOf(type)))]!;

function monthsText(from: string, to: string): string {
  const of = (part: string, date: string) => `EXTRACT(${part} FROM ${date})`;
  const whole = (start: string, end: string) =>
    `((${of('YEAR', end)} - ${of('YEAR', start)}) * 12 + ${of('MONTH', end)} - ${of('MONTH', start)}` +
    ` - CASE WHEN ${of('DAY', end)} < ${of('DAY', start)} THEN 1 ELSE 0 END)`;
  return `CAST(CASE WHEN ${to} < ${from} THEN -${whole(to, from)} ELSE ${whole(from, to)} END AS INTEGER)`;
}

/** Only dates that stay in the calendar are moved: databases have ends of their own. */
function movedText({ unit, by }: DateMove, of: string, dialect: Dialect): string {
  const [first, last] = movable({ unit, by });
  if (first > last) return 'NULL';
  const moved =
    unit === 'days' ? `${of} + ${by < 0 ? `(${String(by)})` : String(by)}` : dialect.monthsLater(of, by);
  return `(CASE WHEN ${of} BETWEEN ${dateText(first)} AND ${dateText(last)} THEN ${moved} END)`;
}

/** The days that a move leaves in the calendar lie together. */
function movable(move: DateMove): readonly [number, number] {
  const stays = (day: number) => movedDay(move, day) !== null;
  if (move.by >= 0)
    return stays(FIRST_DAY) ? [FIRST_DAY, edge(stays, FIRST_DAY, LAST_DAY)] : [LAST_DAY, FIRST_DAY];
  return stays(LAST_DAY) ? [edge(stays, LAST_DAY, FIRST_DAY), LAST_DAY] : [LAST_DAY, FIRST_DAY];
}

/** The last day on the way from one that stays to another that may not. */
function edge(stays: (day: number) => boolean, inside: number, outside: number): number {
  if (stays(outside)) return outside;
  let [good, bad] = [inside, outside];
  while (Math.abs(good - bad) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    if (stays(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
