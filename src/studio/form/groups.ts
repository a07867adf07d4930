// The questions of a form, by aspect; which of them are asked, and how many are answered.

import {
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
  readonly items: readonly Item[];
}

/** In the order of the aspects, and within one of the document. */
export function groupsOf({ aspects, items }: Instrument): Group[] {
  const others = items.filter((item) => !aspects.some(({ id }) => id === item.aspect));
  return [
    ...aspects.map((aspect) => ({ aspect, items: items.filter((item) => item.aspect === aspect.id) })),
    { aspect: undefined, items: others },
  ].filter((group) => group.items.length > 0);
}

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** Text is recorded, and counts only once it is there: nothing waits for it. */
export function progressOf(
  items: readonly Item[],
  responses: Responses,
  isAsked: (id: Id) => boolean,
): Progress {
  const asked = items.filter(({ id, kind }) => kind !== 'text' && isAsked(id));
  return { asked: asked.length, answered: asked.filter(({ id }) => hasAnswer(responses[id])).length };
}

function hasAnswer(response: Response | undefined): boolean {
  return response !== null && response !== undefined;
}

/** Whether an item can be answered so; after an edit of the instrument, an older answer may not be. */
export function isPossible(document: Instrument, item: Item, response: Response): boolean {
  if (response === null) return true;
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
