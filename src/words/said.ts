// All texts but those of the interface. They are much to load: a page that only lists instruments does without them.

import { en } from './en/index.ts';
import { kk } from './kk/index.ts';
import { ky } from './ky/index.ts';
import type { Language } from './language.ts';
import { ru } from './ru/index.ts';
import type { Words } from './words.ts';

const said: Readonly<Record<Language, Words>> = { en, kk, ky, ru };

export function wordsOf(language: Language): Words {
  return said[language];
}
