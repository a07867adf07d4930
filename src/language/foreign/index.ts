// What people write who think in Excel, SQL, R or REDCap, or in a language of their own. None of it can be FEEL, so the
// first that is found is said, with what is written here instead.

import { figure, raised, timesLetter, unsignedProduct } from './arithmetic.ts';
import { caseWhenCall, colonIf, halfIf, ifBraces, ternary, valueFirst } from './branches.ts';
import { allExcept, codeRange, joinedValues, namedInput, noneChosen, rangeBehind, tick } from './cells.ts';
import { conditionCall, leftOut, lookUp, rowOfNames } from './counting.ts';
import { andOr, correlated, someOf } from './joins.ts';
import { madeDate, monthByName } from './months.ts';
import {
  dateLiteral,
  dayFirst,
  decimalComma,
  leadingComma,
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
import { Sentence, type Finding, type Input, type Rule } from './sentence.ts';
import { quotedInterval, unit } from './units.ts';
import {
  bracketedRow,
  command,
  datePart,
  doubleColon,
  endOfIf,
  leastKnown,
  tableColumn,
  typeCall,
} from './statements.ts';
import { joinedTexts, like, textCall } from './texts.ts';
import { leadingEquals, marks, quotes, separators, signs, unequal, words } from './signs.ts';
import type { Scope } from '../types.ts';

export type { Finding };

/** What holds others comes before what it holds, as far as the others do not hide it. */
const RULES: readonly Rule[] = [
  command,
  endOfIf,
  textCall,
  like,
  tableColumn,
  bracketedRow,
  leastKnown,
  datePart,
  quotedInterval,
  typeCall,
  doubleColon,
  conditionCall,
  someOf,
  lookUp,
  leftOut,
  rowOfNames,
  caseWhenCall,
  quotes,
  leadingEquals,
  tick,
  noneChosen,
  joinedValues,
  codeRange,
  allExcept,
  anything,
  cellPhrase,
  namedInput,
  rangeBehind,
  caseWhen,
  ifCall,
  ifBraces,
  ifWithoutThen,
  ternary,
  valueFirst,
  colonIf,
  logicCall,
  andOr,
  correlated,
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
  leadingComma,
  percent,
  powerOfE,
  figure,
  raised,
  timesLetter,
  unsignedProduct,
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
  joinedTexts,
  signs,
  separators,
  marks,
  halfIf,
];

export function foreignIn(text: string, scope: Scope, isCell: boolean, input: Input | null): Finding | null {
  const sentence = new Sentence(text, scope, isCell, input);
  for (const rule of RULES) {
    for (const at of sentence.tokens.keys()) {
      const found = rule(sentence, at);
      if (found) return found;
    }
  }
  return null;
}
