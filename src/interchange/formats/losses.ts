// What of a document a format does not carry: everything that it does not name.

import { within } from '../../model/pointer.ts';
import type { Params } from '../../model/diagnostic.ts';
import type { Instrument } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Lost } from '../../targets/index.ts';
import type { Carried, Loss, LossCode } from './contract.ts';

/** What a file says in another way, or not at all, and what others cannot see in it. */
export function loss(code: LossCode, path: string, params: Params = {}): Loss {
  // Whoever exports knows that a codebook has no rules; that it shows an option as another one is news.
  return { code, severity: code === 'loss-property' ? 'info' : 'warning', path, params };
}

/**
 * In the order of the document. Where nothing within is carried, the whole is told; a property that no part has in the
 * file is told at the first, with how many there are.
 */
export function lossesOf(document: Instrument, carried: Carried): Loss[] {
  const { format: _, ...content } = document;
  const losses = new Map<string, Loss>();
  const tell = (place: Place | undefined, path: string, about: Params) => {
    const property = path.replace(/\/\d+(?=\/|$)/g, '/*');
    const code = place?.verdict === undefined ? 'loss-property' : (place.verdict as LossCode);
    if (code !== 'loss-property') return losses.set(path, loss(code, path, about));
    const { path: first = path, params = { ...about, count: 0 } } = losses.get(property) ?? {};
    return losses.set(property, loss(code, first, { ...params, count: Number(params['count']) + 1 }));
  };
  const walk = (value: unknown, place: Place | undefined, path: string, about: Params): void => {
    if (isEmpty(value) || place?.verdict === true) return;
    if (!place || place.verdict) tell(place, path, about);
    else if (Array.isArray(value))
      value.forEach((one, at) => walk(one, place.within.get('*'), within(path, at), named(about, one)));
    else if (typeof value === 'object')
      for (const [key, one] of Object.entries(value as object))
        walk(one, place.within.get(key), within(path, key), { ...about, key });
  };
  walk(content, placesOf(carried), '', { of: document.id });
  return [...losses.values()];
}

/** A place of documents, and those within it by key. */
interface Place {
  verdict?: true | LossCode;
  readonly within: Map<string, Place>;
}

function placesOf(carried: Carried): Place {
  const root: Place = { within: new Map() };
  for (const [pointer, verdict] of Object.entries(carried)) {
    let place = root;
    for (const key of pointer.split('/').slice(1)) {
      const inner = place.within.get(key) ?? { within: new Map<string, Place>() };
      place.within.set(key, inner);
      place = inner;
    }
    place.verdict = verdict;
  }
  return root;
}

/** What is within a part is of this part; an option is of its item, and is known by its code. */
function named(about: Params, part: unknown): Params {
  const { id, code } = (part ?? {}) as { readonly id?: unknown; readonly code?: unknown };
  return {
    ...about,
    ...(typeof id === 'string' ? { of: id } : {}),
    ...(typeof code === 'string' ? { code } : {}),
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What a target says of no instrument, or not of this one. */
export function lossesOfTarget(lost: readonly Lost[], plan: Plan, document: Instrument): Loss[] {
  return lost.map(({ id, why }) => {
    const code = why === 'doubles' ? 'loss-doubles' : 'loss-rests-on-lost';
    return loss(code, plan.values.get(id)?.path ?? pathOf(id, document), { of: id });
  });
}

/** Of rules, flags and what else has no value of its own in the plan. */
function pathOf(id: string, document: Instrument): string {
  for (const [list, parts] of Object.entries(document)) {
    if (!Array.isArray(parts)) continue;
    const at = (parts as readonly { readonly id?: unknown }[]).findIndex((part) => part.id === id);
    if (at >= 0) return `/${list}/${String(at)}`;
  }
  return '';
}
