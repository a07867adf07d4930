// What the command line says itself.

import { fill, wordsOf, type CommandLineText, type Language } from '../words/index.ts';

export function say(
  text: CommandLineText,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return fill(wordsOf(language).commandLine[text], params);
}
