// What is asked: aspects, response scales and items.

import { optionsOf } from '../codes.ts';
import { named } from '../named.ts';
import { within } from '../pointer.ts';
import type { Id, Instrument } from '../types.ts';
import { expression, mention, type PartHome, type Shape, type ShapeOf } from './home.ts';

export const aspects: PartHome<'aspects'> = { kind: 'aspect', use: null, report: null };

export const scales: PartHome<'scales'> = {
  kind: 'scale',
  use: null,
  report: null,
  codes: ({ options }, path) => [{ path: within(path, 'options'), codes: options }],
};

export const items: PartHome<'items'> = {
  kind: 'item',
  use: 'terms',
  report: null,
  mentions: (item, path) => [
    ...mention(item.aspect, ['aspect'], path, 'aspect'),
    ...('options' in item && typeof item.options === 'string'
      ? mention(item.options, ['scale'], path, 'options')
      : []),
    ...(item.kind === 'earlier' ? mention(item.of, { use: 'earlier' }, path, 'of') : []),
  ],
  expressions: (item, path) => expression(item.relevantWhen, path, 'relevantWhen'),
  codes: (item, path) =>
    'options' in item && typeof item.options !== 'string'
      ? [{ path: within(path, 'options'), codes: item.options }]
      : [],
  shape: (item, document, shapeOf) => {
    if (item.kind === 'earlier') return earlierShape(document, item.of, shapeOf);
    if (!('options' in item)) return item;
    return { kind: item.kind, options: optionsOf(item.options, document) };
  },
};

/** What a value was in a previous assessment; undefined where that cannot be told. */
export function earlierShape(document: Instrument, id: Id, shapeOf: ShapeOf): Shape | undefined {
  // What was earlier still is in the assessment before that one; and it might be a circle.
  const { of = id } = named(document.classifications, id) ?? {};
  const isOfAnother = named(document.items, of)?.kind === 'earlier';
  return isOfAnother ? undefined : shapeOf(document, id);
}
