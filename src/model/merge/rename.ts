// What one of two people calls otherwise: the other's text follows, so that both speak of the same part.

import { renameCode, type FindCodeInFeel } from '../commands/codes.ts';
import { checkRename, renamed, type RenameInFeel } from '../commands/rename.ts';
import { whereaboutsOf } from '../diff/place.ts';
import { isSame } from '../diff/tree.ts';
import type { PartList } from '../parts/home.ts';
import { LISTS, partsIn } from '../parts/index.ts';
import { within } from '../pointer.ts';
import { codeListsOf } from '../references.ts';
import type { Code, Id, Instrument } from '../types.ts';

/** How names and codes are followed into expressions; the language and the plan know. */
export interface Following {
  readonly renameInFeel: RenameInFeel;
  readonly codeInFeel: FindCodeInFeel;
}

/** Two texts that grew from a third. */
export interface Three {
  readonly base: Instrument;
  readonly mine: Instrument;
  readonly theirs: Instrument;
}

/** Both call the same part otherwise, and not alike. */
export interface TwoNames {
  readonly base: Id;
  readonly mine: Id;
  readonly theirs: Id;
}

/** The three texts in the names of both, and what is called differently by each: there it has my name. */
export interface Followed extends Three {
  readonly names: readonly TwoNames[];
}

interface Renaming {
  readonly from: Id;
  readonly to: Id;
}

export function followed({ base, mine, theirs }: Three, following: Following): Followed {
  const rename = (document: Instrument, { from, to }: Renaming) =>
    renamed(document, from, to, following.renameInFeel);
  const [my, their] = [renamingsOf(base, mine, rename), renamingsOf(base, theirs, rename)];
  let three: Three = { base, mine, theirs };
  const names: TwoNames[] = [];
  for (const one of my) {
    const other = their.find(({ from }) => from === one.from);
    const now = other ? { from: other.to, to: one.to } : one;
    if (!isFree(three.base, one) || !isFree(three.theirs, now)) continue;
    three = { ...three, base: rename(three.base, one), theirs: rename(three.theirs, now) };
    if (other && other.to !== one.to) names.push({ base: one.from, mine: one.to, theirs: other.to });
  }
  for (const one of their) {
    if (my.some(({ from }) => from === one.from)) continue;
    if (!isFree(three.base, one) || !isFree(three.mine, one)) continue;
    three = { ...three, base: rename(three.base, one), mine: rename(three.mine, one) };
  }
  return { ...recoded(three, following), names };
}

const isFree = (document: Instrument, { from, to }: Renaming): boolean =>
  checkRename(document, from, to).length === 0;

type Rename = (document: Instrument, renaming: Renaming) => Instrument;

/** What speaks of a renamed part is alike when that is renamed: so the parts are looked at again after each round. */
function renamingsOf(base: Instrument, side: Instrument, rename: Rename): readonly Renaming[] {
  const found: Renaming[] = [];
  for (let document = base; ;) {
    const next = LISTS.flatMap((list) => renamingsIn(list, document, side));
    const fresh = next.filter((one) => isFree(document, one));
    if (fresh.length === 0) return found;
    for (const one of fresh) document = rename(document, one);
    found.push(...fresh);
  }
}

interface Part {
  readonly id: Id;
  readonly label?: unknown;
}

function renamingsIn(list: PartList, base: Instrument, side: Instrument): Renaming[] {
  const [was, is]: [readonly Part[], readonly Part[]] = [partsIn(base, list), partsIn(side, list)];
  const [known, present] = [new Set(was.map(({ id }) => id)), new Set(is.map(({ id }) => id))];
  const fresh = is.filter(({ id }) => !known.has(id));
  return was.flatMap((part, position) => {
    if (present.has(part.id)) return [];
    const alike = fresh.filter((one) => isSame(named(one), named(part)));
    const there = is.length === was.length ? fresh.filter((one) => one === is[position]) : [];
    const [to, ...others] = alike.length > 0 ? alike : there.filter((one) => isSame(bare(one), bare(part)));
    return to && others.length === 0 ? [{ from: part.id, to: to.id }] : [];
  });
}

const named = ({ id: _, ...part }: Part): unknown => part;
const bare = ({ id: _, label: __, ...part }: Part): unknown => part;

/** Codes are followed where they stand alike but for their name, and where nothing else has the new one. */
function recoded({ base, mine, theirs }: Three, { codeInFeel }: Following): Three {
  const recode = (document: Instrument, { from, to }: Recoding, path: string | null) =>
    path === null ? document : renameCode(path, from, to, codeInFeel).apply(document);
  const follow = (before: Three, one: Recoding, side: 'mine' | 'theirs'): Three => {
    const [there, here] = [placeOf(before.base, one), placeOf(before[side], one)];
    if (there === null || here === null) return before;
    return {
      ...before,
      base: recode(before.base, one, there),
      [side]: recode(before[side], one, here),
    };
  };
  let three: Three = { base, mine, theirs };
  const [my, their] = [recodingsOf(base, mine), recodingsOf(base, theirs)];
  const isAlone = (one: Recoding, others: readonly Recoding[]): boolean =>
    !others.some((other) => other.list === one.list && (other.from === one.from || other.to === one.to));
  for (const one of my) if (isAlone(one, their)) three = follow(three, one, 'theirs');
  for (const one of their) if (isAlone(one, my)) three = follow(three, one, 'mine');
  return three;
}

interface Recoding {
  /** Of the part and the list in it. */
  readonly list: string;
  readonly from: Code;
  readonly to: Code;
}

interface Coded {
  readonly code: Code;
  readonly label?: unknown;
}

interface NamedList {
  readonly name: string;
  readonly path: string;
  readonly codes: readonly Coded[];
}

/** Every list of codes, by the ids of what it stands in. */
function listsOf(document: Instrument): NamedList[] {
  return codeListsOf(document).map(({ path, codes }) => {
    const { part, place } = whereaboutsOf(document, path);
    return { name: [part?.id, ...place.map((step) => step.name)].join('/'), path, codes };
  });
}

function recodingsOf(base: Instrument, side: Instrument): Recoding[] {
  const lists = new Map(listsOf(side).map((one) => [one.name, one.codes]));
  return listsOf(base).flatMap(({ name, codes }) => {
    const now = lists.get(name);
    if (now?.length !== codes.length) return [];
    const [known, present] = [new Set(codes.map(({ code }) => code)), new Set(now.map(({ code }) => code))];
    return codes.flatMap((one, at): Recoding[] => {
      const to = now[at]!;
      const isOther = !present.has(one.code) && !known.has(to.code) && isSame(one.label, to.label);
      return isOther ? [{ list: name, from: one.code, to: to.code }] : [];
    });
  });
}

function placeOf(document: Instrument, { list, from, to }: Recoding): string | null {
  const found = listsOf(document).find(({ name }) => name === list);
  const at = found?.codes.findIndex(({ code }) => code === from) ?? -1;
  if (!found || at < 0 || found.codes.some(({ code }) => code === to)) return null;
  return within(found.path, String(at));
}
