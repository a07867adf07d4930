// The languages whose words are known when a file is read, one line each.

export { written as en } from './en/written.ts';
export { written as kk } from './kk/written.ts';
export { written as ky } from './ky/written.ts';
export { written as ru } from './ru/written.ts';
