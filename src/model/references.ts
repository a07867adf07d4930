// Every place of a document where a name stands: where it is given, where it is used, and the expressions that use it.
// Checks, renaming and the order of canonical text read the same lists.

import { named, positionOf } from './named.ts';
import {
  each,
  type CodeList,
  type DefinitionKind,
  type ExpressionPlace,
  type Mention,
  type PartList,
} from './parts/home.ts';
import { homeOf, kindsOf, LISTS, partsIn } from './parts/index.ts';
import { within } from './pointer.ts';
import { Kept, shortcut } from './shortcuts.ts';
import type { Code, Id, Instrument } from './types.ts';

export type { DefinitionKind, ExpressionPlace, PartKind, PartList, PartOf, PartsIn } from './parts/home.ts';

/** A part that gives a name. */
export interface Definition {
  readonly id: Id;
  readonly kind: DefinitionKind;
  /** Of the part; its id stands at `path`/id. */
  readonly path: string;
}

/** A place that uses a name. */
export interface Reference extends Omit<Mention, 'wanted'> {
  /** What the name may stand for there. */
  readonly kinds: readonly DefinitionKind[];
}

/** All that give a name, in the order of the document. */
export function definitionsOf(document: Instrument): Definition[] {
  return inParts(document, definitionsIn);
}

const definitionsIn = ofPart('definitions in parts', (list, part, path): readonly Definition[] => {
  const { kind, outputs } = homeOf(list);
  const own: Definition = { id: part.id, kind, path };
  return outputs ? [own, ...outputsOf(outputs(part), path)] : [own];
});

/** What a name is the name of; undefined where nothing is called so. */
export function kindOf(document: Instrument, id: Id): DefinitionKind | undefined {
  const list = LISTS.find((one) => positionOf(partsIn(document, one), id) >= 0);
  if (list) return homeOf(list).kind;
  return document.tables.some(({ outputs }) => named(outputs, id)) ? 'output' : undefined;
}

function outputsOf(outputs: readonly { readonly id: Id }[], path: string): Definition[] {
  return outputs.map(({ id }, position) => ({ id, kind: 'output', path: within(path, 'outputs', position) }));
}

/** All that use a name outside an expression, in the order of the document; of some lists alone, where these are told. */
export function referencesOf(
  document: Instrument,
  isWanted: (list: PartList) => boolean = () => true,
): Reference[] {
  return inParts(document, (list, part, path) => (isWanted(list) ? referencesIn(list, part, path) : []));
}

const referencesIn = ofPart('references in parts', (list, part, path) =>
  (homeOf(list).mentions?.(part, path) ?? []).map(({ wanted, ...one }): Reference => ({
    ...one,
    kinds: kindsOf(wanted),
  })),
);

/** Every expression, in the order of the document. */
export function expressionsOf(document: Instrument): ExpressionPlace[] {
  return inParts(document, expressionsIn);
}

const expressionsIn = ofPart(
  'expressions in parts',
  (list, part, path): readonly ExpressionPlace[] => homeOf(list).expressions?.(part, path) ?? [],
);

/** Every list of codes, in the order of the document. */
export function codeListsOf(document: Instrument): CodeList[] {
  return inParts(document, codeListsIn);
}

const codeListsIn = ofPart(
  'codes in parts',
  (list, part, path): readonly CodeList[] => homeOf(list).codes?.(part, path) ?? [],
);

/** Every code of a document, in its order. */
export function codesOf(document: Instrument): Code[] {
  return codeListsOf(document).flatMap(({ codes }) => codes.map(({ code }) => code));
}

type AnyPart = Parameters<NonNullable<ReturnType<typeof homeOf>['mentions']>>[0];

type Find<Found> = (list: PartList, part: AnyPart, path: string) => readonly Found[];

/** What is found in a part follows from it and its place alone: an edit leaves most parts as they were. */
function ofPart<Found>(name: string, find: Find<Found>): Find<Found> {
  const known = new Kept(
    shortcut(name),
    new WeakMap<AnyPart, { readonly path: string; readonly found: readonly Found[] }>(),
  );
  return (list, part, path) => {
    const kept = known.of(part, () => ({ path, found: find(list, part, path) }));
    return kept.path === path ? kept.found : find(list, part, path);
  };
}

/** What is found in every part, in the order of the document. */
export function inParts<Found>(document: Instrument, find: Find<Found>): Found[] {
  return LISTS.flatMap((list) =>
    each(partsIn(document, list) as readonly AnyPart[], within('', list), (part, path) =>
      find(list, part, path),
    ),
  );
}
