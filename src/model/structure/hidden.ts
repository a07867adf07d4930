// Signs that are not seen: the end of a text, half a character, and what turns the direction of writing.

import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { expressionsOf } from '../references.ts';
import { shortcut } from '../shortcuts.ts';
import type { Instrument } from '../types.ts';

/** A character, or half of one, that no text should have: found first, and then told apart. */
const HIDDEN =
  /[\0\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * No text holds U+0000, which ends it for many programs, or half a character, which becomes another one in UTF-8: two
 * documents would have one digest. Direction is turned in some texts of right-to-left languages; in an expression it
 * would show another condition than the one that is computed.
 */
export function checkHidden(document: Instrument): Diagnostic[] {
  let expressions: ReadonlySet<string> | null = null;
  const isExpression = (path: string): boolean => {
    expressions ??= new Set(expressionsOf(document).map((one) => one.path));
    return expressions.has(path);
  };
  const found: Diagnostic[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.push(...hiddenIn(value, path, isExpression));
    else if (typeof value === 'object' && value !== null && !(way.isTaken && clean.has(value))) {
      const before = found.length;
      for (const [key, member] of Object.entries(value)) look(member, within(path, key));
      if (found.length === before) clean.add(value);
    }
  };
  look(document, '');
  return found;
}

/** Parts without such a sign: they never change, and an edit leaves nearly all of them in the document. */
const clean = new WeakSet<object>();
const way = shortcut('parts without hidden signs');

/** Of a text that is no expression. */
export function hiddenSigns(text: string): Diagnostic[] {
  return hiddenIn(text, '', () => false);
}

/** The first of each kind; a text that is full of them says no more. */
function hiddenIn(text: string, path: string, isExpression: (path: string) => boolean): Diagnostic[] {
  const first = new Map<DiagnosticCode, Diagnostic>();
  for (const { 0: sign, index } of text.matchAll(HIDDEN)) {
    const code = codeOf(sign);
    if (first.has(code)) continue;
    const severity = code === 'hidden-direction' && !isExpression(path) ? 'warning' : 'error';
    const point = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    first.set(code, { code, severity, path, range: { from: index, to: index + 1 }, params: { sign: point } });
  }
  return [...first.values()];
}

function codeOf(sign: string): DiagnosticCode {
  if (sign === '\0') return 'hidden-end';
  return sign >= '\uD800' ? 'hidden-half' : 'hidden-direction';
}
