// What commands that prove things share: how long they may take, and how they say what they found.

import type { Asserted } from '../analysis/index.ts';
import { reasonOf, Speech } from '../interchange/index.ts';
import type { Language } from '../words/index.ts';
import type { Call } from './call.ts';

/** For each outcome: whoever runs a command can wait longer than who types. */
export const BUDGET = { branches: 40_000_000, ms: 20_000 };

export function inWords(reason: NonNullable<Asserted['reason']>, { language }: Call): string {
  return reasonOf(reason, byIds(language));
}

/** Who runs a command knows parts by the ids that stand in the document. */
export const byIds = (language: Language) => new Speech(null, language);
