// Two people's edits of one text become one: every edit that does not contradict another is in it, and every one that
// does is told, to be chosen.

import { checkInstrument } from '../commands/history.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { namingOf, whereaboutsOf, type Whereabouts } from '../diff/place.ts';
import { isSame } from '../diff/tree.ts';
import { renamed } from '../commands/rename.ts';
import { readPointer, valueAt, within } from '../pointer.ts';
import { definitionsOf, expressionsOf, referencesOf } from '../references.ts';
import { instrumentSchema } from '../schema.ts';
import { checkStructure } from '../structure/index.ts';
import type { Id, Instrument } from '../types.ts';
import { followed, type Followed, type Following, type Three } from './rename.ts';
import { mergeValues, SIDES, type Choice, type FoundConflict, type Side, type Wishes } from './three-way.ts';

export { followed, type Following, type Three } from './rename.ts';
export { SIDES, type Choice, type Side } from './three-way.ts';

/** `name`: both call a part otherwise. */
export interface Conflict extends Omit<FoundConflict, 'what' | 'at'>, Whereabouts {
  readonly what: FoundConflict['what'] | 'name';
}

export interface Merged {
  readonly document: Instrument;
  /** In the order of the document. Where nothing is chosen, nothing is removed, and mine stands. */
  readonly conflicts: readonly Conflict[];
}

/** A merge that was prepared: it is built for any choices. */
export type Merge = (choices?: ReadonlyMap<string, Choice>) => Merged;

export function mergeOf(three: Three, following: Following): Merge {
  const texts = followed(three, following);
  const wishes = wishesFor(texts);
  return (choices = new Map()) => {
    const { value, conflicts } = mergeValues(texts, instrumentSchema, { usual: 'mine', ...wishes, choices });
    return {
      document: withNames(value as Instrument, texts, choices, following),
      conflicts: [
        ...conflicts.map((one) => placed(one, texts)),
        ...texts.names.map((one) => nameConflict(one, texts)),
      ],
    };
  };
}

function placed({ at, ...conflict }: FoundConflict, texts: Followed): Conflict {
  const side = SIDES_TO_SHOW.find(
    (one) => valueAt(texts[one], at[one]) !== undefined && conflict[one] !== undefined,
  );
  return { ...conflict, ...whereaboutsOf(texts[side ?? 'base'], at[side ?? 'base']) };
}

const SIDES_TO_SHOW: readonly Side[] = ['mine', 'theirs', 'base'];

function nameConflict(names: Followed['names'][number], { mine, base }: Followed): Conflict {
  const pathIn = (document: Instrument) => definitionsOf(document).find(({ id }) => id === names.mine)?.path;
  const there = pathIn(mine);
  const where = whereaboutsOf(there === undefined ? base : mine, there ?? pathIn(base) ?? '');
  return { id: `#name/${names.base}`, what: 'name', ...names, ...where };
}

function withNames(
  document: Instrument,
  { names }: Followed,
  choices: ReadonlyMap<string, Choice>,
  { renameInFeel }: Following,
): Instrument {
  return names.reduce((before, one) => {
    const choice = choices.get(`#name/${one.base}`) ?? 'mine';
    return typeof choice === 'object' || choice === 'mine'
      ? before
      : renamed(before, one.mine, one[choice], renameInFeel);
  }, document);
}

/**
 * What cannot be taken piece by piece. It rests neither on what is chosen, so that no conflict comes or goes meanwhile,
 * nor on who merges.
 */
function wishesFor(texts: Followed): Pick<Wishes, 'whole' | 'needed'> {
  let [whole, needed] = [new Set<string>(), new Set<string>()];
  for (;;) {
    const built = (['mine', 'theirs'] as const).map((usual) => {
      const wishes = { usual, choices: new Map(), whole, needed };
      return mergeValues(texts, instrumentSchema, wishes).value as Instrument;
    });
    const misshapen = built.map((document) => checkInstrument(document));
    const isShapeless = misshapen.some((problems) => problems.length > 0);
    const places = built.flatMap((document, n) =>
      (isShapeless ? misshapen[n]! : newProblems(document, texts)).map(({ path }) =>
        partPlace(document, path),
      ),
    );
    const found = places.filter((place) => !whole.has(place) && changedByBoth(place, texts));
    const wanted = (isShapeless ? [] : built)
      .flatMap((document) => neededIn(document, texts))
      .filter((place) => !needed.has(place));
    if (found.length === 0 && wanted.length === 0)
      return isShapeless ? { whole: new Set(['']), needed: new Set() } : { whole, needed };
    whole = new Set([...whole, ...found]);
    needed = new Set([...needed, ...wanted]);
  }
}

/** What is wrong in the merged text, and in neither of the two. */
function newProblems(document: Instrument, texts: Followed): readonly Diagnostic[] {
  const nameIn = (of: Instrument, { code, path }: Diagnostic) => `${code} ${partPlace(of, path)}`;
  const known = new Set(
    [texts.mine, texts.theirs].flatMap((side) => checkStructure(side).map((one) => nameIn(side, one))),
  );
  return checkStructure(document).filter(
    (one) => one.severity === 'error' && !known.has(nameIn(document, one)),
  );
}

/** The part that a JSON Pointer leads into, as the id of its place; elsewhere what stands at the top. */
function partPlace(document: Instrument, path: string): string {
  const [list = '', position] = readPointer(path);
  const name = position === undefined ? undefined : namingOf(valueAt(document, within('', list, position)));
  return name ? within('', list, name.name) : within('', list);
}

function changedByBoth(place: string, texts: Followed): boolean {
  const [base, mine, theirs] = SIDES.map((side) => standingAt(texts[side], place));
  return !isSame(base, mine) && !isSame(base, theirs) && !isSame(mine, theirs);
}

function standingAt(document: Instrument, place: string): unknown {
  const [list = '', name] = readPointer(place);
  const found = (document as unknown as Readonly<Record<string, unknown>>)[list];
  if (name === undefined || !Array.isArray(found)) return found;
  return found.find((entry) => namingOf(entry)?.name === name);
}

/** Parts that one removed, and of which the other says something new. */
function neededIn(document: Instrument, texts: Followed): string[] {
  const present = new Set(definitionsOf(document).map(({ id }) => id));
  return definitionsOf(texts.base).flatMap(({ id, path }) => {
    if (present.has(id)) return [];
    const isMissed = ([remover, other]: readonly [Instrument, Instrument]): boolean =>
      !definitionsOf(remover).some((one) => one.id === id) &&
      definitionsOf(other).some((one) => one.id === id) &&
      speaksOf(document, id) > speaksOf(remover, id);
    const { mine, theirs } = texts;
    return isMissed([mine, theirs]) || isMissed([theirs, mine]) ? [placeOfPart(texts.base, path)] : [];
  });
}

/** With the table that an output stands in. */
function placeOfPart(document: Instrument, path: string): string {
  const [list = '', position = '', inner, at] = readPointer(path);
  const part = partPlace(document, within('', list, position));
  if (inner === undefined || at === undefined) return part;
  return within(part, inner, namingOf(valueAt(document, path))?.name ?? at);
}

/** In how many places a name is used. In an expression, a word that is the name may mean something else: it counts. */
function speaksOf(document: Instrument, id: Id): number {
  const word = new RegExp(`\\b${id}\\b`);
  return (
    referencesOf(document).filter((one) => one.id === id).length +
    expressionsOf(document).filter(({ text }) => word.test(text)).length
  );
}
