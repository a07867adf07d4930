// Numbers and dates over vectors: decimals as whole numbers of a power of ten.

import { constantOf, staysInCalendar, type Node, type Of } from '../../../core/index.ts';
import { limitsOf } from '../limits.ts';
import { scaled } from '../shapes.ts';
import { chosenOver, firstKnownOver } from './choices.ts';
import { byPosition, stepped } from './lookups.ts';
import { ALL, anyOf, NONE, type Mask } from '../../../columns/simd/masks.ts';
import {
  absolute,
  chosenNumbers,
  complete,
  constantNumber,
  countOfMasks,
  extreme,
  hull,
  inOneScale,
  knownAll,
  negated,
  product,
  times,
  total,
  whole,
} from './numbers.ts';
import { asQuotient } from './quotients.ts';
import { nextNumber } from './doubles.ts';
import type { Over } from './scope.ts';
import { countOf } from './sets.ts';
import { literal, type Numbers } from './values.ts';
import { roundedRatio } from './wholes.ts';

export function numbersOver(node: Node, over: Over): Numbers | null {
  const all = (parts: readonly Node[]) => inOneScale(parts.map(over.numbers));
  switch (node.op) {
    case 'const':
      return typeof node.value === 'number' ? constantNumber(node.value) : null;
    case 'missing':
      return { ...literal(0, 0, 'i8'), known: NONE };
    case 'read': {
      const value = over.value(node.name);
      return value?.kind === 'numbers' ? value : null;
    }
    case 'add':
      return withAll(all(node.parts), total);
    case 'subtract':
      return difference(over.numbers(node.left), over.numbers(node.right));
    case 'multiply':
      return productOver(node, over);
    case 'divide': {
      const [left, share] = [over.numbers(node.left), reciprocalOf(node.right)];
      return left && share && product(left, share);
    }
    case 'least':
      return withAll(all(node.parts), (same) => extreme('min', same));
    case 'greatest':
      return withAll(all(node.parts), (same) => extreme('max', same));
    case 'abs': {
      const of = over.numbers(node.of);
      return of && absolute(of);
    }
    case 'round':
      return roundedOver(node, over);
    case 'choose':
      return chosenOver(node, over, inScaleOf(node, over), chosenNumbers);
    case 'first known': {
      const parts = complete(node.parts.map(inScaleOf(node, over)));
      return parts && firstKnownOver(parts, chosenNumbers);
    }
    case 'between':
      return node.unit === 'days' ? difference(over.numbers(node.to), over.numbers(node.from)) : null;
    case 'moved':
      return movedOver(node, over);
    case 'by code': {
      const code = over.codes(node.of);
      return code && byPosition(code, inUnits(node), node.decimals ?? 0);
    }
    case 'step': {
      const of = over.numbers(node.of);
      return of && stepped(of, node.from, inUnits(node), node.decimals ?? 0);
    }
    case 'size': {
      const set = over.set(node.of);
      return set && countOf(set);
    }
    case 'sum of known':
      return ofKnown(
        all(node.parts),
        () => 0,
        total,
        () => ALL,
      );
    case 'least of known':
      return ofKnown(
        all(node.parts),
        ({ highest }) => highest,
        (same) => extreme('min', same),
        anyOf,
      );
    case 'greatest of known':
      return ofKnown(
        all(node.parts),
        ({ lowest }) => lowest,
        (same) => extreme('max', same),
        anyOf,
      );
    case 'sum of highest':
      return sumOfHighest(all(node.parts), node.count);
    case 'count true': {
      const truths = complete(node.parts.map(over.truth));
      return truths && countOfMasks(truths.map(({ yes }) => yes));
    }
    default:
      return null;
  }
}

type Combine = (same: readonly Numbers[]) => Numbers | null;

/** All that are read must be known, even where one alone would decide. */
function withAll(numbers: readonly Numbers[] | null, combine: Combine): Numbers | null {
  const result = numbers && combine(numbers);
  return result && { ...result, known: knownAll(numbers) };
}

function difference(left: Numbers | null, right: Numbers | null): Numbers | null {
  return withAll(inOneScale([left, right && negated(right)]), total);
}

/** So many days later; nothing is lost where the calendar does not end. */
function movedOver(node: Of<'moved'>, over: Over): Numbers | null {
  const day = node.unit === 'days' && staysInCalendar(node) ? over.numbers(node.of) : null;
  const days = whole(node.by, 0);
  return day && days && withAll(inOneScale([day, days]), total);
}

