// What goes on in the workers while the user works: the simulation, the test cases and the proofs of the open instrument.

export { default as Background } from './Background.svelte';
export { EditEffect, type Intended } from './effect.svelte.ts';
export type { BaselineChoice } from './baselines.svelte.ts';
export { isCompared } from './compared.ts';
export { simulationOf, type Simulation } from './simulation.svelte.ts';
export { testingOf } from './tests.svelte.ts';
export { movesOf, sayMoves, wholeOf } from './moves.ts';
export { planLater } from './plan-later.ts';
export { Pages } from './pages.svelte.ts';
export { default as MakeBank } from './MakeBank.svelte';
export { makeUsualBank } from './usual-bank.ts';
