// The names that a part gives, what it is computed from, and what it leads to.

import { namesIn } from '../../../language/index.ts';
import { definitionsOf, expressionsOf, readPointer, referencesOf } from '../../../model/index.ts';
import type { Definition } from '../../../model/index.ts';
import type { Id, Instrument } from '../../../model/types.ts';
import { isEffect } from '../../state/uses.ts';

/** The names that a part gives: its own, and those of its outputs if it is a decision table. */
export function namesGivenBy(document: Instrument, id: Id): readonly Id[] {
  const table = document.tables.find((one) => one.id === id);
  return [id, ...(table?.outputs.map((output) => output.id) ?? [])];
}

/** What a rule at a JSON Pointer leads to; nothing where there is no rule. */
export function effectsOf(document: Instrument, path: string): readonly Id[] {
  const effects = referencesOf(document).filter((one) => one.path.startsWith(`${path}/then/`));
  return [...new Set(effects.map(({ id }) => id))];
}

/** The names that a part is computed from, each once, in its order; then the rules that raise or change it. */
export function readsOf(document: Instrument, { id, path }: Pick<Definition, 'id' | 'path'>): readonly Id[] {
  const isWithin = (place: { readonly path: string }): boolean => place.path.startsWith(`${path}/`);
  const known = new Set(definitionsOf(document).map((one) => one.id));
  const references = referencesOf(document);
  const rules = references.filter((one) => isEffect(one) && one.id === id);
  return [
    ...new Set([
      ...references
        .filter((one) => isWithin(one) && !isEffect(one) && !one.kinds.includes('aspect'))
        .map((one) => one.id),
      ...expressionsOf(document)
        .filter(isWithin)
        .flatMap(({ text }) => namesIn(text))
        .filter((name) => known.has(name)),
      ...rules.flatMap((one) => document.rules[Number(readPointer(one.path)[1])]?.id ?? []),
    ]),
  ];
}
