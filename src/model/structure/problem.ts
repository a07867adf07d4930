// How the checks of a document's structure say what they found.

import type { Diagnostic, DiagnosticCode, Params } from '../diagnostic.ts';
import { codesToOffer, nearestOfFew } from '../nearest.ts';
import { within } from '../pointer.ts';
import type { Code, Id } from '../types.ts';

/** Keeps an instrument from being run. */
export function error(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'error', path, params };
}

/** May be meant, and seldom is. */
export function warning(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'warning', path, params };
}

/** A part that nothing misses when it is taken away. */
export function removable(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { ...warning(code, path, params), fix: { value: null } };
}

/** Those of which nothing says the name, but for what a name that none of them has probably means. */
export function unusedOf(parts: readonly { readonly id: Id }[], used: readonly Id[]): ReadonlySet<Id> {
  const ids = parts.map(({ id }) => id);
  const there = new Set(ids);
  const offer = nearestOfFew();
  const meant = used.filter((id) => !there.has(id)).flatMap((id) => offer(id, () => ids));
  const known = new Set([...used, ...meant]);
  return new Set(ids.filter((id) => !known.has(id)));
}

/** Worth knowing, nothing wrong. */
export function note(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'info', path, params };
}

/** What `check` finds in every part of a list that stands at `path`. */
export function inEach<Part>(
  parts: readonly Part[],
  path: string,
  check: (part: Part, path: string, position: number) => readonly Diagnostic[],
): Diagnostic[] {
  return parts.flatMap((part, position) => check(part, within(path, position), position));
}

export function tooFew(list: readonly unknown[], least: number, path: string): Diagnostic[] {
  return list.length < least ? [error('too-few', path, { count: list.length, least })] : [];
}

/** A code where only some codes are possible. */
export function codeAmong(code: Code, codes: readonly Code[], path: string): Diagnostic[] {
  if (codes.includes(code)) return [];
  const listed = codesToOffer(code, codes).map((one) => `"${one}"`);
  return [error('unknown-code', path, { code, nearest: listed.join(', ') })];
}

/** A number, and where it stands; undefined where there is none, which is for another check to say. */
export type Placed = readonly [number: number | undefined, path: string];

/** Each number must be more than the one before it. */
export function ascending(numbers: readonly Placed[]): Diagnostic[] {
  let before = -Infinity;
  return numbers.flatMap(([value, path]) => {
    if (value === undefined) return [];
    const rises = value > before;
    const found = rises ? [] : [error('not-ascending', path, { value, before })];
    before = value;
    return found;
  });
}

/** A text that must say something. */
export function notBlank(text: string | undefined, path: string): Diagnostic[] {
  return text === undefined || text.trim() !== '' ? [] : [error('empty-text', path, {})];
}
