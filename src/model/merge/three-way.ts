// Three values side by side: what one side alone changed is taken, what both changed alike is taken once, and what they
// changed differently is a conflict, in which somebody chooses.

import { align } from '../diff/align.ts';
import { namingOf } from '../diff/place.ts';
import { isSame } from '../diff/tree.ts';
import { within } from '../pointer.ts';
import { resolveSchema, schemaWithin, typeNameOf, type Schema } from '../schema.ts';

export type Side = 'base' | 'mine' | 'theirs';
export const SIDES = ['base', 'mine', 'theirs'] as const satisfies readonly Side[];

/** One of the three values, or another one. */
export type Choice = Side | { readonly value: unknown };

export interface FoundConflict {
  /** Known by it in any state of the choices: the names of the places that lead to it. */
  readonly id: string;
  /**
   * `value`: both changed it; `order`: both put a list in another order; `removal`: one removed what the other needs.
   */
  readonly what: 'value' | 'order' | 'removal';
  /** Where it stands in each, as JSON Pointers. */
  readonly at: Readonly<Record<Side, string>>;
  /** Undefined where there is nothing. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Wishes {
  /** What stands where nothing is chosen. */
  readonly usual: 'mine' | 'theirs';
  readonly choices: ReadonlyMap<string, Choice>;
  /** Places that are taken as a whole from one side, since their pieces do not fit together. */
  readonly whole: ReadonlySet<string>;
  /** Parts that one removed and the other speaks of. */
  readonly needed: ReadonlySet<string>;
}

interface Spot {
  readonly value: unknown;
  readonly path: string;
}

interface Place extends Readonly<Record<Side, Spot>> {
  readonly id: string;
  readonly schema: Schema;
}

export interface Merging {
  readonly value: unknown;
  readonly conflicts: readonly FoundConflict[];
}

export function mergeValues(
  values: Readonly<Record<Side, unknown>>,
  schema: Schema,
  wishes: Wishes,
): Merging {
  const merging = new Walk(wishes);
  const spot = (value: unknown): Spot => ({ value, path: '' });
  const { base, mine, theirs } = values;
  const place = { id: '', schema, base: spot(base), mine: spot(mine), theirs: spot(theirs) };
  return { value: merging.merged(place), conflicts: merging.conflicts };
}

type Container = Readonly<Record<string, unknown>>;

class Walk {
  readonly conflicts: FoundConflict[] = [];
  readonly #wishes: Wishes;

  constructor(wishes: Wishes) {
    this.#wishes = wishes;
  }

  /** Undefined where nothing is to stand. */
  merged(place: Place): unknown {
    const [base, mine, theirs] = SIDES.map((side) => place[side].value);
    if (isSame(mine, theirs)) return mine;
    if (this.#wishes.needed.has(place.id)) return this.#conflict(place, 'removal');
    const isNeededWithin = [...this.#wishes.needed].some((id) => id.startsWith(`${place.id}/`));
    if (isSame(base, mine) && !isNeededWithin) return theirs;
    if (isSame(base, theirs) && !isNeededWithin) return mine;
    if (!this.#wishes.whole.has(place.id)) {
      if (this.#areMaps(place)) return this.#map(place);
      if ([base, mine, theirs].every((value) => Array.isArray(value))) return this.#list(place);
    }
    return this.#conflict(place, mine === undefined || theirs === undefined ? 'removal' : 'value');
  }

  #conflict(place: Place, what: FoundConflict['what']): unknown {
    const { base, mine, theirs } = place;
    return this.#chosen({
      id: place.id,
      what,
      at: { base: base.path, mine: mine.path, theirs: theirs.path },
      base: base.value,
      mine: mine.value,
      theirs: theirs.value,
    });
  }

