// What a part asks and an instrument asks already: nobody is to be asked the same thing twice.

import { namesIn, renameInExpression } from '../language/index.ts';
import { LISTS, optionsOf, partsIn, rename, type Item, type Text } from '../model/index.ts';
import type { Id, Instrument } from '../model/types.ts';
import type { Part } from './types.ts';
import { wholeOf } from './whole.ts';

/** An item of the instrument takes the place of one of the part. */
export interface Link {
  readonly item: Id;
  readonly by: Id;
}

export interface LinkOffer extends Link {
  /** Both say the same; else a person has to compare. */
  readonly isSame: boolean;
}

/** Items that take the same answers, and have the same name or the same words. */
export function linksFor(document: Instrument, part: Part): LinkOffer[] {
  const whole = wholeOf(part);
  const names = new Set(LISTS.flatMap((list) => partsIn(whole, list).map(({ id }) => id)));
  const offers: LinkOffer[] = [];
  for (const item of whole.items) {
    const alike = document.items.filter(
      (one) =>
        sameAnswers(one, document, item, whole) &&
        (one.id === item.id || sameWords(one.label, item.label)) &&
        // Under another name, it must not be taken for something else of the part.
        (one.id === item.id || !names.has(one.id)) &&
        offers.every(({ by }) => by !== one.id),
    );
    const found = alike.find((one) => sameWords(one.label, item.label)) ?? alike[0];
    if (found) offers.push({ item: item.id, by: found.id, isSame: sameWords(found.label, item.label) });
  }
  return offers.filter((one) => isAskedAlike(document, whole, one, offers));
}

/** The part without what the instrument asks already, and without what was only there for that. */
export function withLinks(whole: Instrument, document: Instrument, links: readonly Link[]): Instrument {
  const possible = links.filter(
    (one) => whole.items.some(({ id }) => id === one.item) && isAskedAlike(document, whole, one, links),
  );
  if (possible.length === 0) return whole;
  const gone = new Set(possible.map(({ item }) => item));
  const items = whole.items.filter(({ id }) => !gone.has(id));
  const removed = whole.items.filter(({ id }) => gone.has(id));
  const scales = whole.scales.filter(({ id }) => !isOnlyFor(id, removed.map(scaleOf), items.map(scaleOf)));
  const left = { ...whole, items, scales };
  const aspectsOf = (one: Instrument) =>
    LISTS.flatMap((list) => partsIn(one, list).map((part) => ('aspect' in part ? part.aspect : undefined)));
  const aspects = whole.aspects.filter(
    ({ id }) =>
      !isOnlyFor(
        id,
        removed.map(({ aspect }) => aspect),
        aspectsOf(left),
      ),
  );
  // The name is given by nothing of the part any more; what reads it reads the instrument's own.
  return possible
    .filter(({ item, by }) => item !== by)
    .reduce((one, { item, by }) => rename(item, by, renameInExpression).apply(one), { ...left, aspects });
}

function isOnlyFor(id: Id, removed: readonly unknown[], left: readonly unknown[]): boolean {
  return removed.includes(id) && !left.includes(id);
}

const scaleOf = (item: Item): unknown => ('options' in item ? item.options : undefined);

/** A condition means the same where all that it reads is the instrument's own, too. */
function isAskedAlike(
  document: Instrument,
  whole: Instrument,
  { item, by }: Link,
  links: readonly Link[],
): boolean {
  const conditionOf = ({ items }: Instrument, id: Id) => items.find((one) => one.id === id)?.relevantWhen;
  const [theirs, ours] = [conditionOf(whole, item), conditionOf(document, by)];
  if (theirs === undefined || ours === undefined) return theirs === ours;
  const read = namesIn(theirs);
  const isLinked = (id: Id) => links.some((one) => one.item === id && one.by === id);
  return theirs === ours && read.every(isLinked);
}

function sameAnswers(own: Item, document: Instrument, item: Item, whole: Instrument): boolean {
  return (
    item.kind !== 'earlier' &&
    JSON.stringify(answersOf(own, document)) === JSON.stringify(answersOf(item, whole)) &&
    (!('unit' in own) || !('unit' in item) || !own.unit || !item.unit || sameWords(own.unit, item.unit))
  );
}

/** What can be answered, and what it counts. */
function answersOf(item: Item, document: Instrument): readonly unknown[] {
  switch (item.kind) {
    case 'choice':
    case 'multi-choice': {
      const options = optionsOf(item.options, document);
      return [item.kind, options.map(({ code, points, noAnswer }) => [code, points, noAnswer])];
    }
    case 'number':
      return [item.kind, item.min, item.max, item.decimals];
    case 'date':
      return [item.kind, item.min, item.max];
    default:
      return [item.kind];
  }
}

/** In one language that both have at least, and in no other way in any. */
function sameWords(one: Text, other: Text): boolean {
  const both = Object.keys(one).filter((language) => other[language]?.trim());
  return (
    both.length > 0 && both.every((language) => plain(one[language] ?? '') === plain(other[language] ?? ''))
  );
}

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
