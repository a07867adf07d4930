// An instrument as a text for solvers (SMT-LIB 2.6): a second reading of the core, which shares nothing with diagrams.

import {
  isHeld,
  itemOf,
  overrideOf,
  type Core,
  type CoreInput,
  type Node,
  type Of,
} from '../../src/core/index.ts';
import { between } from '../../src/language/index.ts';

/** Whether a value is known, and what it is: codes are positions, yes is 1, days and numbers are themselves. */
interface Said {
  readonly known: string;
  readonly value: string;
}

interface SaidSet {
  readonly known: string;
  readonly has: readonly string[];
}

/** What this reading knows nothing of: nothing that reads it is asked. */
export class NotSaid extends Error {}

const MISSING: Said = { known: 'false', value: '0.0' };
const DAYS_BEFORE = 43_830;
const DAYS_AFTER = 3_652;
/** Factors and divisors are looked at one by one. */
const MOST_FACTORS = 100;

export class Smt {
  private readonly day: number;
  private readonly lines: string[] = ['(set-logic ALL)'];
  private readonly said = new Map<string, Said>();
  private readonly sets = new Map<string, SaidSet>();

  constructor(core: Core, day: number, classifications: readonly string[]) {
    this.day = day;
    this.said.set('assessed_on', { known: 'true', value: decimal(day) });
    for (const id of classifications) this.said.set(overrideOf(id), MISSING);
    for (const input of core.inputs) if (!this.said.has(input.name)) this.declare(input);
    for (const { name, node } of core.definitions) this.define(name, node);
    for (const { name } of core.inputs) this.onlyWhereAsked(name);
  }

  /** All that is declared, for the questions after it. */
  get text(): string {
    return this.lines.join('\n');
  }

  knows(name: string): boolean {
    return this.said.has(name);
  }

  /** Whether a name can be one of some values; null: missing. */
  is(name: string, values: readonly (number | null)[]): string {
    const { known, value } = this.said.get(name)!;
    return or(
      values.map((one) => (one === null ? not(known) : and([known, `(= ${value} ${decimal(one)})`]))),
    );
  }

  private declare({ name, type, codes = [], min, max, decimals = 0 }: CoreInput): void {
    const id = quoted(name);
    const known = quoted(`${name}?`);
    this.lines.push(`(declare-const ${known} Bool)`);
    if (type === 'codes') {
      const has = codes.map((_, n) => quoted(`${name}#${String(n)}`));
      has.forEach((code) =>
        this.lines.push(`(declare-const ${code} Bool)`, `(assert (=> ${code} ${known}))`),
      );
      this.sets.set(name, { known, has });
      return;
    }
    const unit = type === 'number' ? 10 ** decimals : 1;
    const [low, high] = {
      boolean: [0, 1],
      code: [0, codes.length - 1],
      date: [
        Math.max(min ?? -Infinity, this.day - DAYS_BEFORE),
        Math.min(max ?? Infinity, this.day + DAYS_AFTER),
      ],
      number: [Math.round((min ?? -1e9) * unit), Math.round((max ?? 1e9) * unit)],
    }[type] as [number, number];
    this.lines.push(
      `(declare-const ${id} Int)`,
      `(assert (and (>= ${id} ${whole(low)}) (<= ${id} ${whole(high)})))`,
    );
    this.said.set(name, {
      known,
      value: unit === 1 ? `(to_real ${id})` : `(/ (to_real ${id}) ${decimal(unit)})`,
    });
  }

  private define(name: string, node: Node): void {
    try {
      if (node.type === 'codes') {
        const { known, has } = this.set(node);
        const own = has.map((_, n) => quoted(`${name}#${String(n)}`));
        this.lines.push(`(define-fun ${quoted(`${name}?`)} () Bool ${known})`);
        has.forEach((code, n) => this.lines.push(`(define-fun ${own[n]!} () Bool ${code})`));
        this.sets.set(name, { known: quoted(`${name}?`), has: own });
        return;
      }
      const { known, value } = this.node(node);
      this.lines.push(
        `(define-fun ${quoted(`${name}?`)} () Bool ${known})`,
        `(define-fun ${quoted(name)} () Real ${value})`,
      );
      this.said.set(name, { known: quoted(`${name}?`), value: quoted(name) });
    } catch (error) {
      if (!(error instanceof NotSaid)) throw error;
    }
  }

  /** An answer to what is not asked makes no case. */
  private onlyWhereAsked(input: string): void {
    const asked = this.said.get(`${itemOf(input)}.asked`);
    if (asked) this.lines.push(`(assert (=> ${is(asked, 0)} ${not(quoted(`${input}?`))}))`);
  }

