// Where everything named in a document is shown: from an id or a JSON Pointer to an address in the studio.

import {
  definitionsOf,
  valueAt,
  type Definition,
  type Id,
  type Instrument,
  type Text,
} from '../../model/index.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Route } from '../router/index.ts';
import { isKind, SHOWN, type Kind } from './kinds.ts';

export type { Kind } from './kinds.ts';

export interface Selection {
  readonly kind: Kind;
  readonly id: Id;
}

/** Something with a name that can be found and gone to. */
export interface Named extends Definition {
  readonly label: Text | undefined;
}

const known = new Kept(shortcut('names of a document'), new WeakMap<Instrument, ReadonlyMap<Id, Named>>());

/** Everything in the document that has a name, by id, in the order of the document. */
export function namedThings(document: Instrument): ReadonlyMap<Id, Named> {
  return known.of(document, thingsIn);
}

function thingsIn(document: Instrument): ReadonlyMap<Id, Named> {
  return new Map(
    definitionsOf(document).map((definition) => {
      const { label } = valueAt(document, definition.path) as { label?: Text };
      return [definition.id, { ...definition, label }];
    }),
  );
}

/** The address of something selected. */
export function routeTo(instrument: string, { kind, id }: Selection): Route {
  return { area: SHOWN[kind].area, instrument, path: [kind, id] };
}

/** The address of the part that a JSON Pointer leads into, and of the field there. */
export function routeToPath(instrument: string, document: Instrument, path: string): Route | undefined {
  const [, list = '', position = ''] = path.split('/');
  if (OF_THE_WHOLE.has(list)) return { area: 'overview', instrument, path: [], at: path };
  const part = partsIn(document).get(`/${list}/${position}`);
  return part && { ...routeTo(instrument, part), at: path };
}

/** What is said of the instrument as a whole stands in its overview. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set<keyof Instrument>([
  'about',
  'id',
  'title',
  'languages',
  'version',
]);

/** A list of links asks for thousands of places in one document. */
const knownPlaces = new WeakMap<Instrument, ReadonlyMap<string, Selection>>();

/** Everything that has an address, by its JSON Pointer. */
function partsIn(document: Instrument): ReadonlyMap<string, Selection> {
  const parts = knownPlaces.get(document) ?? selectionsIn(document);
  knownPlaces.set(document, parts);
  return parts;
}

function selectionsIn(document: Instrument): ReadonlyMap<string, Selection> {
  return new Map(
    [...namedThings(document).values()].flatMap(({ id, kind, path }) =>
      kind === 'output' ? [] : [[path, { kind, id }] as const],
    ),
  );
}

/** What an address selects. */
export function selectionOf({ path: [kind, id] }: Route): Selection | null {
  return kind !== undefined && id !== undefined && isKind(kind) ? { kind, id } : null;
}