  /** Until somebody chooses, nothing goes: what one side removed stays. */
  #chosen(conflict: FoundConflict): unknown {
    this.conflicts.push(conflict);
    const { usual, choices } = this.#wishes;
    const other = usual === 'mine' ? 'theirs' : 'mine';
    const isRemoved = conflict.what === 'removal' && conflict[usual] === undefined;
    const choice = choices.get(conflict.id) ?? (isRemoved ? other : usual);
    return typeof choice === 'object' ? choice.value : conflict[choice];
  }

  /** Maps of one kind: a number and a choice have nothing in common but their name. What both added is one by language alone. */
  #areMaps({ schema, base, mine, theirs }: Place): boolean {
    const values = [mine.value, theirs.value, ...(base.value === undefined ? [] : [base.value])];
    if (!values.every(isMap)) return false;
    const [kind, ...others] = values.map((value) => resolveSchema(schema, value));
    if (others.some((other) => other !== kind)) return false;
    return base.value !== undefined || (kind?.additionalProperties !== undefined && !kind.properties);
  }

  #map(place: Place): Container {
    const keys = new Set(SIDES.flatMap((side) => Object.keys((place[side].value ?? {}) as Container)));
    const owner = resolveSchema(place.schema, place.mine.value);
    const entries = [...keys].map((key): [string, unknown] => {
      const spot = (side: Side): Spot => ({
        value: ((place[side].value ?? {}) as Container)[key],
        path: within(place[side].path, key),
      });
      const schema = schemaWithin(owner, key) ?? {};
      return [key, this.merged({ ...threeOf(spot), id: within(place.id, key), schema })];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  #list(place: Place): readonly unknown[] {
    const schema = resolveSchema(place.schema, place.mine.value).items ?? {};
    const names = threeOf((side) => namesOf(place[side].value as readonly unknown[], schema));
    const { base, mine, theirs } = names;
    if (base && mine && theirs) return this.#named(place, schema, { base, mine, theirs });
    return this.#unnamed(place, schema);
  }

  #named(place: Place, schema: Schema, names: Readonly<Record<Side, readonly string[]>>): unknown[] {
    const values = new Map<string, unknown>();
    for (const name of new Set(SIDES.flatMap((side) => names[side]))) {
      const spot = (side: Side): Spot => entryAt(place[side], names[side].indexOf(name));
      const value = this.merged({ ...threeOf(spot), id: within(place.id, name), schema });
      if (value !== undefined) values.set(name, value);
    }
    return this.#order(place, names, values).map((name) => values.get(name));
  }

  /** As one of the two put them; what is new stands behind what it was put behind. */
  #order(
    place: Place,
    names: Readonly<Record<Side, readonly string[]>>,
    values: ReadonlyMap<string, unknown>,
  ): string[] {
    const isCommon = (name: string): boolean => SIDES.every((side) => names[side].includes(name));
    const orders = threeOf((side) => names[side].filter((name) => isCommon(name)));
    const common = this.#commonOrder(place, orders).filter((name) => values.has(name));
    const blocks = SIDES.flatMap((side) => blocksIn(names[side], common, values));
    // The same whoever merges.
    blocks.sort((one, other) => (one.names.join() < other.names.join() ? -1 : 1));
    const list = [FIRST, ...common].flatMap((name) => [
      name,
      ...blocks.flatMap((block) => (block.behind === name ? block.names : [])),
    ]);
    return [...new Set(list)].filter((name) => name !== FIRST);
  }

  #commonOrder(place: Place, orders: Readonly<Record<Side, readonly string[]>>): readonly string[] {
    const { base, mine, theirs } = orders;
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    const at = threeOf((side) => place[side].path);
    const id = within(place.id, ORDER);
    return this.#chosen({ id, what: 'order', at, base, mine, theirs }) as readonly string[];
  }

  /** Between what all three have, each stretch is taken from who changed it. */
  #unnamed(place: Place, schema: Schema): unknown[] {
    const lists = threeOf((side) => place[side].value as readonly unknown[]);
    return stretchesOf(lists).flatMap((from) => {
      const parts = threeOf((side) => lists[side].slice(from[side][0], from[side][1]));
      const { base, mine, theirs } = parts;
      if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
      if (isSame(base, mine)) return theirs;
      const id = within(place.id, String(from.base[0]));
      if (base.length > 0 && base.length === mine.length && base.length === theirs.length)
        return base.map((_, n) =>
          this.merged({
            ...threeOf((side) => entryAt(place[side], from[side][0] + n)),
            id: within(place.id, String(from.base[0] + n)),
            schema,
          }),
        );
      const at = threeOf((side) => place[side].path);
      return this.#chosen({ id, what: 'value', at, ...parts });
    });
  }
}

/** No place of a document has these names. */
const ORDER = '#order';
const FIRST = '#first';

interface Block {
  readonly behind: string;
  readonly names: readonly string[];
}

/** What stands between those that all have, as one of the three has it. */
function blocksIn(
  names: readonly string[],
  common: readonly string[],
  present: ReadonlyMap<string, unknown>,
): Block[] {
  const blocks = new Map<string, string[]>();
  let behind = FIRST;
  for (const name of names) {
    if (common.includes(name)) behind = name;
    else if (present.has(name)) blocks.set(behind, [...(blocks.get(behind) ?? []), name]);
  }
  return [...blocks].map(([at, block]) => ({ behind: at, names: block }));
}

type Stretch = Readonly<Record<Side, readonly [from: number, to: number]>>;

/** Entries that all three have alike stand alone; what is between them is one stretch. */
function stretchesOf(lists: Readonly<Record<Side, readonly unknown[]>>): Stretch[] {
  const pairsWith = (side: Side): ReadonlyMap<number, number> => {
    const isAlike = (one: unknown, other: unknown): boolean => isSame(one, other);
    const pairs = align(lists.base.map(bare), lists[side].map(bare), isAlike);
    return new Map(
      pairs.flatMap(({ before, after }) =>
        before !== null && after !== null && isSame(lists.base[before], lists[side][after])
          ? [[before, after] as const]
          : [],
      ),
    );
  };
  const [mine, theirs] = [pairsWith('mine'), pairsWith('theirs')];
  const stretches: Stretch[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const until = (to: Readonly<Record<Side, number>>): void => {
    stretches.push(threeOf((side) => [from[side], to[side]] as const));
    from = { ...to };
  };
  lists.base.forEach((_, base) => {
    const to = { base, mine: mine.get(base) ?? -1, theirs: theirs.get(base) ?? -1 };
    if (to.mine < from.mine || to.theirs < from.theirs) return;
    until(to);
    until({ base: to.base + 1, mine: to.mine + 1, theirs: to.theirs + 1 });
  });
  until(threeOf((side) => lists[side].length));
  return stretches;
}

/** Lists are compared as they stand, whatever their entries are called. */
const bare = (value: unknown): readonly unknown[] => [value];

function entryAt({ value, path }: Spot, position: number): Spot {
  if (position < 0) return { value: undefined, path };
  return { value: (value as readonly unknown[])[position], path: within(path, position) };
}

/** What the entries of a list are called; null where they have no names, or not each its own. */
function namesOf(list: readonly unknown[], schema: Schema): readonly string[] | null {
  const isTag = TAGS.includes(typeNameOf(schema));
  const names = list.map((entry) => (isTag ? (entry as string) : namingOf(entry)?.name));
  if (names.includes(undefined) || new Set(names).size < names.length) return null;
  return names as string[];
}

/** Lists of these hold each once. */
const TAGS: readonly string[] = ['LanguageTag', 'Code', 'Id', 'Evidence'];

function threeOf<Found>(find: (side: Side) => Found): Record<Side, Found> {
  return { base: find('base'), mine: find('mine'), theirs: find('theirs') };
}

function isMap(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
