// Names that are used outside of expressions: of something that exists, and of the right kind.

import type { Diagnostic } from '../diagnostic.ts';
import { named } from '../named.ts';
import { nearestOfFew, type Offer } from '../nearest.ts';
import { within } from '../pointer.ts';
import {
  definitionsOf,
  kindOf,
  referencesOf,
  type Definition,
  type DefinitionKind,
  type Reference,
} from '../references.ts';
import { shapeOf } from '../shapes.ts';
import type { Id, Instrument } from '../types.ts';
import { error, inEach } from './problem.ts';

export function checkReferences(document: Instrument): Diagnostic[] {
  const definitions = definitionsOf(document);
  const known = new Map<Id, Set<DefinitionKind>>();
  for (const { id, kind } of definitions) known.set(id, (known.get(id) ?? new Set()).add(kind));
  const isMeant = ({ id, kinds }: Reference) => {
    const found = known.get(id);
    return found !== undefined && kinds.some((kind) => found.has(kind));
  };
  const offer = nearestOfFew();
  return [
    ...referencesOf(document).flatMap((reference) =>
      isMeant(reference) ? textScored(document, reference) : unmet(document, definitions, reference, offer),
    ),
    ...checkCodesExpected(document),
  ];
}

function unmet(
  document: Instrument,
  definitions: readonly Definition[],
  { id, path, kinds }: Reference,
  offer: Offer,
): Diagnostic[] {
  const possible = () => definitions.filter(({ kind }) => kinds.includes(kind)).map((one) => one.id);
  const params = { name: id, expected: kinds.join('|'), nearest: offer(id, possible).join(', ') };
  const other = kindOf(document, id);
  return [
    other
      ? error('wrong-reference', path, { ...params, found: other })
      : error('unknown-reference', path, params),
  ];
}

/** A text has no points; test cases may answer it. */
function textScored(document: Instrument, { id, path, kinds }: Reference): Diagnostic[] {
  const isScored =
    kinds.includes('item') && named(document.items, id)?.kind === 'text' && !path.startsWith('/tests');
  return isScored ? [error('text-scored', path, { name: id })] : [];
}

/** What classifies, or tells the months until the next assessment, has one code. */
function checkCodesExpected(document: Instrument): Diagnostic[] {
  const check = ({ of }: { of: Id }, path: string) => {
    if (named(document.classifications, of)) return []; // said of the classification itself
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
