// FEEL, in the statically typed subset that scoring needs: text in, typed expression or diagnostics out.

export {
  checkExpression,
  checkUnaryTests,
  NO_HELP,
  type Checked,
  type Expected,
  type Help,
} from './check.ts';
export { codesFrom, type CodesFrom } from './codes.ts';
export { completions, type Completion } from './editing/completions.ts';
export { highlight, type Highlight } from './editing/highlight.ts';
export { hover, type Hover } from './editing/hover.ts';
export { signatureAt, type SignatureAt } from './editing/signature.ts';
export { evaluate, evaluateRounded, type Lookup } from './evaluate.ts';
export {
  DURATION,
  FUNCTIONS,
  isApproximate,
  NUMBER_FUNCTIONS,
  signatureOf,
  type Arithmetic,
  type Bounds,
  type DoubleFunction,
  type FunctionHelp,
  type Rounding,
} from './functions/index.ts';
export {
  around,
  boundsBetween,
  boundsOf,
  boundsOfArithmetic,
  boundsOfCall,
  boundsOfMoved,
  boundsOfPart,
  BOUNDS,
  canBeZero,
  codesOf,
  observed,
} from './judge/bounds.ts';
export { limitsOf } from './judge/limits.ts';
export { canHoldTogether } from './judge/together.ts';
export { namesIn, namesInCell, renameInExpression } from './names.ts';
export { between, COMPLEMENT, compare, DOUBLE, MIRROR, resultOf } from './operations.ts';
export { printExpression } from './print.ts';
export {
  calculate,
  freed,
  numberOf,
  order,
  QUANTITIES,
  rootOf,
  rounded,
  valueOf,
  type Quantity,
} from './quantities.ts';
export { printStrict } from './strict.ts';
export { trace } from './trace.ts';
export type * from './types.ts';
export { argumentsOf, namesOf, partsOfExpression, sameMeaning, typeOf } from './walk.ts';
