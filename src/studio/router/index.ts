// Addresses and the way between them.

export { HOME, parseRoute, printRoute, type Route } from './route.ts';
export { currentRoute, go } from './router.svelte.ts';
