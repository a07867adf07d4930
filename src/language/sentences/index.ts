// Conditions as sentences: FEEL to parts with words and back, without loss.

export { printSentence, rewritten } from './print.ts';
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
