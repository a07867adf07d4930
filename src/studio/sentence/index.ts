// Conditions as sentences: read, and written word by word.

export { default as Chip, type ChipOption } from './Chip.svelte';
export { default as Said } from './Said.svelte';
export { default as SaidCondition } from './SaidCondition.svelte';
export { default as SentenceField } from './SentenceField.svelte';
export { default as Tried } from './Tried.svelte';
export { hasAnswers, truthOf, valuesOf, type Truth } from './tried.ts';
