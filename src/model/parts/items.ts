// What is asked: aspects, response scales and items.

import { homeOfItem } from '../items/index.ts';
import { within } from '../pointer.ts';
import { expression, mention, type PartHome } from './home.ts';

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
    ...(homeOfItem(item).mentions?.(item, path) ?? []),
  ],
  expressions: (item, path) => expression(item.relevantWhen, path, 'relevantWhen'),
  codes: (item, path) =>
    'options' in item && typeof item.options !== 'string'
      ? [{ path: within(path, 'options'), codes: item.options }]
      : [],
  shape: (item, document, shapeOf) => homeOfItem(item).shape(item, document, shapeOf),
};
