// What must hold between an exercise and its instrument: a key that nobody could give would never be compared.

import { codesOfValue, type Diagnostic, type Instrument } from '../../model/index.ts';
import { canBe, itemsAsked } from '../collect/asked.ts';
import { problem } from '../kind-by-schema.ts';
import type { Exercise } from './types.ts';

export function checkAgainst({ aspects, key }: Exercise, instrument: Instrument): Diagnostic[] {
  const items = new Map(itemsAsked(instrument, aspects).map((item) => [item.id, item]));
  const missing = (path: string, name: string) => [problem('exercise-not-in-instrument', path, { name })];
  return [
    ...aspects.flatMap((name, at) =>
      instrument.aspects.some(({ id }) => id === name) ? [] : missing(`/aspects/${at}`, name),
    ),
    ...key.flatMap(({ ratings, levels }, at) => [
      ...ratings.flatMap(({ item: name, value }, i) => {
        const path = `/key/${at}/ratings/${i}`;
        const item = items.get(name);
        if (!item) return missing(`${path}/item`, name);
        if (canBe(item, value, instrument)) return [];
        const params = { name, value: JSON.stringify(value) };
        return [problem('exercise-key-not-possible', `${path}/value`, params)];
      }),
      ...levels.flatMap(({ classification: name, level: value }, i) => {
        const path = `/key/${at}/levels/${i}`;
        const isOne = instrument.classifications.some(({ id }) => id === name);
        if (!isOne) return missing(`${path}/classification`, name);
        if (codesOfValue(instrument, name)?.includes(value)) return [];
        return [problem('exercise-key-not-possible', `${path}/level`, { name, value })];
      }),
    ]),
  ];
}
