// An instrument that begins as another one.

import type { Instrument, Text } from '../../model/types.ts';
import { t } from '../i18n/index.ts';

/** A document of its own with the same contents. What was said of the other is not said of it: it is a draft. */
export function copyOf(document: Instrument): Instrument {
  const title: Text = Object.fromEntries(
    Object.entries(document.title).map(([language, text]) => [language, t('shell.copyOf', { title: text })]),
  );
  return { ...document, id: `${document.id.slice(0, 57)}_copy`, title };
}
