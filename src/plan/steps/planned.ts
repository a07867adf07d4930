// How a kind of part becomes steps of a plan.

import { partsIn, type PartKind, type PartOf } from '../../model/index.ts';
import type { Effect, Id, Instrument } from '../../model/types.ts';
import { namesIn } from '../../language/index.ts';
import type { Context } from '../context.ts';

export interface Planned<Part> {
  /** The names that others read; null where a part becomes no step. */
  readonly gives: (part: Part) => readonly Id[] | null;
  readonly reads: (part: Part, document: Instrument) => readonly Id[];
  /** Adds its steps and values to the plan. */
  readonly plan: (context: Context, part: Part, path: string) => void;
}

export type PlannedKind<Kind extends PartKind> = Planned<PartOf<`${Kind}s`>>;
export type AnyPlanned = Planned<PartOf<`${PartKind}s`>>;

/** Its own name. */
export const ownName = ({ id }: { readonly id: Id }): readonly Id[] => [id];

/** What a number is converted or cut by: the number, and the conditions of the groups. */
export function readsOfGroups(part: {
  readonly of: Id;
  readonly groups?: readonly { readonly when: string }[];
}): readonly Id[] {
  return [part.of, ...(part.groups ?? []).flatMap(({ when }) => namesIn(when))];
}

export function rulesWith(document: Instrument, wanted: (effect: Effect) => boolean): Id[] {
  return partsIn(document, 'rules')
    .filter((rule) => rule.then.some(wanted))
    .map((rule) => rule.id);
}
