// Vignettes from cases whose answers are known: the answers become the key. What participants read is written by hand,
// since a list of the answers would be the key itself.

import type { Id, Instrument, Item, Responses, TestCase, Text } from '../../model/types.ts';
import { canBe, itemsAsked } from '../collect/asked.ts';
import type { RatedValue, Vignette, VignetteKey } from '../exercise/types.ts';

/** A vignette with its key, before it is in an exercise. */
export interface Made {
  readonly vignette: Omit<Vignette, 'id'>;
  readonly key: Omit<VignetteKey, 'vignette'>;
}

/**
 * The reason of each rating is what the case says of itself. It is not the title: participants see that, and a test case
 * often says its level.
 */
export function madeOfTest(test: TestCase, instrument: Instrument, aspects: readonly Id[]): Made {
  const name = test.label ?? { [instrument.languages[0] ?? 'en']: test.id };
  const reason = withSource(name, test.source);
  const { classification = {} } = test.expected;
  const levels = Object.entries(classification).flatMap(([id, level]) =>
    level === null ? [] : [{ classification: id, level, reason }],
  );
  const { vignette, key } = madeOf(test.responses, {}, instrument, aspects);
  return { vignette, key: { ratings: key.ratings.map((rating) => ({ ...rating, reason })), levels } };
}

/** Of a case of a bank, which gives no reasons. */
export function madeOf(
  responses: Responses,
  title: Text,
  instrument: Instrument,
  aspects: readonly Id[],
): Made {
  const ratings = itemsAsked(instrument, aspects).flatMap((item) => {
    const value = ratingIn(responses, item, instrument);
    return value === null ? [] : [{ item: item.id, value, reason: {} }];
  });
  return { vignette: { title, story: {} }, key: { ratings, levels: [] } };
}

/** What participants could rate, too; null where there is no such answer. */
function ratingIn(responses: Responses, item: Item, instrument: Instrument): RatedValue | null {
  const response = Object.hasOwn(responses, item.id) ? responses[item.id] : null;
  if (response === null || response === undefined) return null;
  const value: RatedValue = typeof response === 'object' ? [...response] : response;
  return canBe(item, value, instrument) ? value : null;
}

function withSource(text: Text, source: string | undefined): Text {
  if (source === undefined) return text;
  return Object.fromEntries(
    Object.entries(text).map(([language, said]) => [language, `${said} (${source})`]),
  );
}
