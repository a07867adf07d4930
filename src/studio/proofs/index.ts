// What is proved of an instrument, for people who read words and not figures.

export { default as Findings } from './Findings.svelte';
