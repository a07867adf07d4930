// The core over whole numbers.

export { wholesOf } from './lower.ts';
export { partsOf } from './make.ts';
export type * from './types.ts';
