// What a part can be computed from.

import {
  definitionsOf,
  earlierShapeOf,
  kindsFor,
  shapeOf,
  valueAt,
  type DefinitionKind,
} from '../../model/index.ts';
import type { Id, Instrument, Text } from '../../model/types.ts';

export interface Source {
  readonly id: Id;
  readonly kind: DefinitionKind;
  readonly label: Text;
}

/** What a score can count. Text is never scored, and of a date only what a formula makes of it. */
export function scorableSources(document: Instrument): Source[] {
  return sourcesOf(document, kindsFor('terms')).filter(({ id }) => {
    const kind = shapeOf(document, id)?.kind;
    return kind !== 'text' && kind !== 'date';
  });
}

/** What can be a number. Whether a formula is one is known from its type: the checker says so. */
export function numberSources(document: Instrument): Source[] {
  return sourcesOf(document, ['score', 'norm', 'formula', 'output', 'item', 'reassessment']).filter(
    ({ id, kind }) => {
      if (kind === 'item') return document.items.some((item) => item.id === id && item.kind === 'number');
      if (kind === 'output') return outputOf(document, id)?.kind === 'number';
      return true;
    },
  );
}

/** What has one of several codes, which have an order. */
export function codedSources(document: Instrument, kinds: readonly DefinitionKind[]): Source[] {
  return sourcesOf(document, kinds).filter(({ id }) => shapeOf(document, id)?.kind === 'choice');
}

/** Whatever an expression may read by its name, results before answers; no text. */
export function valueSources(document: Instrument): Source[] {
  const kinds = [
    'level',
    'score',
    'norm',
    'output',
    'formula',
    'classification',
    'item',
    'constant',
  ] as const;
  return sourcesOf(document, kinds).filter(({ id }) => !isText(document, id));
}

/** What a previous assessment can have given, results before answers; no text, and not the item that is to hold it. */
export function earlierSources(document: Instrument, item?: Id): Source[] {
  const others = { ...document, items: document.items.filter(({ id }) => id !== item) };
  return sourcesOf(others, kindsFor('earlier').toReversed()).filter(
    ({ id }) => (earlierShapeOf(others, id)?.kind ?? 'text') !== 'text',
  );
}

function sourcesOf(document: Instrument, kinds: readonly DefinitionKind[]): Source[] {
  const definitions = definitionsOf(document);
  return kinds.flatMap((wanted) =>
    definitions
      .filter(({ kind }) => kind === wanted)
      .map(({ id, kind, path }) => ({ id, kind, label: labelAt(document, path) })),
  );
}

function labelAt(document: Instrument, path: string): Text {
  return (valueAt(document, path) as { readonly label?: Text }).label ?? {};
}

function outputOf(document: Instrument, id: Id) {
  return document.tables.flatMap(({ outputs }) => outputs).find((output) => output.id === id);
}

function isText(document: Instrument, id: Id): boolean {
  return document.items.some((item) => item.id === id && item.kind === 'text');
}
