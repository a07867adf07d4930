// The participant's page. It is served over plain HTTP in a training room, which is no secure context: nothing here may
// need WebCrypto, a service worker or the file system of the origin.

import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import '../studio/style/tokens.css';
import '../studio/style/base.css';
import './participant.css';
import App from './App.svelte';
import { beginLanguage } from './language.svelte.ts';
import { Participant } from './state/participant.svelte.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const dress = (): void => {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', dress);
dress();

beginLanguage();
// `aspect workshop` marks the page that it serves.
const participant = new Participant(document.documentElement.dataset['served'] !== undefined);
await participant.begin();
mount(App, { target: document.querySelector('#app')!, props: { participant } });
