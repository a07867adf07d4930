// What people write for a FEEL sign, word or quotation mark.

const SIGNS: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  ':=': '=',
  '<>': '!=',
  '≠': '!=',
  '~=': '!=',
  '! =': '!=',
  '≥': '>=',
  '⩾': '>=',
  '≧': '>=',
  '=>': '>=',
  '> =': '>=',
  '≤': '<=',
  '⩽': '<=',
  '≦': '<=',
  '=<': '<=',
  '< =': '<=',
  '&&': 'and',
  '&': 'and',
  '∧': 'and',
  '||': 'or',
  '|': 'or',
  '∨': 'or',
  '!': 'not(…)',
  '¬': 'not(…)',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '•': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '^': '**',
  '∈': 'in',
};

const WORDS: readonly string[] = [
  'and',
  'or',
  'not',
  'in',
  'if',
  'then',
  'else',
  'between',
  'true',
  'false',
  'null',
];

const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  elseif: 'else if',
  elif: 'else if',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  missing: 'null',
  empty: 'null',
  blank: 'null',
  пусто: 'null',
  na: 'null',
  nan: 'null',
  yes: 'true',
  да: 'true',
  истина: 'true',
  иә: 'true',
  ооба: 'true',
  no: 'false',
  нет: 'false',
  ложь: 'false',
  жоқ: 'false',
  жок: 'false',
};

/** The FEEL spelling of a sign or word that is almost one. */
export function feelSpelling(text: string): string | undefined {
  const word = text.toLowerCase();
  if (WORDS.includes(word) && word !== text) return word;
  return Object.hasOwn(FOREIGN_WORDS, word) ? FOREIGN_WORDS[word] : signIn(text);
}

function signIn(text: string): string | undefined {
  return Object.hasOwn(SIGNS, text) ? SIGNS[text] : undefined;
}

/** The longest sign with another FEEL spelling at the start of a text. */
export function foreignSign(text: string): string | undefined {
  return [3, 2, 1].map((length) => text.slice(0, length)).find((sign) => signIn(sign) !== undefined);
}

export const FOREIGN_QUOTES = /^['`‘’‚‛“”„‟«»‹›″＂]/;
