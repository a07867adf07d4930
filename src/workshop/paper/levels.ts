// A level that an assessor wrote on a sheet in the place of the computed one, with the reason.

import { codesOfValue, type Code, type Id, type Instrument } from '../../model/index.ts';
import type { Level } from '../collect/levels.ts';

/** Where on a sheet something is written. */
export const placeOnSheet = {
  answer: (vignette: Id, item: Id) => `answer:${vignette}/${item}`,
  reason: (vignette: Id, item: Id) => `reason:${vignette}/${item}`,
  level: (vignette: Id, classification: Id) => `level:${vignette}/${classification}`,
  levelReason: (vignette: Id, classification: Id) => `levelReason:${vignette}/${classification}`,
};

export type PaperLevel =
  /** None is written, or the computed one. */
  | { readonly is: 'none' | 'same' }
  | { readonly is: 'departs'; readonly to: Code; readonly from?: Code; readonly reason: string }
  /** No level has this number; one from which this one is too far; a departure without its reason, and the reverse. */
  | { readonly is: 'wrong' | 'beyond' | 'needsReason' | 'needsLevel' };

interface Written {
  /** The number of the level. */
  readonly text: string;
  readonly reason: string;
}

/** `computed` is undefined where no level follows from the ratings. */
export function readLevel(
  instrument: Instrument,
  classification: Id,
  { text, reason: typedReason }: Written,
  computed: Level | undefined,
): PaperLevel {
  const number = text.trim();
  const reason = typedReason.trim();
  if (number === '') return { is: reason === '' ? 'none' : 'needsLevel' };
  const codes = codesOfValue(instrument, classification) ?? [];
  const to = /^\d+$/.test(number) ? codes[Number(number) - 1] : undefined;
  if (to === undefined) return { is: 'wrong' };
  if (computed?.computed === to) return { is: 'same' };
  if (computed && !computed.others.includes(to)) return { is: 'beyond' };
  if (reason === '') return { is: 'needsReason' };
  return { is: 'departs', to, ...(computed && { from: computed.computed }), reason };
}
