// `[variable]` and `[variable(code)] = '1'`, as data dictionaries of REDCap have them.

import type { Reading } from '../reading.ts';
import { elementsOf, partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';

/** Says of a name in square brackets that it stands without them. */
export function variable(reading: Reading, node: SyntaxNode): boolean {
  const name = onlyElement(node);
  if (name?.name !== 'VariableName' || !reading.scope.has(reading.textOf(name))) return false;
  reading.correct('feel-spelling', rangeOf(node), reading.textOf(name));
  return true;
}

/** Says of `[means(knife)] = "1"` how it is asked whether a code was chosen. */
export function checkbox(reading: Reading, node: SyntaxNode): boolean {
  const [first, sign, second] = partsOf(node);
  const question = first && chosen(reading, first);
  const chosenIs = second && /^"?([01])"?$/.exec(reading.textOf(second))?.[1];
  const operator = sign ? reading.textOf(sign) : '';
  if (question === undefined || chosenIs === undefined || !/^!?=$/.test(operator)) return false;
  const holds = (chosenIs === '1') === (operator === '=');
  reading.correct('feel-spelling', rangeOf(node), holds ? question : `not(${question})`);
  return true;
}

/** `means(knife)` of a set of codes, in brackets or not, as FEEL. */
export function chosen(reading: Reading, node: SyntaxNode): string | undefined {
  const call = onlyElement(node) ?? node;
  const [called, ...rest] = partsOf(call);
  const codes = called && reading.scope.get(reading.textOf(called));
  const [code, more] = rest.filter(({ name }) => name === 'PositionalParameters').flatMap(partsOf);
  if (call.name !== 'FunctionInvocation' || !called || codes?.type !== 'codes' || !code || more)
    return undefined;
  return `list contains(${reading.textOf(called)}, "${reading.textOf(code).replace(/^"|"$/g, '')}")`;
}

function onlyElement(node: SyntaxNode): SyntaxNode | undefined {
  const elements = node.name === 'List' ? elementsOf(node) : [];
  return elements.length === 1 ? elements[0] : undefined;
}
