// The words of the command line.

import { fill, type MessageLanguage } from '../../model/format.ts';
import { en, type CliMessage, type CliMessages } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export type { CliMessage };

const catalogues: Readonly<Record<MessageLanguage, CliMessages>> = { en, ru, kk };

export function isLanguage(tag: string): tag is MessageLanguage {
  return Object.hasOwn(catalogues, tag);
}

export function say(
  message: CliMessage,
  params: Readonly<Record<string, string | number>>,
  language: MessageLanguage,
): string {
  return fill(catalogues[language][message], params);
}
