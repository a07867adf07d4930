// The words, numbers, texts and signs of a text that need be no FEEL: what people write who think in another language.

import type { TextRange } from '../../model/diagnostic.ts';

export interface Token extends TextRange {
  readonly kind: 'word' | 'number' | 'text' | 'sign';
  readonly text: string;
}

/** Quotation marks by their opening. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'’",
  '`': "`'´",
  '‘': "’'",
  '‚': '‘’',
  '‛': '’',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '″': '″',
  '＂': '＂',
};

/** `''low''`, where two of them are meant for one quotation mark. */
const TWO_APOSTROPHES = /''[\p{L}\p{N}_][^']*''/uy;

const COMMENT = /\/\/.*|\/\*[^]*?\*\//y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}_])|\.\d+|\d+/uy;
const SIGN = /%(?:in|o|\/)%|[!=]==|<=>|\.{2,3}|[=!<>:~]=|=[<>]|<>|&&|\|\||\*\*|%%|./suy;

/** Without blanks and comments. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const skipped = next(/\s+/y) ?? next(COMMENT);
    if (skipped === undefined) {
      const token = tokenAt(text, at, next);
      tokens.push(token);
      at = token.to;
    } else at += skipped.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, next: (pattern: RegExp) => string | undefined): Token {
  const token = (kind: Token['kind'], found: string): Token => ({
    kind,
    text: found,
    from: at,
    to: at + found.length,
  });
  const quoted = quotedAt(text, at);
  if (quoted !== undefined) return token('text', quoted);
  const word = next(WORD);
  if (word !== undefined) return token('word', word);
  const number = next(NUMBER);
  return number === undefined ? token('sign', next(SIGN) ?? text.charAt(at)) : token('number', number);
}

/** A text with its quotation marks, whatever they look like; undefined where none begins, or none ends. */
function quotedAt(text: string, at: number): string | undefined {
  const closing = CLOSING[text.charAt(at)];
  if (closing === undefined) return undefined;
  TWO_APOSTROPHES.lastIndex = at;
  const doubled = TWO_APOSTROPHES.exec(text)?.[0];
  if (doubled !== undefined) return doubled;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (closing.includes(text.charAt(end))) return text.slice(at, end + 1);
  }
  return undefined;
}

/** Where two tokens touch. */
export function areTogether(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && other !== undefined && one.to === other.from;
}
