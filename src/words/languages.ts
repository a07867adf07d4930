// The languages, one line each: what numbers, dates and names need. Their texts are in said.ts.

export { about as en } from './en/about.ts';
export { about as kk } from './kk/about.ts';
export { about as ky } from './ky/about.ts';
export { about as ru } from './ru/about.ts';
