// Why an assessment says what it says: sentences that open to the next step, down to the answers given.

export { isRelevant, type Assessed } from './context.ts';
export { explain } from './explain.ts';
export { sentence, type Link, type Sentence as SentenceParts } from './sentence.ts';
export type { Reason } from './reason.ts';
export { default as ReasonView } from './Reason.svelte';
export { default as Sentence } from './Sentence.svelte';
export { sayValue, sayResult } from './value.ts';
export { waterfallOf } from './waterfall.ts';
export { default as WaterfallView } from './Waterfall.svelte';
