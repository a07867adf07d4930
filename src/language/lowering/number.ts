// A number as it is written. What a double does not keep is kept in digits, so that none is lost.

import { compare, fractionOf } from '../../model/fraction.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';

/** As many as tell every double from its neighbours, and as risk formulas are printed with. */
const MOST_DIGITS = 17;
const MOST_DECIMALS = 20;

export function number(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const sign = partsOf(node).at(-1);
  const written = reading
    .textOf({ from: sign?.to ?? node.from, to: node.to })
    .replace(/\/\*[^]*?\*\/|\/\/.*|\s/g, '');
  if (!isKept(written)) {
    reading.report('number-not-exact', range, { text: reading.quote(range) });
    return null;
  }
  const value = Number(written);
  const signed = sign && value !== 0 ? -value : value;
  if (compare(fractionOf(written), fractionOf(value)) === 0)
    return typed({ op: 'number', value: signed, range }, 'number');
  return typed({ op: 'number', value: signed, digits: sign ? `-${written}` : written, range }, 'number');
}

function isKept(written: string): boolean {
  const [whole = '', decimals = ''] = written.split('.');
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  return /^\d*\.?\d+$/.test(written) && digits.length <= MOST_DIGITS && decimals.length <= MOST_DECIMALS;
}
