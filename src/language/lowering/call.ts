// Calls of functions.

import { nearest } from '../../model/nearest.ts';
import {
  DURATION,
  FUNCTIONS,
  helpOf,
  isFeelOnly,
  isNumberFunction,
  signatureOf,
  takesDecimals,
  type FunctionHelp,
  type OtherFunction,
} from '../functions/index.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { elementsOf, partsOf, rangeOf, withoutBrackets, type SyntaxNode } from '../syntax.ts';
import type { Expression, NumberFunction } from '../types.ts';
import { codesAreAmong } from './compared.ts';
import { bareCode } from './beside.ts';
import { doubtCommas } from './commas.ts';
import { allOf, readAs } from './expecting.ts';
import { saidAsForeign } from './foreign-call.ts';

export function call(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [called, ...rest] = partsOf(node);
  const name = called ? reading.textOf(called).replace(/\s+/g, ' ') : '';
  const help = called?.name === 'VariableName' ? helpOf(name) : undefined;
  const args = help && argumentsIn(rest, help);
  if (help && args) return meaningOf(reading, name, args, node);
  if (name === DURATION.name) reading.report('date-difference', range);
  else if (called && !saidAsForeign(reading, node, name)) {
    if (help) reading.report('wrong-arguments', range, { name, signature: signatureOf(help) });
    else sayUnknown(reading, called, name);
  }
  return null;
}

/** As many arguments by position as the function takes, or null. */
function argumentsIn(parts: readonly SyntaxNode[], help: FunctionHelp): readonly SyntaxNode[] | null {
  if (parts.some((part) => part.name === 'NamedParameters')) return null;
  const written = parts.filter((part) => part.name === 'PositionalParameters').flatMap(partsOf);
  const args = help.repeats ? elementsOfOnly(written) : written;
  const most = help.parameters.length;
  const least = help.optional ? most - 1 : most;
  const fits = help.repeats ? args.length > 0 : args.length >= least && args.length <= most;
  return fits ? args : null;
}

/** A single list stands for its elements. */
function elementsOfOnly(args: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const only = args.length === 1 && args[0] ? withoutBrackets(args[0]) : null;
  return only?.name === 'List' ? elementsOf(only) : args;
}

function sayUnknown(reading: Reading, called: SyntaxNode, name: string): void {
  const range = rangeOf(called);
  if (called.name !== 'VariableName' || isFeelOnly(name)) {
    reading.report('feel-unsupported', range, { text: `${reading.quote(range)}(…)` });
    return;
  }
  const names = FUNCTIONS.map((one) => one.name);
  reading.report('unknown-function', range, { name, nearest: nearest(name, names).join(', ') });
}

function meaningOf(
  reading: Reading,
  name: string,
  args: readonly SyntaxNode[],
  node: SyntaxNode,
): Typed | null {
  const [first, second] = args;
  if (isNumberFunction(name)) return numbers(reading, name, args, node);
  const range = rangeOf(node);
  switch (name as OtherFunction) {
    case 'not': {
      const of = readAs(reading, first, 'boolean');
      return of && typed({ op: 'not', of: of.expression, range }, 'boolean');
    }
    case 'count': {
      const list = readAs(reading, first, 'codes');
      return list && typed({ op: 'count', list: list.expression, range }, 'number');
    }
    case 'list contains':
      return contains(reading, first, second, node);
  }
}

function numbers(
  reading: Reading,
  name: NumberFunction,
  nodes: readonly SyntaxNode[],
  node: SyntaxNode,
): Typed | null {
  if (takesDecimals(name, nodes.length) && !isDecimals(reading, nodes.at(-1))) return null;
  const range = rangeOf(node);
  doubtCommas(reading, nodes, false);
  const args = allOf(nodes.map((one) => readAs(reading, one, 'number')));
  return args && typed({ op: 'call', name, args: args.map((arg) => arg.expression), range }, 'number');
}

/** To how many decimals a number is rounded is written down, not computed. */
function isDecimals(reading: Reading, node: SyntaxNode | undefined): boolean {
  const found = node ? reading.read(node)?.expression : undefined;
  if (!node || !found) return false;
  const good =
    found.op === 'number' && Number.isInteger(found.value) && found.value >= 0 && found.value <= 12;
  if (!good) reading.report('needs-decimals', rangeOf(node), { text: reading.quote(node) });
  return good;
}

function contains(
  reading: Reading,
  first: SyntaxNode | undefined,
  second: SyntaxNode | undefined,
  node: SyntaxNode,
): Typed | null {
  const list = readAs(reading, first, 'codes');
  const bare = list && second && bareCode(reading, second, list.codes);
  if (bare) reading.correct('code-without-quotes', rangeOf(second), `"${bare}"`);
  const code: Expression | undefined = bare ? undefined : readAs(reading, second, 'code')?.expression;
  if (!second || !code || !list) return null;
  if (code.op !== 'code') {
    reading.report('needs-written-code', rangeOf(second), { text: reading.quote(second) });
    return null;
  }
  reading.meetings.push([list.expression, code]);
  if (list.codes.length > 0 && !codesAreAmong(reading, code, list.codes)) return null;
  return typed({ op: 'contains', list: list.expression, code: code.value, range: rangeOf(node) }, 'boolean');
}
