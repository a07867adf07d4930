// A file that was chosen by mistake, in words: what it is, and what is needed instead.

import { recognised } from '../../workshop/index.ts';
import { t } from '../i18n/index.ts';

/** Null where it may be what is needed: what is wrong with it is then told by its diagnostics. */
export function sayMistaken(text: string, needed: 'exercise' | 'register' | 'instrument'): string | null {
  const kind = recognised(text);
  if (kind === null || kind === needed) return null;
  return `${t(`workshop.is_${kind}`)} ${t(`workshop.needs_${needed}`)}`;
}
