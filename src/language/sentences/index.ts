// Conditions as sentences: FEEL to parts with words and back, without loss.

export { sayFormula, sayOnPaper } from './formula.ts';
export { ASSESSED_ON, namingOf, type Naming } from './naming.ts';
export { printSentence, rewritten, textsWithin } from './print.ts';
export { sentenceOf } from './read.ts';
export {
  asGroup,
  changeAt,
  insertAt,
  moveBy,
  partAt,
  removeAt,
  withParts,
  type ComparisonWord,
  type Condition,
  type Group,
  type Join,
  type Operand,
  type Path,
  type Sentence,
  type Subject,
  type Unsaid,
} from './tree.ts';
export {
  cut,
  operandText,
  sayCondition,
  sayEffect,
  sayRule,
  saySentence,
  saySubject,
  templateOf,
  textOfPieces,
  type Piece,
} from './say.ts';
