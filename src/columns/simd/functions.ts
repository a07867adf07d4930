// Functions over columns in a memory. Many edits in a row change numbers only: a function that is there already, and
// that the browser has made fast meanwhile, is taken again.

import { shortcut } from '../../model/shortcuts.ts';
import type { ColumnMemory } from '../memory.ts';
import { prepare } from './emit.ts';
import { instantiate, type Routine } from './encoder.ts';
import type { Sink } from './nodes.ts';

/** Of one memory. */
const KEPT = 64;

type Made = (from: number, to: number, table: number) => void;

const functionsKept = shortcut('functions of vectors');
const known = new WeakMap<WebAssembly.Memory, Map<string, Made>>();

/**
 * Runs rows from `from` to below `to`, both multiples of 16 or `to` the last row. Gives what the folds are, four i32
 * each, until the memory is used again.
 */
export type Run = (from: number, to: number) => Int32Array<ArrayBuffer>;

/** Makes a function of what is done for sixteen rows; one that has the same form is taken again. */
export function functionOver(memory: ColumnMemory, sinks: readonly Sink[]): Run {
  const { linear } = memory;
  if (!linear) throw new Error('Vectors need a linear memory');
  const { structure, table, folds, emit } = prepare(sinks);
  const run = made(linear, structure, emit);
  let place = new Uint8Array(0);
  return (from, to) => {
    const desk = memory.deskFor(table.length);
    // A memory that has grown has taken its views away: they are empty then.
    if (place.length === 0 || place.byteOffset !== desk)
      place = new Uint8Array(linear.buffer, desk, table.length);
    place.set(table);
    if (from < to) run(from, to, desk);
    return folds === table.length
      ? NO_FOLDS
      : new Int32Array(linear.buffer, desk + folds, (table.length - folds) / 4);
  };
}

const NO_FOLDS = new Int32Array(0);

function made(linear: WebAssembly.Memory, structure: string, emit: () => Routine): Made {
  const functions = known.get(linear) ?? new Map<string, Made>();
  known.set(linear, functions);
  const kept = functionsKept.isTaken ? functions.get(structure) : undefined;
  const found = kept ?? instantiate({ run: emit() }, linear).run;
  // The latest last, so that the first is the one that was not used for longest.
  functions.delete(structure);
  functions.set(structure, found);
  for (const old of [...functions.keys()].slice(0, -KEPT)) functions.delete(old);
  return found;
}
