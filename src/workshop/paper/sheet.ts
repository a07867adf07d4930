// The fields of a participant's sheets in the order in which they are printed, and the response that becomes of them.

import type { Id, Instrument, Item } from '../../model/index.ts';
import type { Level } from '../collect/levels.ts';
import { vignettesFor } from '../handout/order.ts';
import type { Handout } from '../handout/types.ts';
import type { Rounds } from '../exercise/types.ts';
import { sealed } from '../response/seal.ts';
import type { Departure, ExerciseResponse, ItemRating } from '../response/types.ts';
import { paperItems } from './booklet.ts';
import { readTyped, type Typed } from './entry.ts';
import { placeOnSheet, readLevel, type PaperLevel } from './levels.ts';

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

/** What was typed, by where it stands on the sheet; an empty text is a field that was passed by. */
export type SheetWritten = Readonly<Record<string, string>>;

export const NOTHING_TYPED: SheetWritten = {};

/** Null takes a field back, as if it had never been reached. */
export function withTyped(
  written: SheetWritten,
  changes: Readonly<Record<string, string | null>>,
): SheetWritten {
  const all = Object.entries({ ...written, ...changes });
  return Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== null));
}

export interface ReadSheet {
  /** One for each field. */
  readonly answers: readonly Typed[];
  readonly levels: readonly {
    readonly vignette: Id;
    readonly classification: Id;
    readonly read: PaperLevel;
  }[];
  /** Something is typed that cannot be counted. */
  readonly isWrong: boolean;
  readonly rated: number;
  /** Rated or passed by. */
  readonly reached: number;
  /** Typed for what is not asked any more. */
  readonly unasked: number;
  readonly vignettes: readonly {
    readonly vignette: Id;
    readonly ratings: ItemRating[];
    readonly departures: Departure[];
  }[];
}

export interface SheetLevels {
  /** The classifications whose level can be written down. */
  readonly asked: readonly Id[];
  /** The levels that follow from ratings; asked for only where a level is written down. */
  readonly levelsOf: (ratings: readonly ItemRating[]) => readonly Level[];
}

/** What is open stays out, as in any response. */
export function readSheet(
  fields: readonly PaperField[],
  instrument: Instrument,
  written: SheetWritten,
  { asked: classifications, levelsOf }: SheetLevels,
): ReadSheet {
  const textAt = (place: string) => written[place] ?? '';
  const answers = fields.map(({ vignette, item }) =>
    readTyped(item, textAt(placeOnSheet.answer(vignette, item.id)), instrument),
  );
  const vignettes = [...new Set(fields.map(({ vignette }) => vignette))].map((vignette) => {
    const ratings = fields.flatMap(({ vignette: of, item: { id: item } }, at): ItemRating[] => {
      const answer = answers[at]!;
      if (of !== vignette || answer.is !== 'rated') return [];
      const reason = textAt(placeOnSheet.reason(vignette, item)).trim();
      return [{ item, value: answer.value, ...(reason !== '' && { reason }) }];
    });
    let computed: readonly Level[] | undefined;
    const levels = classifications.map((classification) => {
      const text = textAt(placeOnSheet.level(vignette, classification));
      const reason = textAt(placeOnSheet.levelReason(vignette, classification));
      if (text.trim() !== '') computed ??= levelsOf(ratings);
      const level = computed?.find((one) => one.classification === classification);
      const read = readLevel(instrument, classification, { text, reason }, level);
      return { vignette, classification, read };
    });
    const departures = levels.flatMap(({ classification, read }): Departure[] => {
      if (read.is !== 'departs') return [];
      const { is: _is, ...departure } = read;
      return [{ classification, ...departure }];
    });
    return { vignette, ratings, levels, departures };
  });
  const levels = vignettes.flatMap((one) => one.levels);
  const asked = new Set([
    ...fields.flatMap(({ vignette, item }) => [
      placeOnSheet.answer(vignette, item.id),
      placeOnSheet.reason(vignette, item.id),
    ]),
    ...levels.flatMap(({ vignette, classification }) => [
      placeOnSheet.level(vignette, classification),
      placeOnSheet.levelReason(vignette, classification),
    ]),
  ]);
  const isReached = ({ vignette, item }: PaperField) =>
    Object.hasOwn(written, placeOnSheet.answer(vignette, item.id));
  return {
    answers,
    levels,
    isWrong:
      answers.some(({ is }) => is === 'wrong') ||
      levels.some(({ read: { is } }) => is !== 'none' && is !== 'same' && is !== 'departs'),
    rated: answers.filter(({ is }) => is === 'rated').length,
    reached: fields.filter(isReached).length,
    unasked: Object.entries(written).filter(([place, text]) => text.trim() !== '' && !asked.has(place))
      .length,
    vignettes,
  };
}

interface Sheet {
  readonly participant: string;
  readonly round: Rounds;
  /** Of what was handed out. */
  readonly digest: string;
  /** In which the booklet was printed. */
  readonly language: string;
  /** An instant. */
  readonly now: string;
}

/** What cannot be counted must not get here. */
export function responseOfSheet(
  handout: Handout,
  { vignettes }: Pick<ReadSheet, 'vignettes'>,
  { participant, round, digest, language, now }: Sheet,
): ExerciseResponse {
  return sealed({
    format: 'aspect-response/1',
    exercise: handout.id,
    handout: digest,
    participant,
    round,
    language,
    begun: now,
    handedIn: now,
    entered: 'paper',
    vignettes: vignettes
      .map(({ vignette, ratings, departures }) => ({ vignette, ratings, departures }))
      .filter(({ ratings, departures }) => ratings.length + departures.length > 0),
  });
}
