// What people write who think in Excel, SQL, R or REDCap, or in a language of their own. None of it can be FEEL, so the
// first that is found is said, with what is written here instead.

import { caseWhenCall, ifBraces, ternary, valueFirst } from './branches.ts';
import { conditionCall, leftOut, lookUp, rowOfNames } from './counting.ts';
import { madeDate, monthByName } from './months.ts';
import {
  dateLiteral,
  dayFirst,
  decimalComma,
  percent,
  powerOfE,
  remainder,
  size,
  slashedDate,
  thousands,
  wholeNumber,
  wholeQuotient,
  yearFirst,
} from './numbers.ts';
import {
  betweenCall,
  betweenComma,
  betweenRange,
  caseWhen,
  contains,
  ifCall,
  ifWithoutThen,
  inSet,
  isMissing,
  logicCall,
  negation,
} from './phrases.ts';
import { openRange } from './open.ts';
import { groupedValues, orOver, plainSign, signWord, slashedCodes, xor } from './plain.ts';
import {
  anything,
  cellPhrase,
  colonRange,
  decimalRange,
  halfOpen,
  orMore,
  range,
  twoSigns,
  unclearTests,
} from './ranges.ts';
import { Sentence, type Finding, type Rule } from './sentence.ts';
import { unit } from './units.ts';
import { leadingEquals, marks, quotes, separators, signs, unequal, words } from './signs.ts';
import type { Scope } from '../types.ts';

export type { Finding };

/** What holds others comes before what it holds, as far as the others do not hide it. */
const RULES: readonly Rule[] = [
  conditionCall,
  lookUp,
  leftOut,
  rowOfNames,
  caseWhenCall,
  quotes,
  leadingEquals,
  anything,
  cellPhrase,
  caseWhen,
  ifCall,
  ifBraces,
  ifWithoutThen,
  ternary,
  valueFirst,
  logicCall,
  xor,
  plainSign,
  orOver,
  slashedCodes,
  dateLiteral,
  betweenCall,
  betweenRange,
  betweenComma,
  dayFirst,
  yearFirst,
  slashedDate,
  monthByName,
  madeDate,
  unit,
  openRange,
  decimalRange,
  halfOpen,
  thousands,
  unclearTests,
  decimalComma,
  percent,
  powerOfE,
  size,
  remainder,
  wholeQuotient,
  wholeNumber,
  signWord,
  groupedValues,
  isMissing,
  contains,
  colonRange,
  inSet,
  range,
  twoSigns,
  orMore,
  unequal,
  negation,
  words,
  signs,
  separators,
  marks,
];

export function foreignIn(text: string, scope: Scope, isCell: boolean): Finding | null {
  const sentence = new Sentence(text, scope, isCell);
  for (const rule of RULES) {
    for (const at of sentence.tokens.keys()) {
      const found = rule(sentence, at);
      if (found) return found;
    }
  }
  return null;
}
