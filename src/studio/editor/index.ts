// Editors of text with help: expressions now, the source of the document through Monaco itself.

export { default as FeelField } from './FeelField.svelte';
export { default as FixButton } from './FixButton.svelte';
export { codeLabel, codesWithLabels, type CodeWithLabel } from './feel/labels.ts';
export { loadMonaco, type Monaco } from './monaco.ts';
