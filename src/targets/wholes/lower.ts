// From the core to whole numbers. What they cannot say stays a node of the core, "in doubles": a target that has doubles
// and fractions says it, another says what it loses.

import type { Core, CoreInput, Facts, Node } from '../../core/index.ts';
import { isHeld, written } from '../../core/index.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/dates.ts';
import {
  add,
  and,
  choose,
  compare,
  count,
  date,
  extreme,
  firstKnown,
  hasBit,
  inDoubles,
  isMissing,
  lookUp,
  missing,
  multiply,
  negative,
  not,
  ofDates,
  or,
  quotient,
  read,
  subtract,
  truth,
  whole,
  ZERO,
} from './make.ts';
import {
  absolute,
  comparable,
  decimal,
  extremeOfKnown,
  extremeRatio,
  firstKnownRatio,
  minus,
  ofWhole,
  over,
  power,
  rounded,
  select,
  sum,
  sumOfHighest,
  sumOfKnown,
  times,
} from './ratios.ts';
import type { Kept, Limits, NamedTerm, Ratio, Term, TermBranch, Wholes } from './types.ts';

const NO_LIMITS: Limits = { low: 0n, high: 0n };
const DAYS = BigInt(LAST_DAY - FIRST_DAY);
/** What a look-up reads is the double nearest to a fraction, which is the fraction itself below this. */
const LARGEST_READ = 2n ** 50n;

export function wholesOf(core: Core): Wholes {
  const kept = new Map<string, Kept>();
  for (const input of core.inputs) kept.set(input.name, keptOf(input));
  const lowering = new Lowering(kept);
  const definitions = core.definitions.map(({ name, of, node }): NamedTerm => {
    const own = keptOf(node);
    const term = lowering.named(node, own);
    kept.set(name, own);
    return { name, of, kept: own, term };
  });
  return {
    inputs: new Map(core.inputs.map((input: CoreInput) => [input.name, kept.get(input.name)!])),
    definitions,
    constraints: core.constraints ?? [],
    kept,
    ratioOf: lowering.ratio,
    termOf: lowering.term,
  };
}

function keptOf(facts: Facts): Kept {
  const { type, mayBeMissing, codes = [] } = facts;
  const as = (kind: Kept['kind'], limits = NO_LIMITS, scale = 0): Kept => {
    return { kind, scale, mayBeMissing, limits };
  };
  switch (type) {
    case 'boolean':
      return as('truth');
    case 'date':
      return as('date');
    case 'code':
      return as('whole', { low: -1n, high: BigInt(codes.length) });
    case 'codes':
      return as('whole', { low: 0n, high: 2n ** BigInt(codes.length) - 1n });
    case 'number': {
      if (!isHeld(facts)) return as('double');
      const scale = facts.decimals ?? 0;
      const unit = 10 ** scale;
      const [low, high] = [BigInt(Math.floor(facts.min! * unit)), BigInt(Math.ceil(facts.max! * unit))];
      return as('whole', { low, high }, scale);
    }
  }
}

class Lowering {
  private readonly kept: ReadonlyMap<string, Kept>;
  /** What stands in several places is one term. */
  private readonly terms = new Map<Node, Term>();
  private readonly ratios = new Map<Node, Ratio | null>();

  constructor(kept: ReadonlyMap<string, Kept>) {
    this.kept = kept;
  }

  /** What a name keeps. */
  named(node: Node, own: Kept): Term {
    if (node.type !== 'number') return this.term(node);
    const ratio = own.kind === 'whole' ? this.ratio(node) : null;
    return ratio ? rounded('half away', own.scale, ratio) : inDoubles({ op: 'in doubles', node }, own);
  }

  /** Of everything but a number. */
  readonly term = (node: Node): Term => {
    const found = this.terms.get(node) ?? this.made(node);
    this.terms.set(node, found);
    return found;
  };

  /** Of a number; null where it is no ratio of whole numbers. */
  readonly ratio = (node: Node): Ratio | null => {
    const known = this.ratios.get(node);
    const found = known === undefined ? this.madeRatio(node) : known;
    this.ratios.set(node, found);
    return found;
  };

