// Terms of scores: their points, and how many of them may be missing.

import { optionsOf } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { named } from '../named.ts';
import { within } from '../pointer.ts';
import { codesOfValue, shapeOf } from '../shapes.ts';
import type { Code, Id, Instrument, PointsBand, PointsByCode, Score, Term } from '../types.ts';
import { ascending, codeAmong, error, inEach, tooFew, warning } from './problem.ts';

export function checkScores(document: Instrument): Diagnostic[] {
  return inEach(document.scores, '/scores', (score, path) => {
    const terms = within(path, 'terms');
    return [
      ...tooFew(score.terms, 1, terms),
      ...inEach(score.terms, terms, (term, at) => checkTerm(document, term, at)),
      ...checkCountedOnce(score.terms, terms),
      ...checkProrating(score, path),
      ...checkAnswered(score, path),
      ...checkHighest(score, path),
    ];
  });
}

function checkCountedOnce(terms: readonly Term[], path: string): Diagnostic[] {
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
function checkHighest({ id, method, terms, missing, highest }: Score, path: string): Diagnostic[] {
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

function checkTerm(document: Instrument, term: Term, path: string): Diagnostic[] {
  const kind = kindOf(document, term.of);
  const place = within(path, 'points');
  if (Array.isArray(term.points)) {
    const unused = kind !== 'number' && kind !== 'unknown';
    return unused ? [error('bands-unused', place, { name: term.of })] : checkBands(term.points, place);
  }
  if (kind === 'number' && term.points) return [error('points-unused', place, { name: term.of })];
  return [
    ...checkPointsByCode(document, term, kind, place),
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

function checkPointsByCode(document: Instrument, term: Term, kind: Kind, path: string): Diagnostic[] {
  const codes = kind === 'boolean' ? ['true', 'false'] : codesOfValue(document, term.of);
  if (!codes || codes.length === 0) return [];
  return Object.keys(term.points ?? {}).flatMap((code) =>
    isNoAnswer(document, term.of, code)
      ? [error('no-answer-with-points', within(path, code), { code })]
      : codeAmong(code, codes, within(path, code)),
  );
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
function optionsWithoutPoints(document: Instrument, { of, points }: Term): Code[] {
  const shape = shapeOf(document, of);
  const codes = shape?.kind === 'choice' ? shape.options.map(({ code }) => code) : [];
  const byCode = (points as PointsByCode | undefined) ?? pointsOfOptions(document, of);
  const without = codes.filter((code) => !Object.hasOwn(byCode, code) && !isNoAnswer(document, of, code));
  return without.length < codes.length ? without : []; // that none has points is said where they are read
}

function isNoAnswer(document: Instrument, of: Id, code: Code): boolean {
  const shape = shapeOf(document, of);
  return Boolean(
    shape && 'options' in shape && shape.options.find((option) => option.code === code)?.noAnswer,
  );
}

function pointsOfOptions(document: Instrument, of: Id): PointsByCode {
  const item = named(document.items, of);
  const options = item && 'options' in item ? optionsOf(item.options, document) : [];
  return Object.fromEntries(
    options.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]])),
  );
}
