// Whether an item is asked, and the answers of those who are.

import type { Asked, RelevanceStep } from '../../plan/index.ts';
import { and, choose, firstKnown, missing, or, truth } from '../nodes.ts';
import type { Node } from '../types.ts';
import { nodeOf } from './expression.ts';
import { askedOf, givenOf, type Names } from './names.ts';

/** An item that is not asked has no answer. */
export function lowerRelevance({ id, when, whereUnknown }: RelevanceStep, names: Names): Node {
  const asked = firstKnown([nodeOf(when, names), areAsked(whereUnknown, names)]);
  const given = names.read(givenOf(id));
  return choose(
    [{ when: names.define(askedOf(id), id, asked), then: given }],
    missing(given.type, given.codes),
  );
}

function areAsked(asked: Asked, names: Names): Node {
  if ('item' in asked) return names.asked(asked.item) ?? truth(true);
  const parts = (of: readonly Asked[]) => of.map((part) => areAsked(part, names));
  return 'all' in asked ? and(parts(asked.all)) : or(parts(asked.any));
}
