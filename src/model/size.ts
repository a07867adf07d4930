// How long the lists and the texts of a document may be, and its expressions together. Past it no instrument is meant, and nothing here is made for it.

import type { Diagnostic, DiagnosticCode, Params } from './diagnostic.ts';
import { within } from './pointer.ts';
import { expressionsOf } from './references.ts';
import type { Instrument } from './types.ts';

/** Entries of one list, and of a map. */
const MOST_ENTRIES = 10_000;
/** Entries of all lists and maps together. */
const MOST_IN_ALL = 500_000;

/** Characters of one text: a thick book has as many. */
const LONGEST_ENTRY = 500_000;

/** Characters: some hundred times as many as the longest instruments that we know have. */
const MOST_EXPRESSIONS = 500_000;

/** The first list or text that is too long; or the whole, where there is too much in it. */
export function checkSize(document: unknown, longest = LONGEST_ENTRY): Diagnostic[] {
  return isShort(document, longest) ? [] : findLong(document, longest);
}

/** Asked with every key press: where lists stand is worked out for those alone that are too long. */
function isShort(document: unknown, longest: number): boolean {
  let all = 0;
  const waiting: unknown[] = [document];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const entries: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    all += entries.length;
    if (entries.length > MOST_ENTRIES || all > MOST_IN_ALL) return false;
    for (const entry of entries)
      if (typeof entry === 'object') waiting.push(entry);
      else if (typeof entry === 'string' && entry.length > longest) return false;
  }
  return true;
}

function findLong(document: unknown, longest: number): Diagnostic[] {
  let all = 0;
  const waiting: { readonly value: object; readonly path: string }[] = [];
  const enter = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null) waiting.push({ value, path });
  };
  enter(document, '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    const { length } = Object.keys(value);
    all += length;
    if (length > MOST_ENTRIES) return [tooLong('list-too-long', path, { count: length, most: MOST_ENTRIES })];
    if (all > MOST_IN_ALL) return [tooLong('list-too-long', '', { count: all, most: MOST_IN_ALL })];
    for (const [key, entry] of Object.entries(value)) {
      const at = within(path, key);
      if (typeof entry === 'string' && entry.length > longest)
        return [tooLong('entry-too-long', at, { length: entry.length, most: longest })];
      enter(entry, at);
    }
  }
  return [];
}

function tooLong(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'error', path, params };
}

/** Each is short, and reading all of them takes as long as they are together. */
export function checkExpressionsSize(document: Instrument): Diagnostic[] {
  const length = expressionsOf(document).reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST_EXPRESSIONS) return [];
  return [tooLong('expressions-too-long', '', { length, most: MOST_EXPRESSIONS })];
}