  private node(node: Node): Said {
    const all = (parts: readonly Node[]) => parts.map((part) => this.node(part));
    const knownAll = (parts: readonly Said[]) => and(parts.map(({ known }) => known));
    switch (node.op) {
      case 'const':
        return { known: 'true', value: decimal(Number(node.value)) };
      case 'missing':
        return MISSING;
      case 'read': {
        const said = this.said.get(node.name);
        if (!said) throw new NotSaid(node.name);
        return said;
      }
      case 'is missing':
        return truth(not(node.of.type === 'codes' ? this.set(node.of).known : this.node(node.of).known));
      case 'not': {
        const { known, value } = this.node(node.of);
        return { known, value: `(- 1.0 ${value})` };
      }
      case 'and':
      case 'or': {
        const parts = all(node.parts);
        const decisive = node.op === 'and' ? 0 : 1;
        const decides = or(parts.map((part) => is(part, decisive)));
        return {
          known: or([decides, knownAll(parts)]),
          value: ite(decides, decimal(decisive), decimal(1 - decisive)),
        };
      }
      case 'compare': {
        const parts = all([node.left, node.right]);
        const [one, other] = parts.map(({ value }) => value);
        const operator = node.operator === '!=' ? 'distinct' : node.operator;
        return { known: knownAll(parts), value: ite(`(${operator} ${one!} ${other!})`, '1.0', '0.0') };
      }
      case 'choose':
        return node.branches.reduceRight((rest, { when, then }) => {
          const [condition, own] = all([when, then]);
          const holds = is(condition!, 1);
          return {
            known: and([condition!.known, ite(holds, own!.known, rest.known)]),
            value: ite(holds, own!.value, rest.value),
          };
        }, this.node(node.otherwise));
      case 'first known':
        return all(node.parts).reduceRight((rest, { known, value }) => ({
          known: or([known, rest.known]),
          value: ite(known, value, rest.value),
        }));
      case 'add': {
        const parts = all(node.parts);
        return { known: knownAll(parts), value: sum(parts.map(({ value }) => value)) };
      }
      case 'sum of known':
        return {
          known: 'true',
          value: sum(all(node.parts).map(({ known, value }) => ite(known, value, '0.0'))),
        };
      case 'count true':
        return { known: 'true', value: sum(all(node.parts).map((part) => ite(is(part, 1), '1.0', '0.0'))) };
      case 'least':
      case 'greatest': {
        const parts = all(node.parts);
        const better = node.op === 'least' ? '<' : '>';
        return {
          known: knownAll(parts),
          value: parts.map(({ value }) => value).reduce((a, b) => ite(`(${better} ${a} ${b})`, a, b)),
        };
      }
      case 'least of known':
      case 'greatest of known': {
        const better = node.op === 'least of known' ? '<' : '>';
        return all(node.parts).reduce((a, b) => ({
          known: or([a.known, b.known]),
          value: ite(
            and([a.known, or([not(b.known), `(${better} ${a.value} ${b.value})`])]),
            a.value,
            b.value,
          ),
        }));
      }
      case 'subtract': {
        const parts = all([node.left, node.right]);
        return { known: knownAll(parts), value: `(- ${parts[0]!.value} ${parts[1]!.value})` };
      }
      case 'multiply': {
        const isLeft = factorsOf(node.right) === null;
        return this.byFactor(
          isLeft ? node.right : node.left,
          isLeft ? node.left : node.right,
          (value, factor) => ({ known: 'true', value: `(* ${decimal(factor)} ${value})` }),
        );
      }
      case 'divide':
        return this.byFactor(node.left, node.right, (value, divisor) =>
          divisor === 0 ? MISSING : { known: 'true', value: `(/ ${value} ${decimal(divisor)})` },
        );
      case 'round':
        return this.rounded(node);
      case 'step':
      case 'by code':
        return this.lookedUp(node);
      case 'within': {
        const [at, from] = all([node.of, node.from]);
        const low = node.down === null ? null : `(- ${from!.value} ${decimal(node.down)})`;
        const high = node.up === null ? null : `(+ ${from!.value} ${decimal(node.up)})`;
        const above = low === null ? at!.value : ite(`(< ${at!.value} ${low})`, low, at!.value);
        return {
          known: and([at!.known, from!.known]),
          value: high === null ? above : ite(`(> ${above} ${high})`, high, above),
        };
      }
      case 'between':
        return this.duration(node);
      case 'has': {
        const { known, has } = this.set(node.of);
        return { known, value: ite(has[node.position]!, '1.0', '0.0') };
      }
      case 'size': {
        const { known, has } = this.set(node.of);
        return { known, value: sum(has.map((code) => ite(code, '1.0', '0.0'))) };
      }
      default:
        throw new NotSaid(node.op);
    }
  }

  private set(node: Node): SaidSet {
    const none = (node.codes ?? []).map(() => 'false');
    switch (node.op) {
      case 'read': {
        const said = this.sets.get(node.name);
        if (!said) throw new NotSaid(node.name);
        return said;
      }
      case 'missing':
        return { known: 'false', has: none };
      case 'choose':
        return node.branches.reduceRight((rest, { when, then }) => {
          const condition = this.node(when);
          const own = this.set(then);
          const holds = is(condition, 1);
          return {
            known: and([condition.known, ite(holds, own.known, rest.known)]),
            has: rest.has.map((code, n) => and([condition.known, ite(holds, own.has[n]!, code)])),
          };
        }, this.set(node.otherwise));
      default:
        throw new NotSaid(node.op);
    }
  }

