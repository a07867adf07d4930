// Lists of codes.

import { named } from './named.ts';
import type { Code, Id, Instrument, Option } from './types.ts';

/** The options of an item, its own or those of its response scale; none where there is no such scale. */
export function optionsOf(options: Id | readonly Option[], document: Instrument): readonly Option[] {
  if (typeof options !== 'string') return options;
  return named(document.scales, options)?.options ?? [];
}

/** Every code of a document, in its order. */
export function codesOf(document: Instrument): Code[] {
  const lists: (readonly { readonly code: Code }[])[] = [
    ...document.scales.map((scale) => scale.options),
    ...document.items.map((item) =>
      'options' in item && typeof item.options !== 'string' ? item.options : [],
    ),
    ...document.levels.map((scale) => scale.levels),
    ...document.tables.flatMap((table) => table.outputs.map((output) => output.values ?? [])),
  ];
  return lists.flat().map(({ code }) => code);
}
