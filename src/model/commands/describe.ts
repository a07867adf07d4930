// Commands in words, for undo and for lists of what was done.

import { fill, wordsOf, type Language, type Term } from '../../words/index.ts';
import { readPointer, valueAt } from '../pointer.ts';
import { homeOf, isPartList } from '../parts/index.ts';
import type { Instrument } from '../types.ts';
import type { Command } from './command.ts';

/** What a command does to a document, in a language of the program. */
export function describeCommand(
  command: Pick<Command, 'name' | 'path' | 'kind'>,
  document: Instrument,
  language: Language,
): string {
  const { commands, terms } = wordsOf(language);
  const kind = terms[command.kind ?? kindOf(command.path)];
  return fill(commands[command.name], { kind, name: nameAt(document, command.path) });
}

/** What one entry of the list at a path is called. */
function kindOf(path: string): Term {
  const keys = readPointer(path);
  const list = keys.at(-1) ?? '';
  if (keys.length === 1 && isPartList(list)) return homeOf(list).kind;
  return INNER_KINDS[list] ?? 'entry';
}

const INNER_KINDS: Readonly<Record<string, Term>> = {
  options: 'option',
  terms: 'term',
  rows: 'row',
  groups: 'group',
  points: 'band',
  then: 'effect',
  sources: 'source',
  authors: 'author',
};

/** The id of the part that a path leads into; empty where it leads into none. */
function nameAt(document: Instrument, path: string): string {
  const [list, position] = readPointer(path);
  const id = position === undefined ? undefined : valueAt(document, `/${list ?? ''}/${position}/id`);
  return typeof id === 'string' ? id : '';
}
