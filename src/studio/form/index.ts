// The form as the assessor sees it: questions by aspect, answered with digits, and only those that are asked.

export { default as Form } from './Form.svelte';
export { groupsOf, isPossible, progressOf, type Group } from './groups.ts';
