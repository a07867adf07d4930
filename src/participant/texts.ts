// All languages at once: there are few texts, and no network to load them by.

import { participant as en } from '../words/en/participant.ts';
import { participant as kk } from '../words/kk/participant.ts';
import { participant as ky } from '../words/ky/participant.ts';
import { participant as ru } from '../words/ru/participant.ts';
import type { Entry, Language } from '../words/index.ts';

export type ParticipantText = keyof typeof en;
export { en };

const texts: Readonly<Record<Language, Readonly<Record<ParticipantText, Entry>>>> = { en, kk, ky, ru };

export function textsOf(language: Language): Readonly<Record<ParticipantText, Entry>> {
  return texts[language];
}
