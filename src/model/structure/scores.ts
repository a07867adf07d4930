// Terms of scores: their points, and how many of them may be missing.

import { optionsOf } from '../codes.ts';
import { countedTerms, sourcesOfDefaults, sourcesOfRecode, type CountedTerm } from '../counted.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { named } from '../named.ts';
import { within } from '../pointer.ts';
import { partsIn } from '../parts/index.ts';
import type { Pieces } from '../../document/pieces.ts';
import { codesOfValue, shapeOf } from '../shapes.ts';
import { Kept, shortcut } from '../shortcuts.ts';
import type {
  Code,
  Id,
  Instrument,
  Option,
  PointsBand,
  PointsByCode,
  Recode,
  Score,
  Term,
  TermDefaults,
} from '../types.ts';
import { ascending, codeAmong, error, inEach, removable, tooFew, unusedOf, warning } from './problem.ts';

/** One score after the other: each may have very many terms. */
export function* checkingScores(document: Instrument): Pieces<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const [position, score] of document.scores.entries()) {
    found.push(...checkScore(document, score, within('/scores', position)));
    yield;
  }
  return once(found);
}

function checkScore(document: Instrument, score: Score, path: string): Diagnostic[] {
  const place = within(path, 'terms');
  const terms = countedTerms(document, score, path);
  return [
    ...checkDefaults(document, score, within(path, 'defaults')),
    ...tooFew(terms, 1, place),
    ...inEach(score.terms, place, pointsTwice),
    ...inEach(terms, place, (term, at) => checkTerm(document, term, at)),
    ...checkCountedOnce(terms, place),
    ...checkProrating(score, path),
    ...checkAnswered(score, path),
    ...checkHighest(score, terms, path),
  ];
}

export function checkRecodes(document: Instrument): Diagnostic[] {
  const recodes = partsIn(document, 'recodes');
  const used = document.scores.flatMap(({ terms, defaults }) =>
    [defaults, ...terms].flatMap((one) => one?.recode ?? []),
  );
  const unused = unusedOf(recodes, used);
  return inEach(recodes, '/recodes', ({ id, points }, path) => [
    ...(unused.has(id) ? [removable('recode-unused', path, { name: id })] : []),
    ...checkShared(document, points, within(path, 'points'), sourcesOfRecode(document, id)),
  ]);
}

