// Numbers of the core over blocks of cases, observed: compared, rounded, given a name, or asked whether they are missing.
// In whole numbers that doubles hold; a block that needs larger ones is computed case by case.

import { constantOf, evaluateNode, type Node, type Of } from '../../../core/index.ts';
import { fractionOf } from '../../../model/fraction.ts';
import { DOUBLE, resultOf, rootOf } from '../../../language/index.ts';
import { placesOf, valuesIn } from './choice.ts';
import { over1 } from './over.ts';
import { plainNumber } from './plain.ts';
import {
  absoluteOver,
  chosenOver,
  comparedOver,
  doublesOver,
  doubleVector,
  extremeOver,
  firstKnownOver,
  productOver,
  quotientOver,
  ratiosOfVector,
  ratiosOfWholes,
  roundedOver,
  roundedVector,
  sameRatio,
  sumOver,
  Watch,
  lostOver,
  nextOver,
  type RatioVector,
} from './ratios.ts';
import { BLOCK, type Blocks, type Vector } from './registers.ts';
import { wholesOf } from './wholes.ts';

export function comparedNumbers(node: Of<'compare'>, blocks: Blocks): Vector {
  return observed(node, blocks, (numbers, watch) =>
    comparedOver(node.operator, numbers(node.left), numbers(node.right), watch),
  );
}

export function isMissingNumber(node: Of<'is missing'>, blocks: Blocks): Vector {
  return observed(node, blocks, (numbers) => {
    const ratios = numbers(node.of);
    return over1(
      (rows) => ratios(rows).n,
      (n) => (Number.isNaN(n) ? 1 : 0),
    );
  });
}

/** As the doubles nearest to them. */
export function observedNumber(node: Node, blocks: Blocks): Vector {
  if (node.op === 'read') return () => blocks.registers.of(node.name);
  return observed(node, blocks, (numbers, watch) =>
    node.op === 'round' && node.how === 'half away'
      ? roundedVector(numbers(node.of), node.to, watch)
      : doubleVector(numbers(node)),
  );
}

function observed(
  node: Node,
  blocks: Blocks,
  build: (numbers: (part: Node) => RatioVector, watch: Watch) => Vector,
): Vector {
  const watch = new Watch();
  const quick = build((part) => ratiosOf(part, blocks, watch), watch);
  const output = new Float64Array(BLOCK);
  return (rows) => {
    watch.begin();
    const found = quick(rows);
    if (!watch.lost) return found;
    for (let row = 0; row < rows; row += 1)
      output[row] = evaluateNode(node, (name) => blocks.registers.value(name, row)) ?? NaN;
    return output;
  };
}

/** A number before it is observed. */
function ratiosOf(node: Node, blocks: Blocks, watch: Watch): RatioVector {
  const wholes = wholesOf(node, blocks, watch);
  if (wholes) return ratiosOfWholes(wholes, node.decimals!);
  const ratios = (part: Node) => ratiosOf(part, blocks, watch);
  switch (node.op) {
    case 'const':
      return sameRatio(constantOf(node), watch);
    case 'read': {
      const register = blocks.registers.of(node.name);
      return ratiosOfVector(() => register, node.decimals ?? 0, watch);
    }
    case 'add':
      return node.parts.map(ratios).reduce((sum, part) => sumOver(sum, part, 1, watch));
    case 'subtract':
      return sumOver(ratios(node.left), ratios(node.right), -1, watch);
    case 'multiply':
      return productOver(ratios(node.left), ratios(node.right), watch);
    case 'divide':
      return quotientOver(ratios(node.left), ratios(node.right), watch);
    case 'power':
      return doublesOver(
        [ratios(node.left), ratios(node.right)],
        (base, exponent) => resultOf('**', base, exponent),
        watch,
      );
    case 'exp':
    case 'log':
      return doublesOver([ratios(node.of)], DOUBLE[node.op], watch);
    case 'sqrt':
      return doublesOver([ratios(node.of)], (value, _, isExact) => rootOf(value, isExact), watch);
    case 'abs':
      return absoluteOver(ratios(node.of));
    case 'round':
      return node.how === 'half away'
        ? roundedOver(ratios(node.of), node.to, watch)
        : nextOver(node.how, ratios(node.of), node.to, watch);
    case 'call':
    case 'sum of highest':
      return lostOver(watch);
    case 'choose': {
      const values = [...valuesIn(node).map(ratios), sameRatio(null, watch)];
      return chosenOver(placesOf(node, blocks), values);
    }
    case 'first known':
      return node.parts.map(ratios).reduce(firstKnownOver);
    case 'least':
    case 'greatest':
      return extremeOver(node.op, node.parts.map(ratios), false, watch);
    case 'least of known':
      return extremeOver('least', node.parts.map(ratios), true, watch);
    case 'greatest of known':
      return extremeOver('greatest', node.parts.map(ratios), true, watch);
    case 'sum of known':
      return node.parts
        .map((part) => firstKnownOver(ratios(part), sameRatio(fractionOf(0), watch)))
        .reduce((sum, part) => sumOver(sum, part, 1, watch));
    case 'missing':
      return sameRatio(null, watch);
    default:
      return ratiosOfVector(plainNumber(node, blocks), node.decimals ?? 0, watch);
  }
}
