// What an instrument means, lowered once for whatever runs, proves or ships it.

export { written } from './functions.ts';
export { lower } from './lower/index.ts';
export { askedOf, conflictOf, givenOf, inputName, itemOf, overrideOf, rowOf } from './lower/names.ts';
export { boundsOf, constantOf, isHeld, staysInCalendar } from './nodes.ts';
export { partsOf, readsOf } from './parts.ts';
export { requirementsOf } from './requirements.ts';
export {
  ARITHMETIC,
  bitsIn,
  evaluateNode,
  movedWithin,
  quantityOf,
  stepAt,
  type ReadValue,
} from './evaluate.ts';
export type * from './types.ts';