/** What several terms share is wrong once. */
function once(found: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function checkDefaults(document: Instrument, score: Score, path: string): Diagnostic[] {
  const { defaults } = score;
  if (!defaults) return [];
  const { points } = defaults;
  return [
    ...pointsTwice(defaults, path),
    ...(points ? checkShared(document, points, within(path, 'points'), sourcesOfDefaults(score)) : []),
  ];
}

/** Of points in two places, no reader knows which are meant. */
function pointsTwice({ recode, points }: TermDefaults, path: string): Diagnostic[] {
  return recode === undefined || points === undefined
    ? []
    : [error('points-and-recode', within(path, 'recode'), { name: recode })];
}

/** Points of several sources: each code must be one of any of them. */
function checkShared(
  document: Instrument,
  points: Recode['points'],
  path: string,
  sources: readonly Id[],
): Diagnostic[] {
  if (Array.isArray(points)) return checkBands(points, path);
  const codes = [...new Set(sources.flatMap((of) => codesScored(document, of) ?? []))];
  return codes.length === 0
    ? []
    : Object.keys(points).flatMap((code) => codeAmong(code, codes, within(path, code)));
}

function checkCountedOnce(terms: readonly Pick<Term, 'of'>[], path: string): Diagnostic[] {
  const counted = new Set<Id>();
  return inEach(terms, path, ({ of: name }, at) => {
    const twice = counted.has(name);
    counted.add(name);
    return twice ? [warning('term-twice', within(at, 'of'), { name })] : [];
  });
}

/** Of terms all of which are missing no score can be prorated. */
function checkProrating({ terms, missing }: Score, path: string): Diagnostic[] {
  if (missing.policy !== 'prorate' || terms.length === 0 || missing.atMost < terms.length) return [];
  const params = { atMost: missing.atMost, terms: terms.length, most: terms.length - 1 };
  return [error('prorate-all', within(path, 'missing', 'atMost'), params)];
}

/** More answers than there are terms no case has. */
function checkAnswered({ terms, atLeastAnswered = 0 }: Score, path: string): Diagnostic[] {
  if (terms.length === 0 || atLeastAnswered <= terms.length) return [];
  const params = { least: atLeastAnswered, terms: terms.length };
  return [error('answered-too-many', within(path, 'atLeastAnswered'), params)];
}

/** The highest of all are all; and whose points are the highest must not depend on how the score is made of them. */
function checkHighest(
  { id, method, missing, highest }: Score,
  terms: readonly CountedTerm[],
  path: string,
): Diagnostic[] {
  if (highest === undefined) return [];
  const place = within(path, 'highest');
  if (method !== 'sum' && method !== 'mean') return [error('highest-unused', place, { id })];
  const weights = new Set(terms.map(({ weight = 1 }) => weight));
  return [
    ...(missing.policy === 'prorate' && missing.basis === 'range'
      ? [error('highest-by-range', within(path, 'missing', 'basis'), { id })]
      : []),
    ...(method === 'mean' && (weights.size > 1 || [...weights].some((weight) => weight <= 0))
      ? [error('highest-weights', place, { id })]
      : []),
    ...(terms.length === 0 || highest < terms.length ? [] : [ofAll(highest, terms.length, place)]),
  ];
}

function ofAll(highest: number, terms: number, path: string): Diagnostic {
  const params = { highest, terms };
  return highest > terms ? error('highest-too-many', path, params) : warning('highest-all', path, params);
}

function checkTerm(document: Instrument, term: CountedTerm, path: string): Diagnostic[] {
  const kind = kindOf(document, term.of);
  const { sharesPoints, at } = term;
  // Points that others use are wrong where they are used.
  const place = sharesPoints ? path : at.points;
  if (Array.isArray(term.points)) {
    if (kind !== 'number' && kind !== 'unknown') return [error('bands-unused', place, { name: term.of })];
    return sharesPoints ? [] : checkBands(term.points, place);
  }
  if (kind === 'number' && term.points) return [error('points-unused', place, { name: term.of })];
  return [
    ...checkPointsByCode(document, term),
    ...optionsWithoutPoints(document, term).map((code) =>
      warning('option-without-points', path, { code, name: term.of }),
    ),
  ];
}

type Kind = 'codes' | 'boolean' | 'number' | 'unknown';

/** What the value of a term is, as far as it can be told without reading expressions. */
function kindOf(document: Instrument, of: Id): Kind {
  const shape = shapeOf(document, of);
  if (shape && 'options' in shape) return 'codes';
  return shape?.kind === 'number' || shape?.kind === 'boolean' ? shape.kind : 'unknown';
}

function checkPointsByCode(
  document: Instrument,
  { of, points, sharesPoints, at }: CountedTerm,
): Diagnostic[] {
  const codes = codesScored(document, of);
  if (!codes || codes.length === 0) return [];
  return Object.keys(points ?? {}).flatMap((code) => {
    const place = within(at.points, code);
    if (isNoAnswer(document, of, code)) return [error('no-answer-with-points', place, { code })];
    return sharesPoints ? [] : codeAmong(code, codes, place);
  });
}

/** The codes of a value that can have points. */
function codesScored(document: Instrument, of: Id): readonly Code[] | undefined {
  return kindOf(document, of) === 'boolean' ? ['true', 'false'] : codesOfValue(document, of);
}

/** Holds from `from` up to the next one's: all but the first need one, and each is above the last. */
function checkBands(bands: readonly PointsBand[], path: string): Diagnostic[] {
  return [
    ...tooFew(bands, 1, path),
    ...inEach(bands, path, ({ from }, at, position) =>
      from === undefined && position > 0 ? [error('band-start', at, {})] : [],
    ),
    ...ascending(bands.map(({ from }, position) => [from, within(path, position, 'from')])),
  ];
}

/** Codes of which an answer would count as missing, where others have points. */
function optionsWithoutPoints(document: Instrument, { of, points }: CountedTerm): Code[] {
  const shape = shapeOf(document, of);
  const options = shape?.kind === 'choice' ? shape.options : [];
  const byCode = (points as PointsByCode | undefined) ?? pointsOfItem(document, of);
  const without = options.filter(({ code, noAnswer }) => !noAnswer && !Object.hasOwn(byCode, code));
  // That none has points is said where they are read.
  return without.length < options.length ? without.map(({ code }) => code) : [];
}

function isNoAnswer(document: Instrument, of: Id, code: Code): boolean {
  const shape = shapeOf(document, of);
  return Boolean(
    shape && 'options' in shape && shape.options.find((option) => option.code === code)?.noAnswer,
  );
}

function pointsOfItem(document: Instrument, of: Id): PointsByCode {
  const item = named(document.items, of);
  return item && 'options' in item ? kept.of(optionsOf(item.options, document), pointsOfOptions) : {};
}

/** Of a scale that hundreds of terms share once. */
const kept = new Kept(shortcut('points of options'), new WeakMap<readonly Option[], PointsByCode>());

function pointsOfOptions(options: readonly Option[]): PointsByCode {
  return Object.fromEntries(
    options.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]])),
  );
}
