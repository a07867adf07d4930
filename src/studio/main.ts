// The page begins: look, language, state, then the frame.

import { mount } from 'svelte';
import './style/index.ts';
import App from './App.svelte';
import { toast } from './controls/index.ts';
import { beginLanguage, t } from './i18n/index.ts';
import { keepOffline } from './offline.ts';
import { Studio } from './state/index.ts';

const studio = new Studio();
await beginLanguage(studio.preferences.language);
mount(App, { target: document.querySelector('#app')!, props: { studio } });

// Mistakes of ours are said, not swallowed.
const tell = (reason: unknown): void => {
  const detail = reason instanceof Error ? reason.message : String(reason);
  toast(t('shell.somethingBroke', { detail }), { kind: 'problem' });
};
addEventListener('error', (event) => {
  // Rows that were measured grew again: the browser measures them with the next frame, and nothing is lost.
  if (event.message.startsWith('ResizeObserver loop')) return;
  tell(event.error ?? event.message);
});
addEventListener('unhandledrejection', (event) => tell(event.reason));

void keepOffline((activate) =>
  toast(t('shell.updateReady'), { kind: 'lasting', action: { label: t('shell.update'), perform: activate } }),
);
