// Commas that separate numbers here, and stood between the digits of one for whoever wrote them.

import type { Reading } from '../reading.ts';
import type { SyntaxNode } from '../syntax.ts';
import { isNumber, leafOf, runsOf } from './runs.ts';

/**
 * Doubts `1,5` and `1.000,5` among tests or arguments, and gives the nodes that it is about. Outside of cells, two
 * numbers are a list, unless other commas have a space behind them, or the second is none by itself (`1,000`).
 */
export function doubtCommas(
  reading: Reading,
  nodes: readonly SyntaxNode[],
  isCell: boolean,
  doubted: ReadonlySet<SyntaxNode> = new Set(),
): readonly SyntaxNode[] {
  const runs = runsOf(reading, nodes);
  const isList = !isCell && runs.length === 1;
  return runs.flatMap((run) => {
    const numbers = run.map((node, place) => leafOf(node, place === 0 ? -1 : 0)!);
    const areNumbers = run.length > 1 && numbers.every((node) => isNumber(reading, node));
    if (!areNumbers || run.some((node) => doubted.has(node))) return [];
    const texts = numbers.map((node) => reading.textOf(node));
    if (isList && !texts.slice(1).some(isNoNumber)) return [];
    return say(reading, texts, { from: numbers[0]!.from, to: numbers.at(-1)!.to }) ? run : [];
  });
}

/** `000` and `05` are digits of something. */
const isNoNumber = (digits: string) => /^0\d/.test(digits);

const THOUSAND = /^-?[1-9]\d{0,2}$/;

/** Whether there is one number that was meant by several. */
function say(reading: Reading, texts: readonly string[], range: { from: number; to: number }): boolean {
  const [first = '', second = ''] = texts;
  const isGrouped = THOUSAND.test(first) && texts.slice(1).every((one) => /^\d{3}(?:\.\d+)?$/.test(one));
  if (texts.length > 2) {
    const isOne = isGrouped && texts.some(isNoNumber) && !texts.slice(1, -1).some((one) => one.includes('.'));
    if (isOne) reading.doubt('feel-digit-groups', range, texts.join(''));
    return isOne;
  }
  const instead = isGrouped && second.includes('.') ? first + second : decimalOf(first, second);
  if (instead === undefined) return false;
  // It is not certain then which number was meant.
  if (isGrouped && !second.includes('.'))
    reading.report(
      'comma-between-digits',
      range,
      { text: reading.quote(range), first, second, instead: first + second, or: instead },
      'warning',
    );
  else reading.doubt('comma-between-digits', range, instead, { first, second });
  return true;
}

/** `1,5`, and `1.000,5` with points between thousands. */
function decimalOf(whole: string, decimals: string): string | undefined {
  const isWhole = /^-?\d+$/.test(whole) || /^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(whole);
  return isWhole && /^\d+$/.test(decimals) ? `${whole.replaceAll('.', '')}.${decimals}` : undefined;
}
