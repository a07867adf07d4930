// What was done to a document, so that it can be undone: a value like the document itself.

import type { Diagnostic } from '../diagnostic.ts';
import { validateInstrument } from '../read.ts';
import type { Instrument } from '../types.ts';
import type { Command } from './command.ts';

/** Steps that can be undone. */
export const LONGEST_HISTORY = 500;

export interface History {
  readonly document: Instrument;
  /** The last step is the latest. */
  readonly past: readonly Step[];
  /** The last step is the next to be done again. */
  readonly future: readonly Step[];
}

export interface Step {
  readonly command: Command;
  readonly before: Instrument;
  readonly after: Instrument;
  /** Steps that follow each other with the same key are one. */
  readonly mergeKey: string | null;
}

export interface Performed {
  readonly history: History;
  /** Why the command was refused; empty where it was done. */
  readonly diagnostics: readonly Diagnostic[];
}

export function begin(document: Instrument): History {
  return { document, past: [], future: [] };
}

/**
 * Does a command. It is refused, and nothing changes, where the outcome could not be stored and opened again.
 * Typing in one field is one step to undo: its edits have the same `mergeKey`.
 */
export function perform(history: History, command: Command, mergeKey: string | null = null): Performed {
  const before = history.document;
  const after = command.apply(before);
  if (after === before) return { history, diagnostics: [] };
  const { instrument, diagnostics } = validateInstrument(after);
  if (!instrument) return { history, diagnostics };
  const last = history.past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0;
  const step: Step = { command, before: merges ? last.before : before, after, mergeKey };
  const past = [...(merges ? history.past.slice(0, -1) : history.past), step].slice(-LONGEST_HISTORY);
  return { history: { document: after, past, future: [] }, diagnostics: [] };
}

/** Takes the latest step back. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return { document: step.before, past: history.past.slice(0, -1), future: [...history.future, step] };
}

/** Does the step again that was taken back last. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    document: step.after,
    past: [...history.past, { ...step, mergeKey: null }],
    future: history.future.slice(0, -1),
  };
}
