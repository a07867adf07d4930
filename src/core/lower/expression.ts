// Expressions as nodes.

import { argumentsOf, type Comparison, type Expression } from '../../language/index.ts';
import { functionOf } from '../functions.ts';
import {
  add,
  and,
  between,
  choose,
  codeAt,
  compare,
  date,
  datePart,
  divide,
  has,
  isMissing,
  missing,
  moved,
  multiply,
  not,
  number,
  or,
  power,
  recoded,
  size,
  subtract,
  truth,
} from '../nodes.ts';
import type { Node } from '../types.ts';
import type { Names } from './names.ts';

type Op<Name extends Expression['op']> = Extract<Expression, { op: Name }>;

export function nodeOf(expression: Expression, names: Names): Node {
  const node = (part: Expression) => nodeOf(part, names);
  switch (expression.op) {
    case 'number':
      return number(expression.digits ?? expression.value);
    case 'boolean':
      return truth(expression.value);
    case 'code':
      return codeAt(0, [expression.value]);
    case 'date':
      return date(expression.value);
    case 'missing':
      return missing('number');
    case 'name':
      return names.read(expression.name);
    case 'arithmetic':
      return arithmetic(expression, node(expression.left), node(expression.right));
    case 'compare':
      return comparison(expression.operator, node(expression.left), node(expression.right));
    case 'is missing':
      return isMissing(node(expression.of));
    case 'and':
      return and(expression.parts.map(node));
    case 'or':
      return or(expression.parts.map(node));
    case 'not':
      return not(node(expression.of));
    case 'if': {
      // A null that alone is left has no type but that of the whole.
      const branch = (of: Expression) => (of.op === 'missing' ? missing(expression.type) : node(of));
      return choice(node(expression.when), branch(expression.then), branch(expression.otherwise));
    }
    case 'call': {
      const { numbers, decimals } = argumentsOf(expression);
      return functionOf(expression.name, numbers.map(node), decimals);
    }
    case 'between dates':
      return between(expression.unit, node(expression.from), node(expression.to));
    case 'date part':
      return datePart(expression.part, node(expression.of));
    case 'moved date':
      return moved(expression, node(expression.of));
    case 'contains':
      return ofSet(node(expression.list), (set) => has(set, (set.codes ?? []).indexOf(expression.code)));
    case 'count':
      return ofSet(node(expression.list), size);
  }
}

function arithmetic({ operator }: Op<'arithmetic'>, left: Node, right: Node): Node {
  switch (operator) {
    case '+':
      return add([left, right]);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return divide(left, right);
    case '**':
      return power(left, right);
  }
}

function comparison(operator: Comparison, left: Node, right: Node): Node {
  const [one, other] = inOneList([left, right]);
  return compare(operator, one!, other!);
}

function choice(when: Node, then: Node, otherwise: Node): Node {
  const [yes, no] = inOneList([then, otherwise]);
  return choose([{ when, then: yes! }], no!);
}

/** Codes of different lists as codes of one. */
function inOneList(nodes: readonly Node[]): readonly Node[] {
  if (nodes.every(({ type }) => type !== 'code')) return nodes;
  const [first = [], ...others] = nodes.filter(({ type }) => type === 'code').map(({ codes = [] }) => codes);
  const more = others.flat().filter((code) => !first.includes(code));
  const codes = more.length === 0 ? first : [...new Set([...first, ...more])];
  return nodes.map((one) => (one.type === 'code' ? recoded(one, codes) : missing('code', codes)));
}

/** A choice among sets is a choice among what is said of them: their lists may differ. */
function ofSet(set: Node, say: (set: Node) => Node): Node {
  if (set.op !== 'choose') return say(set);
  const branches = set.branches.map(({ when, then }) => ({ when, then: ofSet(then, say) }));
  return choose(branches, ofSet(set.otherwise, say));
}
