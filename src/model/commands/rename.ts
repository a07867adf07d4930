// Renaming a value throughout a document.

import { create } from 'mutative';
import { isReservedId } from '../names.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { readPointer } from '../pointer.ts';
import { definitionsOf, expressionsOf, referencesOf } from '../references.ts';
import { instrumentSchema } from '../schema.ts';
import type { Feel, Id, Instrument } from '../types.ts';
import type { Command } from './command.ts';

/** Renames a value in an expression; the language knows how. */
export type RenameInFeel = (text: Feel, from: Id, to: Id) => Feel;

/** Renames what is defined as `from`, wherever it stands. Ask `checkRename` first. */
export function rename(from: Id, to: Id, renameInFeel: RenameInFeel): Command {
  return { name: 'rename', path: '', apply: (document) => renamed(document, from, to, renameInFeel) };
}

/** Why a name cannot be another's new name; empty where it can. */
export function checkRename(document: Instrument, from: Id, to: Id): Diagnostic[] {
  const problem = (code: DiagnosticCode, params: Diagnostic['params']): Diagnostic[] => [
    { code, severity: 'error', path: '', params },
  ];
  const pattern = instrumentSchema.$defs['Id']?.pattern ?? '';
  if (!new RegExp(pattern, 'u').test(to)) return problem('not-an-id', { text: to });
  if (isReservedId(to)) return problem('reserved-word', { name: to });
  if (from === to) return [];
  const other = definitionsOf(document).find(({ id }) => id === to)?.path ?? entryBeside(document, from, to);
  return other === undefined ? [] : problem('duplicate-id', { id: to, other });
}

/** An entry of another name that a renamed entry would take the place of: the answer of an item that is no more. */
function entryBeside(document: Instrument, from: Id, to: Id): string | undefined {
  const keys = referencesOf(document).filter(({ isKey }) => isKey);
  const mapOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  const maps = new Set(keys.filter(({ id }) => id === from).map(({ path }) => mapOf(path)));
  return keys.find(({ id, path }) => id === to && maps.has(mapOf(path)))?.path;
}

export function renamed(document: Instrument, from: Id, to: Id, renameInFeel: RenameInFeel): Instrument {
  return create(document, (draft) => {
    for (const { id, path } of definitionsOf(document)) {
      if (id === from) change(draft, `${path}/id`, to);
    }
    for (const { id, path, isKey } of referencesOf(document)) {
      if (id !== from) continue;
      if (isKey) renameKey(draft, path, to);
      else change(draft, path, to);
    }
    for (const { path, text } of expressionsOf(document)) {
      if (!text.includes(from)) continue; // reading every expression takes its time
      const next = renameInFeel(text, from, to);
      if (next !== text) change(draft, path, next);
    }
  });
}

type Container = Record<string, unknown>;

function change(draft: object, path: string, text: string): void {
  const keys = readPointer(path);
  const last = keys.pop() as string;
  ownerOf(draft, keys)[last] = text;
}

/** Gives an entry another key, in its old position. */
function renameKey(draft: object, path: string, to: string): void {
  const keys = readPointer(path);
  const from = keys.pop() as string;
  const map = ownerOf(draft, keys);
  const entries = Object.entries(map).map(([key, value]) => [key === from ? to : key, value] as const);
  const last = keys.pop() as string;
  ownerOf(draft, keys)[last] = Object.fromEntries(entries);
}

function ownerOf(draft: object, keys: readonly string[]): Container {
  return keys.reduce((owner, key) => owner[key] as Container, draft as Container);
}
