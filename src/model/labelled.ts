// A label where a code is wanted.

import type { Code, Text } from './types.ts';

interface Coded {
  readonly code: Code;
  readonly label: Text;
}

/** The one code whose label a text is, in any language; undefined where it is a code itself, or the label of none or several. */
export function codeLabelled(text: string, coded: readonly Coded[]): Code | undefined {
  if (coded.some(({ code }) => code === text)) return undefined;
  const wanted = plain(text);
  const found = coded.filter(({ label }) => Object.values(label).some((one) => plain(one) === wanted));
  return found.length === 1 && wanted !== '' ? found[0]!.code : undefined;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