function productOver({ left, right }: { left: Node; right: Node }, over: Over): Numbers | null {
  const [one, other] = [over.numbers(left), over.numbers(right)];
  if (!one || !other) return null;
  const isConstant = one.known === ALL && one.bounds.lowest === one.bounds.highest;
  return isConstant ? times(other, one.bounds.lowest, one.scale + other.scale) : product(one, other);
}

/** Of a constant whose reciprocal has few decimals: 2, 4, 5, 10 and the like. */
function reciprocalOf(divisor: Node): Numbers | null {
  const fraction = constantOf(divisor);
  if (!fraction || fraction.n === 0n) return null;
  const reciprocal = constantNumber(Number(fraction.d) / Number(fraction.n));
  const { bounds, scale } = reciprocal ?? { bounds: null, scale: 0 };
  const isExact = bounds && BigInt(bounds.lowest) * fraction.n === fraction.d * 10n ** BigInt(scale);
  return isExact ? reciprocal : null;
}

function roundedOver(node: Of<'round'>, over: Over): Numbers | null {
  const { how, to, of } = node;
  const number = over.numbers(of);
  if (how !== 'half away') return number && nextNumber(how, to, number);
  if (number && number.scale <= to) return number;
  const quotient = number ? asQuotient(number) : over.quotient(of);
  if (!quotient) return null;
  const { n, d, scale, known } = quotient;
  return roundedRatio(n, d, scale, to, scaled(limitsOf(node), to), known);
}

/** In units of the decimals that a choice has. */
function inScaleOf({ decimals = 0 }: Node, over: Over): (part: Node) => Numbers | null {
  return (part) => {
    const number = over.numbers(part);
    return number && number.scale <= decimals
      ? (inOneScale([number, whole(0, decimals)])?.[0] ?? null)
      : null;
  };
}

function inUnits({ values, decimals = 0 }: Of<'by code' | 'step'>): (number | null)[] {
  return values.map((value) => (value === null ? null : Math.round(value * 10 ** decimals)));
}

/** What is missing changes nothing: it counts as a neutral number. */
function ofKnown(
  numbers: readonly Numbers[] | null,
  neutralOf: (bounds: Numbers['bounds']) => number,
  combine: Combine,
  knownOf: (known: readonly Mask[]) => Mask,
): Numbers | null {
  if (!numbers) return null;
  const neutral = neutralOf(hull(numbers.map(({ bounds }) => bounds)));
  const parts = complete(
    numbers.map((number) => {
      const otherwise = whole(neutral, number.scale);
      return number.known === ALL ? number : otherwise && chosenNumbers(number.known, number, otherwise);
    }),
  );
  const result = parts && combine(parts);
  return result && { ...result, known: knownOf(numbers.map(({ known }) => known)) };
}

/** So many comparisons of vectors are worth it; of more, cases are computed one by one. */
const MOST_COMPARISONS = 1000;

/**
 * Each number is counted from the least that any can be, so that one that is missing counts 0 and is never before
 * another; what that leaves out is added for each that is taken.
 */
function sumOfHighest(numbers: readonly Numbers[] | null, count: number): Numbers | null {
  if (!numbers || numbers.length * count > MOST_COMPARISONS) return null;
  const { scale } = numbers[0]!;
  const { lowest } = hull(numbers.map(({ bounds }) => bounds));
  const zero = whole(0, scale);
  const least = whole(lowest, scale);
  const raised = complete(
    numbers.map((number) => {
      const above = difference(number, least);
      return above && zero && (number.known === ALL ? above : chosenNumbers(number.known, above, zero));
    }),
  );
  const known = countOfMasks(numbers.map((number) => number.known));
  const most = complete([known, whole(count, 0)]);
  const taken = most && extreme('min', most);
  const below = taken && times(taken, lowest, scale);
  const highest = raised && highestOf(raised, count);
  const sum = highest && total(highest);
  const result =
    sum &&
    below &&
    total([
      { ...sum, known: ALL },
      { ...below, known: ALL },
    ]);
  return result && { ...result, known: ALL };
}

/** In descending order. */
function highestOf(numbers: readonly Numbers[], count: number): Numbers[] | null {
  const highest: Numbers[] = [];
  for (const number of numbers) {
    let rest: Numbers | null = number;
    for (let place = 0; place < Math.min(count, highest.length); place += 1) {
      const pair: readonly Numbers[] = [highest[place]!, rest];
      const [more, less]: (Numbers | null)[] = [extreme('max', pair), extreme('min', pair)];
      if (!more || !less) return null;
      highest[place] = more;
      rest = less;
    }
    if (highest.length < count) highest.push(rest);
  }
  return highest;
}
