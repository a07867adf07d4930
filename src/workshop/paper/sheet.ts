// The fields of a participant's sheets in the order in which they are printed, and the response that becomes of them.

import type { Id, Instrument, Item } from '../../model/index.ts';
import { digestOfHandout } from '../handout/file.ts';
import { vignettesFor } from '../handout/order.ts';
import type { Handout } from '../handout/types.ts';
import type { Rounds } from '../exercise/types.ts';
import { sealed } from '../response/seal.ts';
import type { ExerciseResponse, ItemRating } from '../response/types.ts';
import { paperItems } from './booklet.ts';
import { readTyped } from './entry.ts';

export interface PaperField {
  readonly vignette: Id;
  readonly item: Item;
  /** On the sheet. */
  readonly number: number;
}

export function paperFields(handout: Handout, instrument: Instrument, code: string): PaperField[] {
  const items = paperItems(handout, instrument);
  return vignettesFor(handout, code).flatMap(({ id: vignette }) =>
    items.map((item, at) => ({ vignette, item, number: at + 1 })),
  );
}

interface TypedSheet {
  readonly participant: string;
  readonly round: Rounds;
  /** In which the booklet was printed. */
  readonly language: string;
  /** One text for each field. */
  readonly typed: readonly string[];
  /** An instant. */
  readonly now: string;
}

/** What is open stays out, as in any response; what is no answer must not get here. */
export function responseOfSheet(
  handout: Handout,
  instrument: Instrument,
  { participant, round, language, typed, now }: TypedSheet,
): ExerciseResponse {
  const fields = paperFields(handout, instrument, participant);
  const ratingsOf = (vignette: Id): ItemRating[] =>
    fields.flatMap(({ vignette: of, item }, at) => {
      const read = of === vignette ? readTyped(item, typed[at] ?? '', instrument) : null;
      return read?.is === 'rated' ? [{ item: item.id, value: read.value }] : [];
    });
  const vignettes = [...new Set(fields.map(({ vignette }) => vignette))];
  return sealed({
    format: 'aspect-response/1',
    exercise: handout.id,
    handout: digestOfHandout(handout),
    participant,
    round,
    language,
    begun: now,
    handedIn: now,
    entered: 'paper',
    vignettes: vignettes
      .map((vignette) => ({ vignette, ratings: ratingsOf(vignette), departures: [] }))
      .filter(({ ratings }) => ratings.length > 0),
  });
}
