// What of the frame belongs to an open instrument. It is loaded with the first that is opened.

export { default as About } from './About.svelte';
export { default as SidePanel } from './SidePanel.svelte';
export { default as StatusBar } from './StatusBar.svelte';
export { default as StorageTrouble } from './StorageTrouble.svelte';
export { default as TextLanguage } from './TextLanguage.svelte';
