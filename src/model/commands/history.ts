// What was done to an instrument: commands, which are refused where their outcome could not be stored and opened again.

import * as document from '../../document/index.ts';
import type { Pieces } from '../../document/pieces.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isStillInstrument } from '../edited.ts';
import { validateInstrument } from '../read.ts';
import type { Instrument } from '../types.ts';
import type { Command } from './command.ts';

export { LONGEST_HISTORY } from '../../document/index.ts';
export type History = document.History<Instrument, Command>;
export type Step = document.Step<Instrument, Command>;
export type Performed = document.Performed<Instrument, Command, Diagnostic>;

export function begin(instrument: Instrument): History {
  return document.begin(instrument);
}

export function perform(history: History, command: Command, mergeKey: string | null = null): Performed {
  return document.perform(history, command, checkInstrument, mergeKey);
}

export const undo: (history: History) => History = document.undo;
export const redo: (history: History) => History = document.redo;

/**
 * The same command with its work done, in two pieces: what is long to apply and to look through need not be so when it is
 * performed.
 */
export function* preparing(command: Command, before: Instrument): Pieces<Command> {
  const after = command.apply(before);
  yield;
  checkInstrument(after, before);
  return {
    ...command,
    apply: (document) => (document === before ? after : command.apply(document)),
  };
}

/** Why an outcome is no instrument; empty where it is one. `before` is one. */
export function checkInstrument(after: Instrument, before?: Instrument): readonly Diagnostic[] {
  if (before && isStillInstrument(after, before)) return [];
  const { instrument, diagnostics } = validateInstrument(after);
  return instrument ? [] : diagnostics;
}
