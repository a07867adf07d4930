// The workshops of ratings.json: sheets as they are typed (the number of an option, several with +, 0 for none of
// several, - for not rated) become responses and a key.

import { readFileSync } from 'node:fs';
import { digestOf, optionsOf, type Instrument, type Item } from '../../../src/model/index.ts';
import {
  digestOfHandout,
  handoutOf,
  responseKind,
  sealed,
  type Exercise,
  type ExerciseResponse,
  type Handout,
  type RatedValue,
  type VignetteKey,
} from '../../../src/workshop/index.ts';
import ratings from './ratings.json' with { type: 'json' };

const template = (name: string) => JSON.parse(readFileSync(`templates/${name}.json`, 'utf8')) as unknown;

export interface Workshop {
  readonly instrument: Instrument;
  readonly exercise: Exercise;
  readonly responses: readonly ExerciseResponse[];
}

type Sheet = Readonly<Record<string, string>>;

/** The starter exercise in two rounds; of the sheets only what is in scope. */
export function fiveAspectWorkshop({
  aspects,
  vignettes: count,
}: {
  readonly aspects?: readonly string[];
  readonly vignettes?: number;
} = {}): Workshop {
  const instrument = template('five-aspect') as Instrument;
  const starter = template('exercises/five-aspect') as Exercise;
  const { items: columns, key, rounds } = ratings.fiveAspect;
  const vignettes = starter.vignettes.slice(0, count);
  const inScope = [...(aspects ?? starter.aspects)];
  const items = columns.map((id) => instrument.items.find((item) => item.id === id)!);
  const isIn = ({ aspect }: Item): boolean => aspect !== undefined && inScope.includes(aspect);
  const exercise: Exercise = {
    ...starter,
    id: 'story',
    instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
    aspects: inScope,
    vignettes,
    participants: Object.keys(rounds[1]).map((code) => ({ code, vignettes: [] })),
    key: vignettes.map(({ id }) => keyOf(id, (key as Sheet)[id]!, items, instrument, isIn)),
  };
  const responses = ([1, 2] as const).flatMap((round) =>
    Object.entries(rounds[round]).map(([participant, sheets]) =>
      responseOf(exercise, {
        participant,
        round,
        vignettes: vignettes.map(({ id }) => ({
          vignette: id,
          ratings: ratingsIn((sheets as Sheet)[id]!, items, instrument, isIn),
          departures: [],
        })),
      }),
    ),
  );
  return { instrument, exercise, responses };
}

/** A response to the file that was handed out, as its text. */
export function handedIn({ checksum: _, ...response }: ExerciseResponse, handout: Handout): string {
  return responseKind.canonical(
    sealed({ ...response, exercise: handout.id, handout: digestOfHandout(handout) }),
  );
}

/** Judgements by the extremist template, in one round, with departures from the level. */
export function judgementWorkshop(): Workshop {
  const instrument = template('extremist-judgement') as Instrument;
  const { items: columns, key, sheets, departures } = ratings.judgement;
  const items = columns.map((id) => instrument.items.find((item) => item.id === id)!);
  const en = (text: string) => ({ en: text });
  const exercise: Exercise = {
    format: 'aspect-exercise/1',
    id: 'judgements',
    languages: ['en'],
    title: en('Judgements'),
    instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
    aspects: [],
    vignettes: Object.keys(key).map((id) => ({ id, title: en(id), story: en('What the file says.') })),
    order: { kind: 'fixed' },
    rounds: 1,
    rating: 'blind',
    participants: Object.keys(sheets).map((code) => ({ code, vignettes: [] })),
    criteria: [],
    key: Object.entries(key).map(([id, sheet]) => keyOf(id, sheet, items, instrument)),
  };
  const responses = Object.entries(sheets).map(([participant, own]) => {
    const departed: Sheet = (departures as Record<string, Sheet>)[participant] ?? {};
    return responseOf(exercise, {
      participant,
      round: 1,
      vignettes: Object.entries(own).map(([vignette, sheet]) => ({
        vignette,
        ratings: ratingsIn(sheet, items, instrument),
        departures: departed[vignette]
          ? [{ classification: 'priority', to: departed[vignette], reason: 'Seen in the interview.' }]
          : [],
      })),
    });
  });
  return { instrument, exercise, responses };
}

/** A response as it would come in for the exercise as it is now. */
export function responseOf(
  exercise: Exercise,
  rated: Pick<ExerciseResponse, 'participant' | 'round' | 'vignettes'>,
): ExerciseResponse {
  return sealed({
    format: 'aspect-response/1',
    exercise: exercise.id,
    handout: digestOfHandout(handoutOf(exercise)),
    language: 'en',
    begun: '2026-01-31T09:00:00Z',
    handedIn: '2026-01-31T09:30:00Z',
    ...rated,
  });
}

function keyOf(
  vignette: string,
  sheet: string,
  items: readonly Item[],
  instrument: Instrument,
  isIn?: (item: Item) => boolean,
): VignetteKey {
  const rated = ratingsIn(sheet, items, instrument, isIn);
  return {
    vignette,
    levels: [],
    ratings: rated.map((one) => ({ ...one, reason: { en: 'The text says so.' } })),
  };
}

function ratingsIn(
  sheet: string,
  items: readonly Item[],
  instrument: Instrument,
  isIn: (item: Item) => boolean = () => true,
): { item: string; value: RatedValue }[] {
  const typed = sheet.split(' ');
  return items.flatMap((item, at) =>
    typed[at] === '-' || !isIn(item) ? [] : [{ item: item.id, value: valueOf(item, typed[at]!, instrument) }],
  );
}

function valueOf(item: Item, typed: string, instrument: Instrument): RatedValue {
  if (item.kind === 'boolean') return typed === '1';
  const codes = 'options' in item ? optionsOf(item.options, instrument).map(({ code }) => code) : [];
  if (item.kind === 'multi-choice')
    return typed === '0' ? [] : typed.split('+').map((number) => codes[Number(number) - 1]!);
  return codes[Number(typed) - 1]!;
}
