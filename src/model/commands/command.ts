// An edit with a name. Nothing else changes a document.

import { create, type Draft } from 'mutative';
import type { CommandName, Term } from '../../words/index.ts';
import type { Instrument } from '../types.ts';

export interface Command {
  /** What undo calls it, in the catalogue of commands. */
  readonly name: CommandName;
  /** JSON Pointer of the part, property or list that it edits; empty for the whole document. */
  readonly path: string;
  /** What is added, removed or moved, where the list at the path does not tell. */
  readonly kind?: Term;
  /** From a document to the next. It throws where its own parameters do not fit the document. */
  readonly apply: (document: Instrument) => Instrument;
}

export type Edit = (draft: Draft<Instrument>) => void;

/** A command from an edit of a draft. What the edit leaves alone is shared with the document before. */
export function command(name: CommandName, path: string, edit: Edit): Command {
  return { name, path, apply: (document) => create(document, edit) };
}

/** Several commands as one step, named after the first. */
export function together(first: Command, ...others: readonly Command[]): Command {
  return {
    ...first,
    apply: (document) => [first, ...others].reduce((next, one) => one.apply(next), document),
  };
}

/** The whole document at once: after an edit of its text, an import, or a return to a version. */
export function replaceDocument(document: Instrument): Command {
  return { name: 'replace', path: '', apply: () => document };
}

/** Parameters that do not fit are a mistake of the caller: it has seen the document. */
export function misuse(what: string): never {
  throw new Error(`This command does not fit the document: ${what}.`);
}
