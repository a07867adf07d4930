// The form as the assessor sees it: questions by aspect, answered with digits, and only those that are asked.

export type { Said } from './answering.ts';
export { default as Form } from './Form.svelte';
export { default as FormPage } from './FormPage.svelte';
export { groupsOf, isPossible, progressOf, type Group } from './groups.ts';
export { focusQuestion } from './moving.ts';
export { default as OneQuestion } from './OneQuestion.svelte';
