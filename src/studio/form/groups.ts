// The questions of a form, by aspect; which of them are asked, and how many are answered.

import {
  askedAs,
  codesOfValue,
  type Aspect,
  type Id,
  type Instrument,
  type Item,
  type Response,
  type Responses,
} from '../../model/index.ts';

export interface Group {
  /** Undefined for items of no aspect. */
  readonly aspect: Aspect | undefined;
  /** Whether they are what the person's previous assessment gave. */
  readonly earlier: boolean;
  readonly items: readonly Item[];
}

/** In the order of the aspects, and within one of the document; what was earlier comes last. */
export function groupsOf({ aspects, items }: Instrument): Group[] {
  const rated = items.filter(({ kind }) => kind !== 'earlier');
  const others = rated.filter((item) => !aspects.some(({ id }) => id === item.aspect));
  return [
    ...aspects.map((aspect) => ({
      aspect,
      earlier: false,
      items: rated.filter((item) => item.aspect === aspect.id),
    })),
    { aspect: undefined, earlier: false, items: others },
    { aspect: undefined, earlier: true, items: items.filter(({ kind }) => kind === 'earlier') },
  ].filter((group) => group.items.length > 0);
}

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** Nothing waits for texts, nor for an earlier assessment: a person may have had none. */
export function progressOf(
  items: readonly Item[],
  responses: Responses,
  isAsked: (id: Id) => boolean,
): Progress {
  const asked = items.filter(({ id, kind }) => kind !== 'text' && kind !== 'earlier' && isAsked(id));
  return { asked: asked.length, answered: asked.filter(({ id }) => hasAnswer(responses[id])).length };
}

function hasAnswer(response: Response | undefined): boolean {
  return response !== null && response !== undefined;
}

/** Whether an item can be answered so; after an edit of the instrument, an older answer may not be. */
export function isPossible(document: Instrument, answered: Item, response: Response): boolean {
  if (response === null) return true;
  const item = askedAs(document, answered);
  switch (item.kind) {
    case 'choice':
      return typeof response === 'string' && (codesOfValue(document, item.id) ?? []).includes(response);
    case 'multi-choice':
      return (
        Array.isArray(response) &&
        response.every((code) => (codesOfValue(document, item.id) ?? []).includes(code))
      );
    case 'boolean':
      return typeof response === 'boolean';
    case 'number':
      return typeof response === 'number' && response >= item.min && response <= item.max;
    default:
      return typeof response === 'string';
  }
}
