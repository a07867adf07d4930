// Names as they stand in a text, whether or not the text can be read.

import type { TextRange } from '../model/diagnostic.ts';
import { firstError, isCalled, parse, parseEither, type SyntaxTree } from './syntax.ts';

/** The names that an expression or a cell reads, each once, in order; functions are not names. */
export function namesIn(text: string): string[] {
  return namesAt(text, placesOfNames(parseEither(text)));
}

/** The same of what is known to be a cell: to look first whether it is an expression takes long of a long list. */
export function namesInCell(text: string): string[] {
  const cell = parse(text, 'UnaryTests');
  return namesAt(text, placesOfNames(firstError(cell) ? parseEither(text) : cell));
}

function namesAt(text: string, places: readonly TextRange[]): string[] {
  return [...new Set(places.map(({ from, to }) => text.slice(from, to)))];
}

/** The text with one name in the place of another, and nothing else changed. */
export function renameInExpression(text: string, from: string, to: string): string {
  let renamed = '';
  let done = 0;
  for (const place of placesOfNames(parseEither(text))) {
    if (text.slice(place.from, place.to) !== from) continue;
    renamed += text.slice(done, place.from) + to;
    done = place.to;
  }
  return renamed + text.slice(done);
}

function placesOfNames(tree: SyntaxTree): TextRange[] {
  const places: TextRange[] = [];
  tree.iterate({
    enter: ({ name, node, from, to }) => {
      const { parent } = node;
      if (name === 'Identifier' && parent?.name === 'VariableName' && !isCalled(parent)) {
        places.push({ from, to });
      }
    },
  });
  return places;
}
