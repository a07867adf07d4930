// Calls of functions that there are elsewhere: what is said of them, as far as they are known.

import type { TextRange } from '../../model/diagnostic.ts';
import { adviceOn, translatedCall } from '../foreign/calls.ts';
import { helpOf } from '../functions/index.ts';
import type { Reading } from '../reading.ts';
import { partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';
import { chosen } from './redcap.ts';

/** Whether it is known, and said, what is written here instead. */
export function saidAsForeign(reading: Reading, node: SyntaxNode, name: string): boolean {
  const range = rangeOf(node);
  const question = chosen(reading, node);
  const translated = translatedCall(name, argumentsOf(reading, node));
  const advice = helpOf(name) || reading.scope.has(name) ? undefined : adviceOn(name);
  if (question !== undefined) reading.correct('feel-spelling', range, question);
  else if (translated) {
    const { text, isLoose, code } = translated;
    reading.correct(code, range, isLoose && !isAlone(reading, range) ? `(${text})` : text);
  } else if (advice) reading.report(advice, range, { text: reading.quote(range) });
  else return saidAsCells(reading, node);
  return true;
}

/** Whether it is said of `today` or `current_date` that there is no clock. */
export function saidAsClock(reading: Reading, node: SyntaxNode): boolean {
  const translated = translatedCall(reading.textOf(node), []);
  if (translated?.code !== 'no-clock') return false;
  reading.correct(translated.code, rangeOf(node), translated.text);
  return true;
}

function argumentsOf(reading: Reading, node: SyntaxNode): string[] {
  const parts = partsOf(node).filter((part) => part.name === 'PositionalParameters');
  return parts.flatMap(partsOf).map((arg) => reading.textOf(arg));
}

/** Whether a range is the whole text or a whole argument. */
function isAlone({ text }: Reading, { from, to }: TextRange): boolean {
  return /(?:^|[(,])\s*$/.test(text.slice(0, from)) && /^\s*(?:$|[),])/.test(text.slice(to));
}

const CELLS = /(?<=\(\s*)([A-Za-z_]\w*?)(\d*)\s*:\s*([A-Za-z_]\w*?)(\d*)(?=\s*\)$)/;

/** `sum(q1:q9)`: here each value has a name. Those between are known where the names are counted. */
function saidAsCells(reading: Reading, node: SyntaxNode): boolean {
  const found = CELLS.exec(reading.textOf(node));
  if (!found) return false;
  const [text, name = '', first = '', same = '', last = ''] = found;
  const from = node.from + found.index;
  const range = { from, to: from + text.length };
  const count = Math.max(0, Number(last) - Number(first) + 1);
  const names = Array.from(
    { length: Math.min(count, 1_000) },
    (_, position) => name + String(Number(first) + position),
  );
  const isRow = first !== '' && last !== '' && name === same && names.every((one) => reading.scope.has(one));
  if (isRow && count > 1) reading.correct('cell-range', range, names.join(', '));
  else reading.report('cell-range', range, { text, instead: '' });
  return true;
}
