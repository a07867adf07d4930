// Addresses and the way between them.

export { HOME, parseRoute, printRoute, type Route } from './route.ts';
export { currentRoute, go, onArrival } from './router.svelte.ts';
