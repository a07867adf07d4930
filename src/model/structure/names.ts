// Ids, codes and languages: each given once, and none that means something else.

import type { Diagnostic } from '../diagnostic.ts';
import { isReservedCode, isReservedId } from '../names.ts';
import { within } from '../pointer.ts';
import { codeListsOf, definitionsOf } from '../references.ts';
import type { Code, Instrument } from '../types.ts';
import { error, inEach } from './problem.ts';

export function checkNames(document: Instrument): Diagnostic[] {
  return [...checkLanguages(document), ...checkIds(document), ...checkCodes(document)];
}

/** What is named twice: then no name says which of the two is meant. */
export function checkNamedOnce(document: Instrument): Diagnostic[] {
  return checkNames(document).filter(({ code }) => code.startsWith('duplicate-'));
}

function checkLanguages({ languages }: Instrument): Diagnostic[] {
  return inEach(languages, '/languages', (language, path, position) =>
    languages.indexOf(language) < position ? [error('duplicate-language', path, { language })] : [],
  );
}

/** All ids share one namespace: a second use is an error where it stands. */
function checkIds(document: Instrument): Diagnostic[] {
  const seen = new Set<string>();
  return definitionsOf(document).flatMap(({ id, path }) => {
    const twice = seen.has(id);
    seen.add(id);
    const place = within(path, 'id');
    if (twice) return [error('duplicate-id', place, { id })];
    return isReservedId(id) ? [error('reserved-word', place, { name: id })] : [];
  });
}

function checkCodes(document: Instrument): Diagnostic[] {
  return codeListsOf(document).flatMap(({ codes, path }) => codesIn(codes, path));
}

function codesIn(list: readonly { readonly code: Code }[], path: string): Diagnostic[] {
  const seen = new Set<Code>();
  return inEach(list, path, ({ code }, at) => {
    const place = within(at, 'code');
    const twice = seen.has(code);
    seen.add(code);
    if (twice) return [error('duplicate-code', place, { code })];
    return isReservedCode(code) ? [error('reserved-word', place, { name: code })] : [];
  });
}
