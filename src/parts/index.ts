// Ready parts: pieces of instruments that are inserted into others, and cut out of them.

export { cutPart, withNeeds } from './cut.ts';
export { fitted, fitting, insertPart, type Fitted, type Use } from './insert.ts';
export { linksFor, type Link, type LinkOffer } from './links.ts';
export { readPart, type WrongPart } from './read.ts';
export { contentOf, wholeOf } from './whole.ts';
export type * from './types.ts';
