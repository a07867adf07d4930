// Codes by what they are called.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { codeAmong } from '../../model/structure/problem.ts';
import type { Code, Text } from '../../model/types.ts';
import { problem } from './problem.ts';

export interface NamedCode {
  readonly code: Code;
  readonly label?: Text;
}

/** The code that a text is, else the only one that it names: by a label in any language, in small or large letters. */
export function codeMeant(text: string, codes: readonly NamedCode[]): Code | Diagnostic {
  const word = unquoted(text);
  if (codes.some(({ code }) => code === word)) return word;
  const named = codes.filter((one) => namesOf(one).includes(folded(word)));
  const [only, other] = named;
  if (only && !other) return only.code;
  if (other)
    return problem('pasted-several-codes', { text, codes: named.map(({ code }) => code).join(', ') });
  const [unknown] = codeAmong(
    word,
    codes.map(({ code }) => code),
    '',
  );
  return unknown!;
}

function namesOf({ code, label = {} }: NamedCode): string[] {
  return [code, ...Object.values(label)].map(folded);
}

export function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}

/** Without the quotation marks around it, straight or not. */
function unquoted(text: string): string {
  return /^["“”„«](.+)["“”»]$/s.exec(text)?.[1] ?? text;
}
