// Names that are used outside of expressions: of something that exists, and of the right kind.

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { within } from '../pointer.ts';
import { definitionsOf, referencesOf, type Definition, type Reference } from '../references.ts';
import { shapeOf } from '../shapes.ts';
import type { Id, Instrument } from '../types.ts';
import { error, inEach } from './problem.ts';

export function checkReferences(document: Instrument): Diagnostic[] {
  const definitions = definitionsOf(document);
  const known = new Set(definitions.map(({ id, kind }) => `${kind} ${id}`));
  const isMeant = ({ id, kinds }: Reference) => kinds.some((kind) => known.has(`${kind} ${id}`));
  return [
    ...referencesOf(document).flatMap((reference) =>
      isMeant(reference) ? textScored(document, reference) : unmet(definitions, reference),
    ),
    ...checkCodesExpected(document),
  ];
}

function unmet(definitions: readonly Definition[], { id, path, kinds }: Reference): Diagnostic[] {
  const possible = definitions.filter(({ kind }) => kinds.includes(kind)).map((one) => one.id);
  const params = { name: id, expected: kinds.join('|'), nearest: nearest(id, possible).join(', ') };
  const other = definitions.find((definition) => definition.id === id);
  return [
    other
      ? error('wrong-reference', path, { ...params, found: other.kind })
      : error('unknown-reference', path, params),
  ];
}

/** A text has no points; test cases may answer it. */
function textScored(document: Instrument, { id, path, kinds }: Reference): Diagnostic[] {
  const isScored = kinds.includes('item') && !path.startsWith('/tests') && isText(document, id);
  return isScored ? [error('text-scored', path, { name: id })] : [];
}

function isText({ items }: Instrument, id: Id): boolean {
  return items.some((item) => item.id === id && item.kind === 'text');
}

/** What classifies, or tells the months until the next assessment, has one code. */
function checkCodesExpected(document: Instrument): Diagnostic[] {
  const check = ({ of }: { of: Id }, path: string) => {
    if (document.classifications.some(({ id }) => id === of)) return []; // said of the classification itself
    const found = shapeOf(document, of)?.kind ?? 'choice';
    if (found === 'choice') return [];
    const type = found === 'multi-choice' ? 'codes' : found;
    return [error('wrong-type', within(path, 'of'), { text: of, expected: 'code', found: type })];
  };
  return [
    ...inEach(document.classifications, '/classifications', check),
    ...inEach(document.reassessments, '/reassessments', check),
  ];
}
