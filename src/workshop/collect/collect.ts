// All response files together: each is counted once or told in words, and none of the two is left open.

import { atOnce, type Pieces } from '../../document/pieces.ts';
import type { Term } from '../../words/index.ts';
import { codesOfValue, type Diagnostic, type Instrument } from '../../model/index.ts';
import { digestOfHandout } from '../handout/file.ts';
import { handoutOf, type Task } from '../handout/make.ts';
import { vignettesFor } from '../handout/order.ts';
import type { Handout } from '../handout/types.ts';
import { problem, readText } from '../kind-by-schema.ts';
import { recognised, type FileKind } from '../recognised.ts';
import { responseKind } from '../response/kind.ts';
import { isUnchanged } from '../response/seal.ts';
import type { ExerciseResponse } from '../response/types.ts';
import { canBe, itemsAsked, mustBeRated } from './asked.ts';

/** A file as it was dropped in. */
export interface Incoming {
  readonly name: string;
  readonly text: string;
}

export interface FileOutcome {
  readonly name: string;
  /** Null where an error keeps it from being counted, or where it is counted in another file. */
  readonly response: ExerciseResponse | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `repeated`: the same response is counted in another file. */
export type Fate = 'counted' | 'repeated' | 'refused';

export function fateOf({ response, diagnostics }: FileOutcome): Fate {
  if (response) return 'counted';
  return diagnostics.some(({ code }) => code === 'response-again') ? 'repeated' : 'refused';
}

export interface Collected {
  /** One for each participant and round: what is counted. */
  readonly responses: readonly ExerciseResponse[];
  /** One for each file, in the order in which they came. */
  readonly files: readonly FileOutcome[];
  /** Who of the listed participants has not handed in, by round. */
  readonly missing: readonly { readonly code: string; readonly round: number }[];
}

/** What the text of a file says, whatever it is compared with. */
interface Said {
  readonly response: ExerciseResponse | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly isUnchanged: boolean;
}

function said(text: string): Said {
  const { document: response, diagnostics } = readText(responseKind, text);
  if (response) return { response, diagnostics, isUnchanged: isUnchanged(response) };
  const other = otherThanResponse(text);
  return { response, diagnostics: other ? [other] : diagnostics, isUnchanged: false };
}

const OTHER_FILES = {
  picture: 'filePicture',
  document: 'fileReading',
  handout: 'fileHandout',
  exercise: 'fileExercise',
  register: 'fileRegister',
  instrument: 'fileInstrument',
} as const satisfies Partial<Record<FileKind, Term>>;

/** A file that was taken by mistake, by what it is: where it stops being JSON says nothing then. */
function otherThanResponse(text: string): Diagnostic | null {
  const kind = recognised(text);
  if (kind === 'response') return null;
  if (kind === 'empty') return problem('response-empty', '');
  if (kind === 'archive') return problem('response-archive', '');
  if (kind !== null) return problem('response-other-file', '', { kind: OTHER_FILES[kind] });
  return /^\s*\{/.test(text) ? null : problem('response-none', '');
}

/** Reads texts, and knows those of the last time again: where fifty files are there, one more is read alone. */
export class TextsRead {
  readonly #known = new Map<string, Said>();

  *reading(texts: readonly string[]): Pieces<ReadonlyMap<string, Said>> {
    for (const text of texts) {
      if (this.#known.has(text)) continue;
      this.#known.set(text, said(text));
      yield;
    }
    const here = new Set(texts);
    for (const text of this.#known.keys()) if (!here.has(text)) this.#known.delete(text);
    return this.#known;
  }
}

/** So far a clock may be ahead before it is told. */
const CLOCK_ERROR = 10 * 60_000;

/**
 * `exercise` may be without its key, and `digest` is that of what is handed out of it. `now` in milliseconds since 1970. Does
 * not depend on the order in which the files come.
 */
export function collect(
  exercise: Task,
  instrument: Instrument,
  incoming: readonly Incoming[],
  now: number,
  digest?: string,
): Collected {
  return atOnce(collecting(exercise, instrument, incoming, now, new TextsRead(), digest));
}

/** The same in pieces, a file each. */
export function* collecting(
  exercise: Task,
  instrument: Instrument,
  incoming: readonly Incoming[],
  now: number,
  texts: TextsRead,
  digest = digestOfHandout(handoutOf(exercise)),
): Pieces<Collected> {
  const handout = handoutOf(exercise);
  const known = yield* texts.reading(incoming.map(({ text }) => text));
  const read = incoming.map(({ name, text }) =>
    readOne(name, known.get(text)!, { exercise, handout, digest, instrument, now }),
  );
  const files = countedOnce(read);
  const responses = files.flatMap(({ response }) => (response ? [response] : []));
  const has = (code: string, round: number) =>
    responses.some((one) => one.participant === code && one.round === round);
  const rounds = exercise.rounds === 2 ? [1, 2] : [1];
  const missing = rounds.flatMap((round) =>
    exercise.participants.flatMap(({ code }) => (has(code, round) ? [] : [{ code, round }])),
  );
  return { responses, files, missing };
}

interface Against {
  readonly exercise: Task;
  readonly handout: Handout;
  readonly digest: string;
  readonly instrument: Instrument;
  readonly now: number;
}

function readOne(
  name: string,
  { response, diagnostics, isUnchanged: isAsHandedIn }: Said,
  against: Against,
): FileOutcome {
  if (!response) return { name, response, diagnostics };
  const wrong = isAsHandedIn ? mistakes(response, against) : [problem('response-edited', '/checksum')];
  if (wrong.length > 0) return { name, response: null, diagnostics: wrong };
  return { name, response, diagnostics: remarks(response, against) };
}

/** What keeps a response from being counted: the first reason that makes the others moot, or all of one kind. */
function mistakes(
  response: ExerciseResponse,
  { exercise, handout, digest, instrument }: Against,
): Diagnostic[] {
  const { participant: code, round } = response;
  if (response.exercise !== exercise.id)
    return [problem('response-other-exercise', '/exercise', { name: response.exercise })];
  if (response.handout !== digest) return [problem('response-other-version', '/handout')];
  if (exercise.participants.length > 0 && !exercise.participants.some((one) => one.code === code))
    return [problem('response-no-participant', '/participant', { code })];
  if (round > exercise.rounds) return [problem('response-no-round', '/round', { round })];
  return unasked(response, handout, instrument);
}

function unasked(
  { vignettes, participant }: ExerciseResponse,
  handout: Handout,
  instrument: Instrument,
): Diagnostic[] {
  const asked = new Set(vignettesFor(handout, participant).map(({ id }) => id));
  const items = new Map(itemsAsked(instrument, handout.aspects).map((item) => [item.id, item]));
  return vignettes.flatMap(({ vignette, ratings, departures }, at) => {
    const path = `/vignettes/${at}`;
    if (!asked.has(vignette)) return [problem('response-not-asked', `${path}/vignette`, { name: vignette })];
    const ofRatings = ratings.flatMap(({ item: name, value }, i) => {
      const item = items.get(name);
      if (!item) return [problem('response-not-asked', `${path}/ratings/${i}/item`, { name })];
      if (canBe(item, value, instrument)) return [];
      const params = { name, value: JSON.stringify(value) };
      return [problem('response-not-possible', `${path}/ratings/${i}/value`, params)];
    });
    const ofLevels = departures.flatMap(({ classification: name, to: value }, i) => {
      const isOne = instrument.classifications.some(({ id }) => id === name);
      if (!isOne) return [problem('response-not-asked', `${path}/departures/${i}/classification`, { name })];
      if (codesOfValue(instrument, name)?.includes(value)) return [];
      return [problem('response-not-possible', `${path}/departures/${i}/to`, { name, value })];
    });
    return [...ofRatings, ...ofLevels];
  });
}

/** What is told of a response that counts. */
function remarks(response: ExerciseResponse, { handout, instrument, now }: Against): Diagnostic[] {
  const { handedIn: time, participant, vignettes } = response;
  const early = Date.parse(time) > now + CLOCK_ERROR;
  const items = itemsAsked(instrument, handout.aspects).filter(mustBeRated);
  const gaps = vignettesFor(handout, participant).flatMap(({ id: name }) => {
    const at = vignettes.findIndex(({ vignette }) => vignette === name);
    const rated = new Set(vignettes[at]?.ratings.map(({ item }) => item));
    const count = items.filter(({ id }) => !rated.has(id)).length;
    if (count === 0) return [];
    const path = at < 0 ? '/vignettes' : `/vignettes/${at}`;
    return [problem('response-unrated', path, { name, count, of: items.length }, 'warning')];
  });
  return [...(early ? [problem('response-future', '/handedIn', { time }, 'warning')] : []), ...gaps];
}

/** Of the same response in several files the first by name counts; of two different ones that which was handed in first. */
function countedOnce(files: readonly FileOutcome[]): FileOutcome[] {
  const order = (file: FileOutcome) => `${file.response!.handedIn} ${file.response!.checksum} ${file.name}`;
  const first = new Map<string, FileOutcome>();
  const known = files.filter(({ response }) => response !== null);
  for (const file of known.sort((a, b) => (order(a) < order(b) ? -1 : 1)))
    if (!first.has(placeOf(file))) first.set(placeOf(file), file);
  return files.map((file) => {
    const counted = file.response && first.get(placeOf(file));
    if (!counted || counted === file) return file;
    const { participant: code, round, checksum } = file.response;
    const isSame = counted.response!.checksum === checksum;
    const told = isSame
      ? problem('response-again', '', { file: counted.name }, 'info')
      : problem('response-twice', '/participant', { code, round, file: counted.name });
    return { name: file.name, response: null, diagnostics: [told] };
  });
}

function placeOf({ response }: FileOutcome): string {
  return `${response!.round} ${response!.participant}`;
}