  /** So that nothing is multiplied by or divided by what is not a number: solvers are lost there. */
  private byFactor(of: Node, by: Node, make: (value: string, factor: number) => Said): Said {
    const factors = factorsOf(by);
    if (!factors) throw new NotSaid('factor');
    const [own, factor] = [this.node(of), this.node(by)];
    const made = factors.reduceRight<Said>((rest, one) => {
      const { known, value } = make(own.value, one);
      const holds = `(= ${factor.value} ${decimal(one)})`;
      return { known: ite(holds, known, rest.known), value: ite(holds, value, rest.value) };
    }, MISSING);
    return { known: and([own.known, factor.known, made.known]), value: made.value };
  }

  private rounded({ of, how, to }: Of<'round'>): Said {
    const { known, value } = this.node(of);
    const unit = decimal(10 ** to);
    const units = `(* ${unit} ${value})`;
    const down = (number: string) => `(to_real (to_int ${number}))`;
    const made = {
      down: down(units),
      up: `(- ${down(`(- ${units})`)})`,
      'half away': ite(`(>= ${units} 0.0)`, down(`(+ ${units} 0.5)`), `(- ${down(`(- 0.5 ${units})`)})`),
    }[how];
    return { known, value: `(/ ${made} ${unit})` };
  }

  private lookedUp(node: Of<'step' | 'by code'>): Said {
    const { known, value } = this.node(node.of);
    const at = (position: number) => node.values[position] ?? null;
    const [first, ...others] =
      node.op === 'step'
        ? [at(0), ...node.from.map((from, n) => [`(>= ${value} ${decimal(from)})`, at(n + 1)] as const)]
        : [null, ...node.values.map((own, n) => [`(= ${value} ${decimal(n)})`, own] as const)];
    const made = (others as (readonly [string, number | null])[]).reduce<Said>(
      (before, [reaches, own]) => ({
        known: ite(reaches, String(own !== null), before.known),
        value: ite(reaches, decimal(own ?? 0), before.value),
      }),
      first === null ? MISSING : { known: 'true', value: decimal(first) },
    );
    return { known: and([known, made.known]), value: made.value };
  }

  /** Of a day, or until a day, that is known: from each day on at which it is another. */
  private duration(node: Of<'between'>): Said {
    const parts = [this.node(node.from), this.node(node.to)];
    const fixed = parts.findIndex(({ value }) => value === decimal(this.day));
    if (fixed < 0) throw new NotSaid('two dates');
    const at = (day: number) =>
      fixed === 0 ? between(node.unit, this.day, day) : between(node.unit, day, this.day);
    const first = this.day - DAYS_BEFORE;
    let made = decimal(at(first));
    for (let day = first + 1; day <= this.day + DAYS_AFTER; day += 1)
      if (at(day) !== at(day - 1))
        made = ite(`(>= ${parts[1 - fixed]!.value} ${decimal(day)})`, decimal(at(day)), made);
    return { known: and(parts.map(({ known }) => known)), value: made };
  }
}

/** Every value of a small whole number; null where it is none. */
function factorsOf(node: Node): readonly number[] | null {
  if (node.op === 'const') return [Number(node.value)];
  const { decimals, min = -Infinity, max = Infinity } = node;
  if (decimals !== 0 || !isHeld(node) || max - min > MOST_FACTORS) return null;
  return Array.from({ length: max - min + 1 }, (_, n) => min + n);
}

const quoted = (name: string) => `|${name}|`;
const not = (condition: string) => `(not ${condition})`;
const ite = (condition: string, yes: string, no: string) =>
  yes === no ? yes : `(ite ${condition} ${yes} ${no})`;
const and = (parts: readonly string[]) => (parts.length === 0 ? 'true' : `(and ${parts.join(' ')})`);
const or = (parts: readonly string[]) => (parts.length === 0 ? 'false' : `(or ${parts.join(' ')})`);
const sum = (parts: readonly string[]) => (parts.length === 0 ? '0.0' : `(+ 0.0 ${parts.join(' ')})`);
const truth = (condition: string): Said => ({ known: 'true', value: ite(condition, '1.0', '0.0') });
const is = ({ known, value }: Said, truth: number) => and([known, `(= ${value} ${decimal(truth)})`]);
const whole = (value: number) => (value < 0 ? `(- ${String(-value)})` : String(value));

/** Exactly as it is written. */
function decimal(value: number): string {
  const text = Math.abs(value).toFixed(12).replace(/0+$/, '').replace(/\.$/, '.0');
  return value < 0 ? `(- ${text})` : text;
}
