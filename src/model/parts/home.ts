// What the model knows of a kind of part, in one place: what it names, what it reads, what it gives.

import { within } from '../pointer.ts';
import type { Code, Feel, Id, Instrument, IsoDate, Option, Text } from '../types.ts';
import type { Beside, Follow } from './follow.ts';

/** The lists of a document that hold parts with ids. Sections of the manual are read by people alone: theirs name nothing. */
export type PartList = Exclude<
  {
    [Key in keyof Instrument]-?: NonNullable<Instrument[Key]> extends readonly { id: Id }[] ? Key : never;
  }[keyof Instrument],
  'manual'
>;

/** The parts of a list, as a document holds them where it has any. */
export type PartsIn<List extends PartList> = NonNullable<Instrument[List]>;
export type PartOf<List extends PartList> = PartsIn<List>[number];

/** What one part of a list is called. */
export type KindOf<List extends PartList> = List extends `${infer Kind}s` ? Kind : never;
export type PartKind = KindOf<PartList>;
/** What gives a name: a part, or an output within a table. */
export type DefinitionKind = PartKind | 'output';

/**
 * Who may read its value. Each reads what those before it do too: terms of scores, what a previous assessment tells,
 * norms and levels, expressions.
 */
export type Use = 'terms' | 'earlier' | 'conversions' | 'expressions';

/** Where an assessment says what it gives. */
export type Report = 'scores' | 'levels' | 'values' | 'flags' | 'recommendations' | 'classifications';

/** What a name may stand for: what has a value of that use, what is reported there, or the kinds themselves. */
export type Wanted = { readonly use: Use } | { readonly reported: Report } | readonly DefinitionKind[];

export interface Mention {
  readonly id: Id;
  /** Of the place; of the entry where the name is a key. */
  readonly path: string;
  readonly wanted: Wanted;
  readonly isKey: boolean;
}

export interface ExpressionPlace {
  readonly path: string;
  readonly text: Feel;
}

export interface PartHome<List extends PartList> {
  readonly kind: KindOf<List>;
  /** Whether a document may lack the list: it came after documents of this format were written. */
  readonly isOptional?: true;
  /** Who may read its value; null where it has none. Of a table it is said of the outputs. */
  readonly use: Use | null;
  /** Null where no assessment says it. */
  readonly report: Report | null;
  /** Names within that are not the part's own. */
  readonly outputs?: (part: PartOf<List>) => readonly { readonly id: Id }[];
  readonly mentions?: (part: PartOf<List>, path: string) => Mention[];
  readonly expressions?: (part: PartOf<List>, path: string) => ExpressionPlace[];
  /** Lists of codes that stand in it. */
  readonly codes?: (part: PartOf<List>, path: string) => CodeList[];
  /** What the value of a name of it looks like, without reading expressions; `shapeOf` tells it of other names. */
  readonly shape?: (part: PartOf<List>, document: Instrument, shapeOf: ShapeOf, id: Id) => Shape | undefined;
  /** Where it names a code of one of `having` outside of expressions, lets it follow. */
  readonly followCode?: (part: PartOf<List>, having: ReadonlySet<Id>, follow: Follow, beside: Beside) => void;
}

/** What a value looks like. */
export type Shape =
  | { readonly kind: 'choice' | 'multi-choice'; readonly options: readonly Option[] }
  | { readonly kind: 'number'; readonly decimals: number }
  | { readonly kind: 'date'; readonly min?: IsoDate; readonly max?: IsoDate }
  | { readonly kind: 'boolean' | 'text' };

export type ShapeOf = (document: Instrument, id: Id) => Shape | undefined;

export interface CodeList {
  readonly path: string;
  readonly codes: readonly { readonly code: Code; readonly label?: Text }[];
}

/** What `find` finds in every part of a list that stands at a pointer. */
export function each<Part, Found>(
  parts: readonly Part[],
  path: string,
  find: (part: Part, path: string) => readonly Found[],
): Found[] {
  return parts.flatMap((part, position) => find(part, within(path, position)));
}

export function mention(id: Id | undefined, wanted: Wanted, path: string, property: string): Mention[] {
  return id === undefined ? [] : [{ id, path: within(path, property), wanted, isKey: false }];
}

export function mentions(
  ids: readonly Id[] | undefined,
  wanted: Wanted,
  path: string,
  property: string,
): Mention[] {
  return (ids ?? []).map((id, position) => ({
    id,
    path: within(path, property, position),
    wanted,
    isKey: false,
  }));
}

export function keys(map: object | undefined, wanted: Wanted, path: string, property: string): Mention[] {
  return Object.keys(map ?? {}).map((id) => ({ id, path: within(path, property, id), wanted, isKey: true }));
}

export function expression(text: Feel | undefined, path: string, property: string): ExpressionPlace[] {
  return text === undefined ? [] : [{ path: within(path, property), text }];
}

export function conditionsOfGroups(
  { groups }: { groups?: readonly { when: Feel }[] },
  path: string,
): ExpressionPlace[] {
  return each(groups ?? [], within(path, 'groups'), (group, at) => expression(group.when, at, 'when'));
}

/** A number, where its decimals are stated. */
export function numberOf({ decimals }: { readonly decimals?: number }): Shape | undefined {
  return decimals === undefined ? undefined : { kind: 'number', decimals };
}
