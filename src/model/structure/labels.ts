// Labels by which one is told from another: of items, and of what stands in one list of codes.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { codeListsOf } from '../references.ts';
import type { Code, Instrument, Text } from '../types.ts';
import { inEach, warning } from './problem.ts';

export function checkLabels(document: Instrument): Diagnostic[] {
  const { items, languages } = document;
  return [
    ...twice(items, '/items', languages, (_, label) => ['item-label-twice', { label }]),
    ...codeListsOf(document).flatMap(({ codes, path }) => codesTwice(codes, path, languages)),
  ];
}

interface Coded {
  readonly code: Code;
  readonly label?: Text;
}

function codesTwice(codes: readonly Coded[], path: string, languages: readonly string[]): Diagnostic[] {
  return twice(codes, path, languages, ({ code }, label, { code: other }) => [
    'code-label-twice',
    { label, code, other },
  ]);
}

interface Labelled {
  readonly label?: Text;
}

type Said = readonly [code: 'item-label-twice' | 'code-label-twice', params: Diagnostic['params']];

/** Said of the second, and in one language: what is alike in the source language is so in translations. */
function twice<Part extends Labelled>(
  parts: readonly Part[],
  path: string,
  languages: readonly string[],
  say: (part: Part, label: string, other: Part) => Said,
): Diagnostic[] {
  const known = new Map<string, Part>();
  return inEach(parts, path, (part, at) => {
    let found: Diagnostic | undefined;
    for (const language of languages) {
      const label = part.label?.[language]?.trim() ?? '';
      if (label === '') continue;
      const key = `${language} ${label.toLowerCase()}`;
      const other = known.get(key);
      if (!other) known.set(key, part);
      else if (!found) {
        const [code, params] = say(part, label, other);
        found = warning(code, within(at, 'label', language), params);
      }
    }
    return found ? [found] : [];
  });
}
