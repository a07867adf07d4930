// The options of an item.

import { named } from './named.ts';
import type { Id, Instrument, Option } from './types.ts';

/** The options of an item, its own or those of its response scale; none where there is no such scale. */
export function optionsOf(options: Id | readonly Option[], document: Instrument): readonly Option[] {
  if (typeof options !== 'string') return options;
  return named(document.scales, options)?.options ?? [];
}
