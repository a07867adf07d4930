// Definitions as statements of JavaScript. Numbers are whole; those beyond 2^53 are BigInts.

import type { Comparison } from '../../language/index.ts';
import { Printer } from '../printer.ts';
import type { Term, Wholes } from '../wholes/index.ts';
import { DoublesPrinter, type NameOf } from './doubles.ts';

const COMPARED: Readonly<Record<Comparison, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether no double keeps every value. */
const isWide = ({ kind, limits: { low, high } }: Term) => kind === 'whole' && (-low > SAFE || high > SAFE);

export class ModulePrinter extends Printer {
  readonly statements: string[] = [];
  /** Whether fractions and doubles are needed. */
  needsDoubles = false;
  private readonly nameOf: NameOf;
  private readonly doubles: DoublesPrinter;
  private temporaries = 0;

  constructor(wholes: Wholes, nameOf: NameOf) {
    super();
    this.nameOf = nameOf;
    this.doubles = new DoublesPrinter(wholes, {
      nameOf,
      sayTerm: (term) => {
        this.count(term);
        return this.atom(term);
      },
      named: (text) => this.keep(text),
    });
  }

  /** Everything that it needs stands in `statements`. */
  definition(term: Term): string {
    this.count(term);
    return this.asNumber(term);
  }

  protected named(_: Term, text: string): string {
    return this.keep(text);
  }

  private keep(text: string): string {
    this.temporaries += 1;
    const name = `t${String(this.temporaries)}`;
    this.statements.push(`const ${name} = ${text};`);
    return name;
  }

  protected say(term: Term): string {
    switch (term.op) {
      case 'whole':
        return bracketed(term.value, isWide(term) ? 'n' : '');
      case 'truth':
        return String(term.value);
      case 'date':
        return bracketed(BigInt(term.day));
      case 'missing':
        return 'null';
      case 'read':
        return this.nameOf(term.name);
      case 'is missing':
        return `(${this.atom(term.of)} === null)`;
      case 'not':
        return this.known([term.of], false, ([of]) => `!${of!}`);
      case 'and':
      case 'or':
        return this.joined(term.op, term.parts);
      case 'compare': {
        const parts = [term.left, term.right];
        const wide = parts.some(isWide);
        return this.known(parts, wide, ([left, right]) => `${left!} ${COMPARED[term.operator]} ${right!}`);
      }
      case 'case': {
        const branches = term.branches.map(({ when, then }) => {
          const condition = when.mayBeMissing ? `${this.text(when)} === true` : this.text(when);
          return `${condition} ? ${this.fitted(then, term)} : `;
        });
        return `(${branches.join('')}${this.fitted(term.otherwise, term)})`;
      }
      case 'first known':
        return `(${term.parts.map((part) => this.fitted(part, term)).join(' ?? ')})`;
      case 'add':
        return this.arithmetic(term, term.parts, (parts) => parts.join(' + '));
      case 'multiply':
        return this.arithmetic(term, term.parts, (parts) => parts.join(' * '));
      case 'negative':
        return this.arithmetic(term, [term.of], ([of]) => `-${of!}`);
      case 'quotient':
        return this.arithmetic(term, [term.left, term.right], ([left, right], wide) =>
          wide ? `${left!} / ${right!}` : `Math.floor(${left!} / ${right!})`,
        );
      case 'least':
      case 'greatest':
        return this.extreme(term.op, term);
      case 'look up':
        return this.known([term.of], false, ([of]) => {
          const values = term.values.map((value) => (value === null ? 'null' : String(value)));
          return `[${values.join(', ')}][${of!}] ?? null`;
        });
      case 'has bit':
        return this.known([term.of], false, ([of]) => `((${of!} >>> ${String(term.position)}) & 1) === 1`);
      case 'months':
        return this.known([term.from, term.to], false, ([from, to]) => `monthsBetween(${from!}, ${to!})`);
      case 'days':
        return this.known([term.from, term.to], false, ([from, to]) => `${to!} - ${from!}`);
      case 'part':
        return this.known([term.of], false, ([of]) => `partOfDate('${term.part}', ${of!})`);
      case 'moved':
        return this.known([term.of], false, ([of]) => `movedDay('${term.unit}', ${String(term.by)}, ${of!})`);
      case 'in doubles':
        this.needsDoubles = true;
        return this.doubles.say(term);
    }
  }

  /** Missing where a part is. */
  private known(parts: readonly Term[], wide: boolean, say: (parts: readonly string[]) => string): string {
    const unsure = parts.filter(({ mayBeMissing }) => mayBeMissing).map((part) => this.atom(part));
    const said = say(parts.map((part) => this.asWide(part, wide)));
    if (unsure.length === 0) return `(${said})`;
    return `(${[...new Set(unsure)].map((name) => `${name} === null`).join(' || ')} ? null : ${said})`;
  }

  private asWide(part: Term, wide: boolean): string {
    const text = part.mayBeMissing ? this.atom(part) : this.text(part);
    return wide && !isWide(part) ? `BigInt(${text})` : text;
  }

  private arithmetic(
    term: Term,
    parts: readonly Term[],
    say: (parts: readonly string[], wide: boolean) => string,
  ): string {
    const wide = isWide(term) || parts.some(isWide);
    return this.known(parts, wide, (texts) => {
      const said = say(texts, wide);
      return wide && !isWide(term) ? `Number(${said})` : said;
    });
  }

  private extreme(op: 'least' | 'greatest', term: Extract<Term, { op: 'least' | 'greatest' }>): string {
    const wide = isWide(term) || term.parts.some(isWide);
    return this.arithmetic(term, term.parts, (texts) => {
      if (!wide) return `Math.${op === 'least' ? 'min' : 'max'}(${texts.join(', ')})`;
      return `${op}(${texts.join(', ')})`;
    });
  }

  private joined(op: 'and' | 'or', parts: readonly Term[]): string {
    const texts = parts.map((part) => this.text(part));
    const isCertain = parts.every(({ mayBeMissing }) => !mayBeMissing);
    return isCertain ? `(${texts.join(op === 'and' ? ' && ' : ' || ')})` : `${op}(${texts.join(', ')})`;
  }

  /** A part of a choice, as the whole is kept. */
  private fitted(part: Term, whole: Term): string {
    if (!isWide(whole) || isWide(part) || part.op === 'missing') return this.text(part);
    return this.known([part], true, ([text]) => text!);
  }

  private asNumber(term: Term): string {
    return isWide(term) ? `Number(${this.text(term)})` : this.text(term);
  }
}

const bracketed = (value: bigint, ending = '') =>
  value < 0n ? `(${String(value)}${ending})` : `${String(value)}${ending}`;
