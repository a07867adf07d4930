// The codes that a named value can have.

import type { Code, Id, Instrument, Option } from './types.ts';

/** The options of an item, its own or those of its response scale; none where there is no such scale. */
export function optionsOf(options: Id | readonly Option[], document: Instrument): readonly Option[] {
  if (typeof options !== 'string') return options;
  return document.scales.find((scale) => scale.id === options)?.options ?? [];
}

/** The codes of a choice, level scale, table output or classification, in order; undefined for everything else. */
export function codesOfValue(document: Instrument, id: Id): Code[] | undefined {
  const item = document.items.find((one) => one.id === id);
  if (item) return 'options' in item ? optionsOf(item.options, document).map(({ code }) => code) : undefined;
  const scale = document.levels.find((one) => one.id === id);
  if (scale) return scale.levels.map(({ code }) => code);
  const output = document.tables.flatMap((table) => table.outputs).find((one) => one.id === id);
  if (output) return output.kind === 'code' ? (output.values ?? []).map(({ code }) => code) : undefined;
  const classification = document.classifications.find((one) => one.id === id);
  // A classification of a classification is a mistake, and might be a circle.
  if (!classification || document.classifications.some((one) => one.id === classification.of))
    return undefined;
  return codesOfValue(document, classification.of);
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
