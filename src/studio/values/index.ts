// Answers and results in words and colours, the same in every area.

export {
  outcomeColour,
  outcomeIn,
  sayAnswer,
  sayDay,
  sayDifference,
  sayOutcome,
  sayResult,
} from './values.ts';
export { keepCase } from './keep.ts';
export { testOf } from './test-of.ts';
export { default as Behind } from './Behind.svelte';
export { default as Value } from './Value.svelte';
export { default as Incomplete } from './Incomplete.svelte';
