// In the text of an instrument: from a place where a name is used, in an expression or as a reference, to where it is given.

import { placesInJson, type TextRange } from '../../model/index.ts';

/** A part of a list, or an output of a table: the title of the whole has an id, too, which is no name. */
const GIVES_A_NAME = /^\/[a-z]+\/\d+(\/outputs\/\d+)?\/id$/;

/** Where the name at an offset is given; undefined where there is no name that is. */
export function definitionAt(text: string, offset: number): TextRange | undefined {
  const name = nameAt(text, offset);
  if (name === undefined) return undefined;
  for (const [path, { value }] of placesInJson(text))
    if (GIVES_A_NAME.test(path) && text.slice(value.from, value.to) === `"${name}"`)
      return { from: value.from + 1, to: value.to - 1 };
  return undefined;
}

function nameAt(text: string, offset: number): string | undefined {
  const before = /[a-z0-9_]*$/.exec(text.slice(Math.max(0, offset - 100), offset))![0];
  const after = /^[a-z0-9_]*/.exec(text.slice(offset, offset + 100))![0];
  return before + after || undefined;
}
