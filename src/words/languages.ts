// The languages, one line each. Whoever speaks reads this list, through index.ts: interface, diagnostics, command line.

export { en } from './en/index.ts';
export { kk } from './kk/index.ts';
export { ky } from './ky/index.ts';
export { ru } from './ru/index.ts';