  private made(node: Node): Term {
    const { term } = this;
    switch (node.op) {
      case 'const':
        if (node.type === 'boolean') return truth(node.value === true);
        if (node.type === 'date') return date(Number(node.value));
        return whole(node.type === 'codes' ? BigInt(Number(node.value) >>> 0) : BigInt(node.value));
      case 'missing':
        return missing(keptOf(node).kind);
      case 'read':
        return read(node.name, this.kept.get(node.name)!);
      case 'is missing': {
        if (node.of.type !== 'number') return isMissing(term(node.of));
        const ratio = this.ratio(node.of);
        return ratio ? isMissing(ratio.n) : this.foreign(node);
      }
      case 'not':
        return not(term(node.of));
      case 'and':
        return and(node.parts.map(term));
      case 'or':
        return or(node.parts.map(term));
      case 'compare': {
        const { operator, left, right } = node;
        if (left.type !== 'number' || right.type !== 'number')
          return compare(operator, term(left), term(right));
        const [one, other] = [this.ratio(left), this.ratio(right)];
        return one && other ? compare(operator, ...comparable(one, other)) : this.foreign(node);
      }
      case 'choose':
        return choose(this.branches(node.branches, term, missing(keptOf(node).kind)), term(node.otherwise));
      case 'first known':
        return firstKnown(node.parts.map(term));
      case 'least':
      case 'greatest':
        return extreme(node.op, node.parts.map(term));
      case 'by code':
        return lookUp(
          term(node.of),
          node.values.map((value) => (value === null ? null : BigInt(value))),
        );
      case 'step': {
        const found = this.stepped(node);
        return found ? found.n : this.foreign(node);
      }
      case 'has':
        return hasBit(term(node.of), node.position);
      case 'set of': {
        const parts = node.parts.map(term);
        const bits = parts.map((part, position) => multiply(count(part), whole(2n ** BigInt(position))));
        return choose([{ when: or(parts.map(isMissing)), then: missing('whole') }], add(bits));
      }
      case 'moved': {
        const of = term(node.of);
        return ofDates({ op: 'moved', unit: node.unit, by: node.by, of }, node.mayBeMissing, NO_LIMITS);
      }
      case 'within': {
        const [of, from] = [term(node.of), term(node.from)];
        const known = choose([{ when: isMissing(from), then: missing('whole') }], of);
        const down = node.down === null ? null : subtract(from, whole(BigInt(node.down)));
        const up = node.up === null ? null : add([from, whole(BigInt(node.up))]);
        const low = down ? extreme('greatest', [known, down]) : known;
        return up ? extreme('least', [low, up]) : low;
      }
      default:
        throw new Error(`${node.op} gives a number`);
    }
  }

  private madeRatio(node: Node): Ratio | null {
    const { ratio, term } = this;
    const all = (parts: readonly Node[]) => allOf(parts.map(ratio));
    switch (node.op) {
      case 'const':
        return decimal(node.value as number | string);
      case 'missing':
        return ofWhole(missing('whole'));
      case 'read': {
        const own = this.kept.get(node.name)!;
        return own.kind === 'whole' ? ofWhole(read(node.name, own), own.scale) : null;
      }
      case 'add':
        return withAll(all(node.parts), sum);
      case 'subtract':
        return withAll(all([node.left, node.right]), ([left, right]) => sum([left!, minus(right!)]));
      case 'multiply':
        return withAll(all([node.left, node.right]), ([left, right]) => times(left!, right!));
      case 'divide':
        return withAll(all([node.left, node.right]), ([left, right]) => over(left!, right!));
      case 'least':
      case 'greatest':
        return withAll(all(node.parts), (parts) => extremeRatio(node.op, parts));
      case 'least of known':
        return withAll(all(node.parts), (parts) => extremeOfKnown('least', parts));
      case 'greatest of known':
        return withAll(all(node.parts), (parts) => extremeOfKnown('greatest', parts));
      case 'sum of known':
        return withAll(all(node.parts), sumOfKnown);
      case 'sum of highest':
        return withAll(all(node.parts), (parts) => sumOfHighest(parts, node.count));
      case 'abs':
        return withAll(all([node.of]), ([of]) => absolute(of!));
      case 'round':
        return withAll(all([node.of]), ([of]) => ofWhole(rounded(node.how, node.to, of!), node.to));
      case 'call':
        return ratio(written(node.name, node.parts, node.to));
      case 'choose': {
        const parts = all([...node.branches.map(({ then }) => then), node.otherwise]);
        if (!parts) return null;
        const branches = this.branches(node.branches, (then) => ratio(then)!, ofWhole(missing('whole')));
        return select(branches, parts.at(-1)!);
      }
      case 'first known':
        return withAll(all(node.parts), firstKnownRatio);
      case 'between': {
        const [from, to] = [term(node.from), term(node.to)];
        const mayBeMissing = from.mayBeMissing || to.mayBeMissing;
        const limits = { low: -DAYS, high: DAYS };
        if (node.unit === 'days') return ofWhole(ofDates({ op: 'days', from, to }, mayBeMissing, limits));
        const months = ofDates({ op: 'months', from, to }, mayBeMissing, limits);
        return ofWhole(node.unit === 'months' ? months : towardsZero(months, whole(12n)));
      }
      case 'part': {
        const of = term(node.of);
        const limits = { low: 0n, high: 9999n };
        return ofWhole(ofDates({ op: 'part', part: node.part, of }, of.mayBeMissing, limits));
      }
      case 'size': {
        const set = term(node.of);
        const bits = (node.of.codes ?? []).map((_, position) => count(hasBit(set, position)));
        return ofWhole(choose([{ when: isMissing(set), then: missing('whole') }], add([ZERO, ...bits])));
      }
      case 'count true':
        return ofWhole(add([ZERO, ...node.parts.map((part) => count(term(part)))]));
      case 'by code': {
        const { values, scale } = inOneUnit(node.values);
        return ofWhole(lookUp(term(node.of), values), scale);
      }
      case 'step':
        return this.stepped(node);
      default:
        return null;
    }
  }

