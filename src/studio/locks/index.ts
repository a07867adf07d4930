// Banks that are encrypted: choosing a passphrase, opening a bank with it, and closing it again.

export { default as Encryption } from './Encryption.svelte';
export { hold, isOpen, lockAgain } from './locks.svelte.ts';
export { default as NewPassphrase } from './NewPassphrase.svelte';
export { default as Unlock } from './Unlock.svelte';
