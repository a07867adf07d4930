// Ids that follow the label: a part that was only just begun is called after what it is given as a label, until
// somebody names it. A name that was set, or that is not what the label gave, stays.

import { idOfWords } from '../latin.ts';
import { valueAt } from '../pointer.ts';
import { definitionsOf, type Definition } from '../references.ts';
import type { Code, Id, Instrument, Level, Text } from '../types.ts';
import { renameCode, type FindCodeInFeel } from './codes.ts';
import type { Command } from './command.ts';
import { freshCode, freshId } from './fresh.ts';
import { checkRename, renamed, type RenameInFeel } from './rename.ts';

/** A command, and the names that follow the labels that it sets. */
export function naming(command: Command, renameInFeel: RenameInFeel): Command {
  return {
    ...command,
    apply: (document) => namedAnew(document, command.apply(document), renameInFeel),
  };
}

/** The document after an edit, with the names that follow its labels; only of the part at `path` where one is given. */
export function namedAnew(
  before: Instrument,
  after: Instrument,
  renameInFeel: RenameInFeel,
  path?: string,
): Instrument {
  const labelled = definitionsOf(after).filter(
    (one) => (path === undefined || one.path === path) && isLabelledAnew(one, before, after),
  );
  return labelled.reduce((document, one) => {
    const to = nameFor(one, before, document);
    const isFree = to !== undefined && to !== one.id && checkRename(document, one.id, to).length === 0;
    return isFree ? renamed(document, one.id, to, renameInFeel) : document;
  }, after);
}

function isLabelledAnew({ id, path }: Definition, before: Instrument, after: Instrument): boolean {
  const was = partAt(before, path);
  if (was?.id !== id) return false;
  return wordsOf(was.label, before) !== wordsOf(partAt(after, path)?.label, after);
}

/** Undefined where the name stays. */
function nameFor(one: Definition, before: Instrument, after: Instrument): Id | undefined {
  const given = idOfWords(wordsOf(partAt(before, one.path)?.label, before));
  if (!isBegun(one) && withoutNumber(one.id) !== withoutNumber(given ?? '')) return undefined;
  const wanted = idOfWords(wordsOf(partAt(after, one.path)?.label, after));
  if (wanted === undefined || wanted === one.id) return undefined;
  return freshId(after, wanted);
}

/** What parts are called before they have a name of their own: `item_2`. */
function isBegun({ id, kind }: Definition): boolean {
  const stem = withoutNumber(id);
  return stem === kind || BEGUN.has(stem);
}

const BEGUN: ReadonlySet<Id> = new Set(['converted_score', 'table_result']);

function withoutNumber(id: Id): Id {
  return id.replace(/_\d+$/, '');
}

/**
 * The document after an edit, with the codes of those new levels of a scale that were given a name and have the code with
 * which they were begun. Production systems read it: nobody should find “high” there for *Medium*.
 */
export function codesNamedAnew(
  before: Instrument,
  after: Instrument,
  findInFeel: FindCodeInFeel,
  scale: string,
  isNew: (level: string) => boolean,
): Instrument {
  const list = `${scale}/levels`;
  const levelsIn = (document: Instrument) => (valueAt(document, list) ?? []) as readonly Level[];
  const was = new Map(levelsIn(before).map(({ code, label }) => [code, wordsOf(label, before)]));
  return levelsIn(after).reduce((document, { code, label }, position) => {
    const path = `${list}/${position}`;
    const words = wordsOf(label, after);
    const wanted = idOfWords(words);
    if (!isNew(path) || wanted === undefined || words === was.get(code)) return document;
    if (!isBegunCode(code, was.get(code) ?? '')) return document;
    const others = levelsIn(document).filter((_, at) => at !== position);
    const to = freshCode(wanted, new Set(others.map((other) => other.code)));
    return to === code ? document : renameCode(path, code, to, findInFeel).apply(document);
  }, after);
}

/** What levels are called as they are begun, or what their name of before gave. */
function isBegunCode(code: Code, named: string): boolean {
  const stem = withoutNumber(code);
  return BEGUN_CODES.has(stem) || stem === withoutNumber(idOfWords(named) ?? '');
}

const BEGUN_CODES: ReadonlySet<Code> = new Set(['low', 'high', 'level']);

interface Labelled {
  readonly id: Id;
  readonly label?: Text;
}

function partAt(document: Instrument, path: string): Labelled | undefined {
  return valueAt(document, path) as Labelled | undefined;
}

/** In the source language, else in the first that there is. */
function wordsOf(label: Text | undefined, { languages }: Instrument): string {
  return languages.map((language) => label?.[language] ?? '').find((text) => text.trim() !== '') ?? '';
}
