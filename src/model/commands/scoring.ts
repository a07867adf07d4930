// Points, weights and cut-offs.

import { create } from 'mutative';
import { optionsOf } from '../codes.ts';
import { countedTerm } from '../counted.ts';
import { levelsOfGroup } from '../levels.ts';
import { valueAt, within } from '../pointer.ts';
import type { Code, Id, Instrument, PointsByCode, Recode, Term, TermDefaults, Text } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { partOf } from './places.ts';

/** The factor of a term; null for the usual one. */
export function setWeight(score: Id, term: number, weight: number | null): Command {
  return command('set-weight', '/scores', (draft) => {
    const one = termOf(partOf(draft.scores, score).terms, term);
    if (weight === null) delete one.weight;
    else one.weight = weight;
  });
}

/**
 * The points of a code in one score; null for none. The term's other codes keep the points that they had, though
 * these may have come from the options until now.
 */
export function setPoints(score: Id, term: number, code: Code, points: number | null): Command {
  return command('set-points', '/scores', (draft) => {
    const whole = partOf(draft.scores, score);
    const one = termOf(whole.terms, term);
    const before = countedTerm(draft, whole, '', term)?.points ?? ownPoints(draft, one.of);
    if (Array.isArray(before)) return misuse(`“${one.of}” has points by bands`);
    one.points = withPoints(before, code, points);
    delete one.recode;
  });
}

function withPoints(before: PointsByCode, code: Code, points: number | null): PointsByCode {
  const { [code]: _, ...others } = before;
  return points === null ? others : { ...before, [code]: points };
}

/** What counts where a term gives no points of its own. */
function ownPoints(document: Instrument, of: Id): PointsByCode {
  const item = document.items.find(({ id }) => id === of);
  if (item?.kind === 'boolean') return { true: 1, false: 0 };
  if (!item || !('options' in item)) return {};
  const usual = item.kind === 'multi-choice' ? 1 : undefined;
  const options = optionsOf(item.options, document).map(
    ({ code, points }) => [code, points ?? usual] as const,
  );
  return Object.fromEntries(options.filter((entry): entry is [Code, number] => entry[1] !== undefined));
}

/** Makes a recode of the points at a place, which every term that has the same points then names. */
export function sharePoints(path: string, id: Id, label: Text): Command {
  const apply = (document: Instrument): Instrument => {
    const points =
      (valueAt(document, path) as Recode['points'] | undefined) ?? misuse(`no points stand at ${path}`);
    const places = placesWithPoints(document, points);
    return create(document, (draft) => {
      for (const place of places) {
        const owner = valueAt(draft, place) as TermDefaults;
        delete owner.points;
        owner.recode = id;
      }
      (draft.recodes ??= []).push({ id, label, points: structuredClone(points) });
    });
  };
  return { name: 'share-points', path: '/recodes', apply };
}

/** JSON Pointers of the terms, and defaults of scores, that have these very points of their own. */
export function placesWithPoints(document: Instrument, points: Recode['points']): string[] {
  const wanted = sameText(points);
  return document.scores.flatMap(({ defaults, terms }, score) => {
    const at = within('/scores', score);
    const places = [
      ...(defaults ? [[within(at, 'defaults'), defaults] as const] : []),
      ...terms.map((term, position) => [within(at, 'terms', position), term] as const),
    ];
    return places
      .filter(([, { points: own }]) => own !== undefined && sameText(own) === wanted)
      .map(([path]) => path);
  });
}

/** The order of codes says nothing. */
function sameText(points: Recode['points']): string {
  return JSON.stringify(Array.isArray(points) ? points : Object.entries(points).sort());
}

/** The points of an option wherever a score gives no others; `owner` is an item or a response scale. */
export function setOptionPoints(owner: Id, code: Code, points: number | null): Command {
  return command('set-points', '', (draft) => {
    const part = [...draft.scales, ...draft.items].find(({ id }) => id === owner);
    const options = part && 'options' in part && typeof part.options !== 'string' ? part.options : [];
    const option = options.find((one) => one.code === code) ?? misuse(`“${owner}” has no option “${code}”`);
    if (points === null) delete option.points;
    else option.points = points;
  });
}

/** The lowest number of a level, for all or for a group. */
export function setCutoff(scale: Id, level: Code, from: number, group?: number): Command {
  return command('set-cutoff', '/levels', (draft) => {
    const { levels, groups } = partOf(draft.levels, scale);
    const position = levels.findIndex(({ code }) => code === level);
    if (position < 1) misuse(`“${level}” has no cut-off in “${scale}”`);
    if (group === undefined) return void (levels[position]!.from = from);
    const one = groups?.[group] ?? misuse(`“${scale}” has no group ${group}`);
    const rank = levelsOfGroup(levels, one).findIndex(({ code }) => code === level);
    if (rank < 1) misuse(`“${level}” has no cut-off in group ${group}`);
    one.from[rank - 1] = from;
  });
}

function termOf(terms: Term[], position: number): Term {
  return terms[position] ?? misuse(`there is no term ${position}`);
}
