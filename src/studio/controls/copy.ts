// Into the clipboard, with a word that it is there, or that the browser does not let it.

import { t } from '../i18n/index.ts';
import { toast } from './toasts.svelte.ts';

export async function copyText(text: string, said = t('controls.copied')): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    toast(t('controls.copyFailed'), { kind: 'problem' });
  }
}
