// The file that participants open: the task, and the instrument to rate by.

import { hashing } from '../../document/index.ts';
import { atOnce, type Pieces } from '../../document/pieces.ts';
import {
  canonicalText,
  digestOf,
  readJson,
  validateInstrument,
  type Diagnostic,
  type Instrument,
} from '../../model/index.ts';
import type { Exercise } from '../exercise/types.ts';
import { problem, readValue } from '../kind-by-schema.ts';
import { handoutKind } from './kind.ts';
import { handoutOf, instrumentFor } from './make.ts';
import type { Handout } from './types.ts';

export const HANDOUT_FILE = 'aspect-handout-file/1';

export interface ReadHandout {
  /** Null where a diagnostic is an error. */
  readonly handout: Handout | null;
  readonly instrument: Instrument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of the file; or why there is none: the exercise was made for another text of the instrument. */
export function handoutFile(exercise: Exercise, instrument: Instrument): string | Diagnostic {
  if (digestOf(instrument) !== exercise.instrument.digest) {
    const { id, version } = exercise.instrument;
    return problem('exercise-other-instrument', '/instrument/digest', { id, version });
  }
  const handout: unknown = JSON.parse(handoutKind.canonical(handoutOf(exercise)));
  const document: unknown = JSON.parse(canonicalText(instrumentFor(instrument)));
  return `${JSON.stringify({ format: HANDOUT_FILE, handout, instrument: document }, null, 2)}\n`;
}

/** Reads what `handoutFile` writes; nothing of it is believed. */
export function readHandoutFile(text: string): ReadHandout {
  const { value, diagnostics } = readJson(text);
  if (diagnostics.length > 0) return refused(diagnostics);
  const { format, handout, instrument } = (value ?? {}) as Record<string, unknown>;
  if (format !== HANDOUT_FILE)
    return refused([problem('workshop-format-other', '/format', { format: HANDOUT_FILE })]);
  const task = readValue(handoutKind, handout);
  const by = validateInstrument(instrument);
  const all = [...lowered(task.diagnostics, '/handout'), ...lowered(by.diagnostics, '/instrument')];
  if (!task.document || !by.instrument) return refused(all);
  return { handout: task.document, instrument: by.instrument, diagnostics: all };
}

/** By which a response says what it answers. */
export function digestOfHandout(handout: Handout): string {
  return atOnce(digestingHandout(handout));
}

/** The same in pieces: with the pictures of its vignettes it takes longer than a page may stand still. */
export function* digestingHandout(handout: Handout): Pieces<string> {
  return yield* hashing(handoutKind.canonical(handout));
}

function lowered(diagnostics: readonly Diagnostic[], at: string): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, path: at + one.path }));
}

function refused(diagnostics: readonly Diagnostic[]): ReadHandout {
  return { handout: null, instrument: null, diagnostics };
}