  /** The first branch that holds; a condition that is unknown before it leaves the whole missing. */
  private branches<Result>(
    branches: readonly { readonly when: Node; readonly then: Node }[],
    of: (node: Node) => Result,
    none: Result,
  ): { readonly when: Term; readonly then: Result }[] {
    return branches.flatMap((branch) => {
      const when = this.term(branch.when);
      const holds = { when, then: of(branch.then) };
      return when.mayBeMissing ? [holds, { when: isMissing(when), then: none }] : [holds];
    });
  }

  /** Bands from the highest down. */
  private stepped(node: Extract<Node, { op: 'step' }>): Ratio | null {
    const of = this.ratio(node.of);
    if (!of) return null;
    const bounds = node.from.map(decimal);
    const pairs = bounds.map((bound) => comparable(of, bound));
    const isSafe = pairs
      .flat()
      .every(({ limits: { low, high } }) => -low < LARGEST_READ && high < LARGEST_READ);
    if (!isSafe) return null;
    const { values, scale } = inOneUnit(node.values);
    const value = (at: number) => {
      const one = values[at] ?? null;
      return one === null ? missing('whole') : whole(one);
    };
    const bands = pairs.map(([number, bound], at): TermBranch => {
      return { when: compare('>=', number, bound), then: value(at + 1) };
    });
    const absent: TermBranch = { when: isMissing(of.n), then: missing('whole') };
    return ofWhole(choose([absent, ...bands.reverse()], value(0)), scale);
  }

  private foreign(node: Node): Term {
    return inDoubles({ op: 'in doubles', node }, keptOf(node));
  }
}

function towardsZero(of: Term, by: Term): Term {
  const [above, under] = [extreme('greatest', [of, ZERO]), extreme('least', [of, ZERO])];
  return choose(
    [{ when: compare('>=', of, ZERO), then: quotient(above, by) }],
    negative(quotient(negative(under), by)),
  );
}

/** Numbers of a look-up as whole ones. */
function inOneUnit(values: readonly (number | null)[]): { values: (bigint | null)[]; scale: number } {
  const all = values.map((value) => (value === null ? null : decimal(value)));
  const scale = Math.max(0, ...all.map((one) => one?.scale ?? 0));
  const inUnits = (one: Ratio) => (one.n.op === 'whole' ? one.n.value * power(scale - one.scale) : null);
  return { values: all.map((one) => one && inUnits(one)), scale };
}

function allOf<Part>(parts: readonly (Part | null)[]): readonly Part[] | null {
  return parts.every((part) => part !== null) ? parts : null;
}

function withAll(parts: readonly Ratio[] | null, made: (parts: readonly Ratio[]) => Ratio): Ratio | null {
  return parts && made(parts);
}
